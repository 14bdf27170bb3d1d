package frontdesk.console;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.function.Function;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

import frontdesk.access.Access.Role;
import frontdesk.access.Access.User;
import frontdesk.booking.Booking;
import frontdesk.booking.Diary;
import frontdesk.booking.Origin;
import frontdesk.business.Business;
import frontdesk.business.Businesses;
import frontdesk.business.Limits;
import frontdesk.journal.CallEntry;
import frontdesk.journal.Journal;
import frontdesk.kernel.BookingId;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.CallId;
import frontdesk.kernel.PersonId;
import frontdesk.kernel.Secret;
import frontdesk.page.Assets;
import frontdesk.page.Clockface;
import frontdesk.webphone.PhoneView;
import frontdesk.webphone.Webphone;

/** One request of somebody who signed in: who they are, and which businesses they may see. What they may not see does not exist for them. */
@RequestScoped
class Visit {
    private final Businesses businesses;
    private final Diary diary;
    private final Notices notices;
    private final Webphone webphone;
    private final Assets assets;
    private final Clock clock;
    private @Nullable User user;
    private @Nullable Secret session;
    private @Nullable Places places;

    Visit(Businesses businesses, Diary diary, Notices notices, Webphone webphone, Assets assets, Clock clock) {
        this.businesses = businesses;
        this.diary = diary;
        this.notices = notices;
        this.webphone = webphone;
        this.assets = assets;
        this.clock = clock;
    }

    void begin(User visitor, Secret carried) {
        user = visitor;
        session = carried;
    }

    User user() {
        return Objects.requireNonNull(user, "only what is @SignedIn has a visitor");
    }

    /** What their browser carries. */
    Secret session() {
        return Objects.requireNonNull(session, "only what is @SignedIn has a visitor");
    }

    List<Business> businesses() {
        return businesses.all().stream().filter(b -> user().maySeeSome(b.id())).toList();
    }

    /** The business of this address, if this visitor may see all of it. */
    Business business(String slug) {
        Business business = known(slug);
        if (!user().maySee(business.id())) {
            throw new ForbiddenException(page(
                    Response.Status.FORBIDDEN,
                    "Only for who is at all places",
                    "You see what is booked at your place: open the calendar or the bookings."));
        }
        return business;
    }

    private Business known(String slug) {
        return businesses
                .findBySlug(slug)
                .filter(b -> user().maySeeSome(b.id()))
                .orElseThrow(() -> missing("There is no such business here."));
    }

    /** What this visitor may see of the diary of this address: the business as it is at the places to which they are limited, or all of it. */
    Business diaryOf(String slug) {
        Business whole = known(slug);
        places = user().limits(whole.id()).map(open -> new Places(whole, open)).orElse(null);
        return places == null ? whole : places.part();
    }

    /** The same, if this visitor may also change what is booked. */
    Business servedDiaryOf(String slug) {
        Business business = diaryOf(slug);
        must(business, User::mayBook, "You may look, not change", "Ask the owner for a role that may book.");
        return business;
    }

    /** Where they begin. */
    String home(Business business) {
        String base = "/console/" + business.slug();
        return user().maySee(business.id()) ? base : base + "/calendar";
    }

    /** Whether a booking is at a place that this visitor sees. */
    boolean shows(Booking booking) {
        return places == null || places.isOpen(booking);
    }

    /** What was sent, as far as it is meant for a place that this visitor sees; else for one that they do. */
    MultivaluedMap<String, String> placed(MultivaluedMap<String, String> sent) {
        return places == null ? sent : places.sent(sent);
    }

    /** The business of this address, if this visitor may also do the work of the day there. */
    Business servedBusiness(String slug) {
        return allowed(slug, User::mayServe, "You may look, not change", "Ask the owner for a role that may book.");
    }

    /** The business of this address, if this visitor may also decide how it is run. */
    Business managedBusiness(String slug) {
        return allowed(
                slug,
                User::mayManage,
                "Only managers do this",
                "How the business works with Frontdesk is set up by its managers and owners.");
    }

