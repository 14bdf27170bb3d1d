package frontdesk.console.people;

import java.net.URI;
import java.util.Map;

import jakarta.ws.rs.core.Response;

import frontdesk.business.Business;
import frontdesk.console.Came;
import frontdesk.kernel.PersonId;

/** The ways back to the pages of contacts, once something was done. */
final class Contactward {
    static final Came CAME = new Came(
            "/contacts",
            Map.of(
                    "saved", "Saved.",
                    "known", "That is theirs already.",
                    "neither", "That is neither a telephone number nor an e-mail, so nothing was changed.",
                    "others",
                            "This contact has the number already. If both are one person, merge them on the page of possible duplicates.",
                    "parted", "It is a contact of its own now.",
                    "merged", "The two are one now. It can be taken back below.",
                    "undone", "Taken back: both are there again. What was written in between has stayed with this one.",
                    "not-undone", "That was taken back before."));

    private Contactward() {}

    static Response to(Business business, PersonId contact, String came) {
        return CAME.back(business, "/" + contact, came);
    }

    static Response below(Business business, String path) {
        return Response.seeOther(URI.create("/console/%s/contacts%s".formatted(business.slug(), path)))
                .build();
    }
}
