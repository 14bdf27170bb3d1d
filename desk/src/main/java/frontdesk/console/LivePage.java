package frontdesk.console;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;

import frontdesk.page.LiveFeed;
import frontdesk.page.OurPage;

/** The stream of news that an open page listens to (server-sent events, WHATWG HTML section 9.2). */
@Path("/console/{business}/live")
@OurPage
@SignedIn
@RunOnVirtualThread
class LivePage {
    private final Visit visit;
    private final LiveFeed feed;

    LivePage(Visit visit, LiveFeed feed) {
        this.visit = visit;
        this.feed = feed;
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    public void live(@PathParam("business") String slug, @Context SseEventSink sink, @Context Sse sse) {
        feed.add(visit.rights().partOf(slug).id(), sink, sse);
    }
}
