package frontdesk.console;

import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;

import jakarta.ws.rs.core.MultivaluedMap;
import org.jspecify.annotations.Nullable;

import frontdesk.access.Role;
import frontdesk.access.User;
import frontdesk.booking.Booking;
import frontdesk.business.Business;
import frontdesk.business.Businesses;
import frontdesk.business.Businesses.Listed;
import frontdesk.journal.CallPlaces;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.CallId;

/** What one visitor may see and do: at which businesses, at which of their places, and in which role. What they may not see does not exist for them. */
public final class Rights {
    private static final String REVIEWERS =
            "How good calls were is said by the managers and reviewers of the business.";

    private final User user;
    private final Businesses businesses;
    private final Nothing nothing;
    private @Nullable Places places;

    Rights(User user, Businesses businesses, Nothing nothing) {
        this.user = user;
        this.businesses = businesses;
        this.nothing = nothing;
    }

    public List<Listed> businesses() {
        return businesses.listed().stream().filter(b -> user.maySeeSome(b.id())).toList();
    }

    /** The same for who sees more than one, or some of more than one. */
    public List<Listed> severalBusinesses() {
        List<Listed> known = businesses();
        if (known.size() < 2) {
            throw nothing.forbidden(
                    "Only for who sees several businesses", "What your own came to stands on its page Insight.");
        }
        return known;
    }

    /** The business of this address, if this visitor may see all of it. */
    public Business business(String slug) {
        Business business = known(slug);
        if (!user.maySee(business.id())) {
            throw nothing.forbidden(
                    "Only for who is at all places",
                    "You see what is booked at your place, and the calls in which that was done: open the calendar, the bookings or the calls.");
        }
        return business;
    }

    private Business known(String slug) {
        return businesses
                .findBySlug(slug)
                .filter(b -> user.maySeeSome(b.id()))
                .orElseThrow(() -> nothing.missing("There is no such business here."));
    }

    /** What this visitor may see of the business of this address: as it is at the places to which they are limited, or all of it. */
    public Business partOf(String slug) {
        Business whole = known(slug);
        places = user.limits(whole.id()).map(open -> new Places(whole, open)).orElse(null);
        return places == null ? whole : places.part();
    }

    /** The same, if this visitor may also change what is booked. */
    public Business servedPartOf(String slug) {
        Business business = partOf(slug);
        must(business, User::mayBook, "You may look, not change", "Ask the owner for a role that may book.");
        return business;
    }

    /** The same, if this visitor also says how good the calls there were. */
    public Business reviewedPartOf(String slug) {
        Business business = partOf(slug);
        must(business, User::mayReviewSome, "Only managers and reviewers do this", REVIEWERS);
        return business;
    }

    /** Where they begin. */
    public String home(Listed business) {
        String base = "/console/" + business.slug();
        return user.maySee(business.id()) ? base : base + "/calendar";
    }

    /** Whether a booking is at a place that this visitor sees. */
    public boolean shows(Booking booking) {
        return places == null || places.isOpen(booking);
    }

    /** Whether something was done in a call at a place that this visitor sees. */
    public boolean shows(CallPlaces calls, BusinessId business, CallId call) {
        return places == null || calls.isAt(business, call, places.names());
    }

    /** The places at which this visitor sees what is booked and said, as {@link frontdesk.booking.BookingQuery} has them; null for all. */
    @Nullable
    public Set<String> openPlaces() {
        return places == null ? null : places.names();
    }

    /** What was sent, as far as it is meant for a place that this visitor sees; else for one that they do. */
    public MultivaluedMap<String, String> placed(MultivaluedMap<String, String> sent) {
        return places == null ? sent : places.sent(sent);
    }

    /** The business of this address, if this visitor may also do the work of the day there. */
    public Business servedBusiness(String slug) {
        return allowed(slug, User::mayServe, "You may look, not change", "Ask the owner for a role that may book.");
    }

    /** The business of this address, if this visitor may also decide how it is run. */
    public Business managedBusiness(String slug) {
        return allowed(
                slug,
                User::mayManage,
                "Only managers do this",
                "How the business works with Frontdesk is set up by its managers and owners.");
    }

    /** The business of this address, if this visitor may also join programs to it. */
    public Business connectedBusiness(String slug) {
        return allowed(
                slug,
                User::mayConnect,
                "Only owners and developers do this",
                "Voice agents elsewhere and webhooks are set up by owners and developers of the business.");
    }

    /** The business of this address, if this visitor may also decide who else gets in there and where its money goes. */
    public Business ownedBusiness(String slug) {
        return allowed(
                slug,
                User::owns,
                "Only the owner does this",
                "The team and connected accounts are in the hands of an owner of the business.");
    }

    private Business allowed(String slug, BiPredicate<User, BusinessId> right, String title, String text) {
        Business business = business(slug);
        must(business, right, title, text);
        return business;
    }

    private void must(Business business, BiPredicate<User, BusinessId> right, String title, String text) {
        if (!right.test(user, business.id())) {
            throw nothing.forbidden(title, text);
        }
    }

    /** Whether this visitor may add businesses to those that are here. */
    public boolean mayAddBusinesses() {
        return user.everywhere() == Role.OWNER;
    }

    public void mustAddBusinesses() {
        if (!mayAddBusinesses()) {
            throw nothing.forbidden(
                    "Only the owner adds businesses",
                    "Ask the person who set Frontdesk up to add it, and to let you in.");
        }
    }
}
