package frontdesk.storefront;

import java.net.URI;
import java.util.Optional;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

import frontdesk.message.ShortLinks;
import frontdesk.page.OurPage;

/** Leads on from the short addresses in our messages. Who only looks, as programs do that show a preview, has not followed it. */
@Path(ShortLinks.PATH + "/{code}")
@OurPage
@Public
@RunOnVirtualThread
class ShortLinkPage {
    private final ShortLinks links;

    ShortLinkPage(ShortLinks links) {
        this.links = links;
    }

    @GET
    public Response follow(@PathParam("code") String code) {
        return answer(links.follow(code));
    }

    @HEAD
    public Response look(@PathParam("code") String code) {
        return answer(links.target(code));
    }

    /** As it stands in a header, where an owner wrote other letters. */
    private static URI ascii(String address) {
        return URI.create(URI.create(address).toASCIIString());
    }

    private static Response answer(Optional<String> target) {
        return target.map(address -> Response.status(Response.Status.FOUND).location(ascii(address)))
                .orElseGet(() -> Response.status(Response.Status.NOT_FOUND))
                .header("Cache-Control", "no-store")
                .header("Referrer-Policy", "no-referrer")
                .build();
    }
}