    /** The business of this address, if this visitor also says how good its calls were. */
    Business reviewedBusiness(String slug) {
        return allowed(
                slug,
                User::mayReview,
                "Only managers and reviewers do this",
                "How good calls were is said by the managers and reviewers of the business.");
    }

    /** The business of this address, if this visitor may also join programs to it. */
    Business connectedBusiness(String slug) {
        return allowed(
                slug,
                User::mayConnect,
                "Only owners and developers do this",
                "Voice agents elsewhere and webhooks are set up by owners and developers of the business.");
    }

    /** The business of this address, if this visitor may also decide who else gets in there and where its money goes. */
    Business ownedBusiness(String slug) {
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
        if (!right.test(user(), business.id())) {
            throw new ForbiddenException(page(Response.Status.FORBIDDEN, title, text));
        }
    }

    /** Whether this visitor may add businesses to those that are here. */
    boolean mayAddBusinesses() {
        return user().everywhere() == Role.OWNER;
    }

    void mustAddBusinesses() {
        if (!mayAddBusinesses()) {
            throw new ForbiddenException(page(
                    Response.Status.FORBIDDEN,
                    "Only the owner adds businesses",
                    "Ask the person who set Frontdesk up to add it, and to let you in."));
        }
    }

    /** The booking of this address, holds and those that lapsed left out. */
    Booking booking(Business business, String id) {
        return id(id).flatMap(booking -> diary.agenda().find(business.id(), booking))
                .filter(b -> b.status() != Booking.Status.HELD && b.status() != Booking.Status.LAPSED)
                .filter(this::shows)
                .orElseThrow(() -> missing("There is no such booking here."));
    }

    /** The call of this address. */
    CallEntry call(Journal journal, Business business, String id) {
        String missing = "There is no such call here.";
        CallId call = named(id, word -> new CallId(UUID.fromString(word)), missing);
        return journal.call(business.id(), call).orElseThrow(() -> missing(missing));
    }

    private static Optional<BookingId> id(String text) {
        try {
            return Optional.of(BookingId.of(text));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    /** The id of this address; what cannot be one is not there. */
    PersonId person(@Nullable String id) {
        return named(id, PersonId::of, "There is no such contact here.");
    }

    /** What an address or a form names; what cannot be a name is not there. */
    <T> T named(@Nullable String word, Function<String, T> reading, String missing) {
        try {
            return reading.apply(Objects.requireNonNullElse(word, ""));
        } catch (IllegalArgumentException none) {
            throw missing(missing);
        }
    }

    /** Who this is, for trails. */
    String actor() {
        return "user:" + user().email();
    }

    Shell shell(Business business, Shell.Section section) {
        return new Shell(
                business,
                businesses(),
                section,
                user().email(),
                user().mayBook(business.id()),
                user().maySee(business.id()),
                user().mayManage(business.id()),
                user().mayReview(business.id()),
                user().mayConnect(business.id()),
                user().owns(business.id()),
                mayAddBusinesses(),
                notices.engines(),
                user().mayManage(business.id()) ? phone(business) : null,
                assets.version());
    }

    private PhoneView phone(Business business) {
        return PhoneView.forOwner(
                business, "/console/" + business.slug(), webphone.takesVisitors(business.id()), assets.version());
    }

    Clockface clockface(Business business) {
        return new Clockface(business.zone(), business.region(), clock);
    }

    Origin origin(@Nullable String idempotencyKey) {
        return new Origin(actor(), null, idempotencyKey).by(Limits.Door.STAFF);
    }

    NotFoundException missing(String text) {
        return new NotFoundException(page(Response.Status.NOT_FOUND, "Not found", text));
    }

    /** What was sent cannot be meant; the pages themselves do not send it. */
    BadRequestException senseless(String text) {
        return new BadRequestException(page(Response.Status.BAD_REQUEST, "Not possible", text));
    }

    private Response page(Response.Status status, String title, String text) {
        return Response.status(status)
                .type(MediaType.TEXT_HTML_TYPE)
                .entity(Templates.nothing(assets.version(), title, text))
                .build();
    }
}
