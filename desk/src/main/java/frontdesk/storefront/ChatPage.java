package frontdesk.storefront;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;

import frontdesk.business.Business;
import frontdesk.chat.Chats;
import frontdesk.chat.Said;
import frontdesk.chat.Writer;
import frontdesk.page.OurPage;

/** The receptionist in writing. The page works by itself; a script only saves loading it again. */
@Path("/book/{business}/chat")
@OurPage
@Public
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
class ChatPage {
    private final Guest guest;
    private final Chats chats;

    ChatPage(Guest guest, Chats chats) {
        this.guest = guest;
        this.chats = chats;
    }

    @GET
    public TemplateInstance open(@PathParam("business") String slug) {
        Business business = guest.business(slug);
        return Pages.chat(guest.front(business), ChatView.fresh(greeting(business)));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public TemplateInstance say(@PathParam("business") String slug, MultivaluedMap<String, String> sent) {
        Business business = guest.business(slug);
        String text = field(sent, "text");
        String session = field(sent, "session");
        String known = Writer.isSession(session) ? session : null;
        if (text.isEmpty()) {
            return page(business, Optional.ofNullable(known), false);
        }
        Said said = chats.say(business.id(), Writer.onTheWeb(known), text, message(sent));
        return page(business, Optional.of(said.session()), said.ended() != null);
    }

    private String greeting(Business business) {
        return guest.words(business).say("chat.greeting", business.name());
    }

    private TemplateInstance page(Business business, Optional<String> session, boolean over) {
        List<ChatView.Line> lines = session.map(name -> chats.turns(business.id(), name).stream()
                        .map(ChatView.Line::of)
                        .toList())
                .orElse(List.of());
        return Pages.chat(
                guest.front(business),
                new ChatView(session.orElse(""), UUID.randomUUID().toString(), greeting(business), lines, over));
    }

    /** Ours are random: a name that somebody else might have chosen would show them this answer. */
    private static String message(MultivaluedMap<String, String> sent) {
        try {
            return "web " + UUID.fromString(field(sent, "message"));
        } catch (IllegalArgumentException notOurs) {
            return "web " + UUID.randomUUID();
        }
    }

    private static String field(MultivaluedMap<String, String> sent, String name) {
        String value = sent.getFirst(name);
        return value == null ? "" : value.strip();
    }
}
