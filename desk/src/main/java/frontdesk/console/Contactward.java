package frontdesk.console;

import java.net.URI;

import jakarta.ws.rs.core.Response;

import frontdesk.business.Business;
import frontdesk.kernel.PersonId;

/** The ways back to the pages of contacts, once something was done. */
final class Contactward {
    private Contactward() {}

    static Response to(Business business, PersonId contact, String came) {
        return below(business, "/%s?came=%s".formatted(contact, came));
    }

    static Response below(Business business, String path) {
        return Response.seeOther(URI.create("/console/%s/contacts%s".formatted(business.slug(), path)))
                .build();
    }
}
