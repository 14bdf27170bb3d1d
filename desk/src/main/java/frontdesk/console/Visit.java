package frontdesk.console;

import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.NotFoundException;
import org.jspecify.annotations.Nullable;

import frontdesk.access.User;
import frontdesk.booking.Booking;
import frontdesk.booking.Diary;
import frontdesk.booking.Origin;
import frontdesk.business.Business;
import frontdesk.business.Businesses;
import frontdesk.business.Limits;
import frontdesk.journal.CallEntry;
import frontdesk.journal.Journal;
import frontdesk.kernel.BookingId;
import frontdesk.kernel.CallId;
import frontdesk.kernel.Language;
import frontdesk.kernel.PersonId;
import frontdesk.kernel.Secret;
import frontdesk.page.Assets;
import frontdesk.page.Clockface;
import frontdesk.webphone.PhoneView;
import frontdesk.webphone.Webphone;

/** One request of somebody who signed in: who they are, what they may see and do, and what all pages show them. */
@RequestScoped
public class Visit {
    private final Businesses businesses;
    private final Diary diary;
    private final Notices notices;
    private final Webphone webphone;
    private final Assets assets;
    private final Clock clock;
    private final ConsoleLanguage language;
    private final Nothing nothing;
    private @Nullable User user;
    private @Nullable Secret session;
    private @Nullable Rights rights;

    Visit(
            Businesses businesses,
            Diary diary,
            Notices notices,
            Webphone webphone,
            Assets assets,
            Clock clock,
            ConsoleLanguage language) {
        this.businesses = businesses;
        this.diary = diary;
        this.notices = notices;
        this.webphone = webphone;
        this.assets = assets;
        this.clock = clock;
        this.language = language;
        this.nothing = new Nothing(assets.version());
    }

    void begin(User visitor, Secret carried) {
        user = visitor;
        session = carried;
        rights = new Rights(visitor, businesses, nothing);
    }

    public User user() {
        return Objects.requireNonNull(user, "only what is @SignedIn has a visitor");
    }

    /** What they may see and do. */
    public Rights rights() {
        return Objects.requireNonNull(rights, "only what is @SignedIn has a visitor");
    }

    /** What their browser carries. */
    public Secret session() {
        return Objects.requireNonNull(session, "only what is @SignedIn has a visitor");
    }

    /** The booking of this address, holds and those that lapsed left out. */
    public Booking booking(Business business, String id) {
        return id(id).flatMap(booking -> diary.agenda().find(business.id(), booking))
                .filter(b -> b.status() != Booking.Status.HELD && b.status() != Booking.Status.LAPSED)
                .filter(rights()::shows)
                .orElseThrow(() -> missing("There is no such booking here."));
    }

    /** The call of this address. */
    public CallEntry call(Journal journal, Business business, String id) {
        String missing = "There is no such call here.";
        CallId call = named(id, word -> new CallId(UUID.fromString(word)), missing);
        return journal.call(business.id(), call)
                .filter(_ -> rights().shows(journal.callPlaces(), business.id(), call))
                .orElseThrow(() -> missing(missing));
    }

    private static Optional<BookingId> id(String text) {
        try {
            return Optional.of(BookingId.of(text));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    /** The id of this address; what cannot be one is not there. */
    public PersonId person(@Nullable String id) {
        return named(id, PersonId::of, "There is no such contact here.");
    }

    /** What an address or a form names; what cannot be a name is not there. */
    public <T> T named(@Nullable String word, Function<String, T> reading, String missing) {
        try {
            return reading.apply(Objects.requireNonNullElse(word, ""));
        } catch (IllegalArgumentException none) {
            throw missing(missing);
        }
    }

    /** Who this is, for trails. */
    public String actor() {
        return "user:" + user().email();
    }

    public Shell shell(Business business, Shell.Section section) {
        return new Shell(
                business,
                rights().businesses(),
                section,
                user().email(),
                user().mayBook(business.id()),
                user().maySee(business.id()),
                user().mayManage(business.id()),
                user().mayReviewSome(business.id()),
                user().mayConnect(business.id()),
                user().owns(business.id()),
                rights().mayAddBusinesses(),
                notices.engines(),
                user().mayManage(business.id()) ? phone(business) : null,
                assets.version());
    }

    private PhoneView phone(Business business) {
        return PhoneView.forOwner(
                business,
                language.here(),
                "/console/" + business.slug(),
                webphone.takesVisitors(business.id()),
                assets.version());
    }

    /** In which they see the pages. */
    public Language language() {
        return language.here();
    }

    public Clockface clockface(Business business) {
        return new Clockface(business.zone(), business.region(), clock, language.here());
    }

    public Origin origin(@Nullable String idempotencyKey) {
        return new Origin(actor(), null, idempotencyKey).by(Limits.Door.STAFF);
    }

    public NotFoundException missing(String text) {
        return nothing.missing(text);
    }

    public BadRequestException senseless(String text) {
        return nothing.senseless(text);
    }
}
