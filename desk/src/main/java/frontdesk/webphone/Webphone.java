package frontdesk.webphone;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;

import io.vertx.ext.web.Router;
import org.jspecify.annotations.Nullable;

import frontdesk.booking.Diary;
import frontdesk.business.Business;
import frontdesk.business.Businesses;
import frontdesk.business.Drafts;
import frontdesk.call.AnswerOutcome;
import frontdesk.call.CallWatcher;
import frontdesk.call.Line;
import frontdesk.journal.AuditTrail;
import frontdesk.journal.CallStarted;
import frontdesk.journal.Journal;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.CallId;
import frontdesk.store.Database;
import frontdesk.webphone.PhonePass.Who;

/**
 * The door to the browser as a telephone. A page asks for a pass and opens a socket with it; from there a call from a page is a call as any other.
 * Owners may ring whenever a line is free, visitors of a booking page within bounds and where the owner wants it.
 */
public final class Webphone {
    /** Owners try things out; nobody does that for longer without an end. */
    private static final Duration LONGEST_OF_OWNERS = Duration.ofHours(1);

    private final Database database;
    private final AuditTrail trail;
    private final Businesses businesses;
    private final Drafts drafts;
    private final Diary diary;
    private final byte[] key;
    private final WebphoneSettings settings;
    private final BooleanSupplier room;
    private final Clock clock;
    private final AtomicInteger visitors = new AtomicInteger();

    /** Takes a line and returns when the call is over. */
    @FunctionalInterface
    public interface Answering {
        /**
         * Holds the call.
         *
         * @param as the business as whoever calls tries it
         */
        AnswerOutcome answer(Line line, CallStarted call, UnaryOperator<Business> as, CallWatcher watcher);
    }

    /**
     * @param key 32 bytes that only our nodes know
     * @param room whether one more call can be answered
     */
    public Webphone(
            Database database,
            Journal journal,
            Businesses businesses,
            Drafts drafts,
            Diary diary,
            byte[] key,
            WebphoneSettings settings,
            BooleanSupplier room,
            Clock clock) {
        this.database = database;
        this.trail = journal.auditTrail();
        this.businesses = businesses;
        this.drafts = drafts;
        this.diary = diary;
        this.key = key.clone();
        this.settings = settings;
        this.room = room;
        this.clock = clock;
    }

    /** For somebody who signed in and may change things there. */
    public PassOutcome forOwner(Business business) {
        return forOwner(business, null);
    }

    /**
     * The same for somebody who tries how their receptionist would present itself.
     *
     * @param draft what they try, or null
     */
    public PassOutcome forOwner(Business business, @Nullable UUID draft) {
        return room.getAsBoolean() ? grant(business, Who.OWNER, draft) : new PassOutcome.Busy();
    }

    /** For whoever looks at the booking page. */
    public PassOutcome forVisitor(Business business) {
        if (!takesVisitors(business.id())) {
            return new PassOutcome.SwitchedOff();
        }
        return room.getAsBoolean() && visitors.get() < settings.atOnce()
                ? grant(business, Who.VISITOR, null)
                : new PassOutcome.Busy();
    }

    /** Whether the booking page has a telephone. */
    public boolean takesVisitors(BusinessId business) {
        return settings.visitors() && database.read(handle -> new VisitorRows(handle, business).mayRing());
    }

    /** The owner puts the telephone on the booking page or takes it away. */
    public void takeVisitors(BusinessId business, boolean mayRing, String actor) {
        database.perform(handle -> {
            new VisitorRows(handle, business).put(mayRing);
            trail.note(
                    handle,
                    business,
                    actor,
                    mayRing ? "browser phone put on the booking page" : "browser phone taken off the booking page",
                    "booking page");
        });
    }

    /** Adds the route of the sockets; done once, at start. */
    public void mount(Router router, Answering answering) {
        var desk = new PhoneDesk(businesses, drafts, diary, key, answering, this::stay, clock);
        router.get(PhoneDesk.PATH + ":pass").handler(desk::open);
    }

    private PassOutcome grant(Business business, Who who, @Nullable UUID draft) {
        var pass = new PhonePass(
                business.id(), CallId.next(), who, draft, clock.instant().plus(PhonePass.LIFE));
        return new PassOutcome.Granted(PhoneDesk.PATH + pass.sealed(key), longest(who));
    }

    private Duration longest(Who who) {
        return who == Who.VISITOR ? settings.longest() : LONGEST_OF_OWNERS;
    }

    /** What a socket is let in for, and for how long; nothing where all visitors' lines were taken meanwhile. */
    private PhoneDesk.@Nullable Stay stay(PhonePass pass) {
        if (pass.who() == Who.OWNER) {
            return new PhoneDesk.Stay(longest(Who.OWNER), () -> {});
        }
        if (visitors.incrementAndGet() > settings.atOnce()) {
            visitors.decrementAndGet();
            return null;
        }
        return new PhoneDesk.Stay(longest(Who.VISITOR), visitors::decrementAndGet);
    }
}
