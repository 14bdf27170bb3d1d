package frontdesk.storefront;

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

/** Tells an open booking page that the diary changed, so that a time that somebody has just taken is not shown any longer. */
@Path("/book/{business}/live")
@OurPage
@Public
@RunOnVirtualThread
class LiveTimes {
    private final Guest guest;
    private final LiveFeed feed;

    LiveTimes(Guest guest, LiveFeed feed) {
        this.guest = guest;
        this.feed = feed;
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    public void live(@PathParam("business") String slug, @Context SseEventSink sink, @Context Sse sse) {
        if (!feed.addAnonymous(guest.business(slug).id(), sink, sse)) {
            sink.close();
        }
    }
}
