package frontdesk.console;

import java.time.Clock;
import java.util.List;
import java.util.Objects;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

import frontdesk.access.Access.User;
import frontdesk.booking.Origin;
import frontdesk.business.Business;
import frontdesk.business.Businesses;
import frontdesk.business.Limits;
import frontdesk.page.Assets;
import frontdesk.page.Clockface;

/** One request of somebody who signed in: who they are, and which businesses they may see. What they may not see does not exist for them. */
@RequestScoped
class Visit {
    private final Businesses businesses;
    private final Notices notices;
    private final Assets assets;
    private final Clock clock;
    private @Nullable User user;

    Visit(Businesses businesses, Notices notices, Assets assets, Clock clock) {
        this.businesses = businesses;
        this.notices = notices;
        this.assets = assets;
        this.clock = clock;
    }

    void begin(User visitor) {
        user = visitor;
    }

    User user() {
        return Objects.requireNonNull(user, "only what is @SignedIn has a visitor");
    }

    List<Business> businesses() {
        return businesses.all().stream().filter(b -> user().maySee(b.id())).toList();
    }

    /** The business of this address, if this visitor may see it. */
    Business business(String slug) {
        return businesses
                .findBySlug(slug)
                .filter(b -> user().maySee(b.id()))
                .orElseThrow(() -> missing("There is no such business here."));
    }

    /** The business of this address, if this visitor may also change things there. */
    Business managedBusiness(String slug) {
        Business business = business(slug);
        if (!user().mayManage(business.id())) {
            throw new ForbiddenException(page(
                    Response.Status.FORBIDDEN, "You may look, not change", "Ask the owner for a role that may book."));
        }
        return business;
    }

    Shell shell(Business business, Shell.Section section) {
        return new Shell(
                business,
                businesses(),
                section,
                user().email(),
                user().mayManage(business.id()),
                notices.engines(),
                assets.version());
    }

    Clockface clockface(Business business) {
        return new Clockface(business.zone(), business.region(), clock);
    }

    Origin origin(@Nullable String idempotencyKey) {
        return new Origin("user:" + user().email(), null, idempotencyKey).by(Limits.Door.STAFF);
    }

    NotFoundException missing(String text) {
        return new NotFoundException(page(Response.Status.NOT_FOUND, "Not found", text));
    }

    private Response page(Response.Status status, String title, String text) {
        return Response.status(status)
                .type(MediaType.TEXT_HTML_TYPE)
                .entity(Templates.nothing(assets.version(), title, text))
                .build();
    }
}
