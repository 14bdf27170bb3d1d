package frontdesk.reception;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import frontdesk.booking.Booking;
import frontdesk.booking.Customer;
import frontdesk.booking.Diary;
import frontdesk.booking.HandClock;
import frontdesk.booking.HoldOutcome;
import frontdesk.booking.Origin;
import frontdesk.business.Business;
import frontdesk.business.Businesses;
import frontdesk.business.DemoBusinesses;
import frontdesk.business.Namesake;
import frontdesk.jobs.Jobs;
import frontdesk.journal.CallStarted;
import frontdesk.journal.CallStarted.Channel;
import frontdesk.journal.Journal;
import frontdesk.journal.ToolUse;
import frontdesk.kernel.CallId;
import frontdesk.kernel.PhoneNumber;
import frontdesk.people.People;
import frontdesk.store.Database;
import frontdesk.store.TestDatabase;
import frontdesk.timetable.Search.Stretch;
import frontdesk.timetable.Wish;
import frontdesk.understanding.Understanding;
import frontdesk.waiting.JoinOutcome;
import frontdesk.waiting.Sweep;
import frontdesk.waiting.Waiting;
import frontdesk.waiting.WaitingList;

import static org.assertj.core.api.Assertions.assertThat;

/** The rooms up to the reception on a real database. It is five past ten in New York on Saturday, 21 November 2026, and every test has businesses of its own. */
final class FrontHouse implements AutoCloseable {
    static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    static final PhoneNumber MOBILE = new PhoneNumber("+14155550134");

    /** Five past ten in New York. */
    final HandClock clock = new HandClock("2026-11-21T15:05:00Z");

    final Database database;
    final Journal journal;
    final Jobs jobs;
    final Businesses businesses;
    final People people;
    final Diary diary;
    final WaitingList waiting;
    final Understanding understanding;
    final Receptionist receptionist;
    final ToolBelt belt;

    FrontHouse() {
        this(TestDatabase.fresh());
    }

    FrontHouse(Database database) {
        this.database = database;
        journal = new Journal(database, clock);
        jobs = new Jobs(database, clock);
        businesses = new Businesses(database, journal);
        people = new People(database, jobs, journal);
        diary = new Diary(database, businesses, people, jobs, journal, clock);
        waiting = new WaitingList(database, businesses, diary, jobs, journal, clock);
        understanding = new Understanding();
        receptionist = new Receptionist(businesses, diary, waiting, people, journal, understanding, clock);
        belt = new ToolBelt(businesses, diary, people, journal, understanding, clock);
    }

    /** The trattoria under an id of its own, so that tests do not meet. */
    Business trattoria() {
        return save(DemoBusinesses.trattoria());
    }

    Business clinic() {
        return save(DemoBusinesses.clinic());
    }

    private Business save(Business b) {
        Business own = Namesake.of(b);
        businesses.save(own);
        return own;
    }

    /** Books every table or dentist at this time. */
    void fill(Business business, String at) {
        var wish = new Wish(business.services().getFirst().id(), LocalDateTime.parse(at), 1, null, null);
        var somebody = new Customer("Somebody", null, null, null);
        for (int i = 0; i < business.resources().size(); i++) {
            diary.book(business.id(), wish, somebody, Origin.of("test"));
        }
        assertThat(diary.hold(business.id(), wish, Origin.of("test"))).isInstanceOf(HoldOutcome.Taken.class);
    }

    /** So many wait for Friday at seven, and a table of their size comes free: they are asked. */
    Waiting comesFree(Business trattoria, int party) {
        LocalDate friday = LocalDate.parse("2026-11-27");
        fill(trattoria, "2026-11-27T19:00");
        var wish = new Wish(trattoria.services().getFirst().id(), friday.atTime(19, 0), party, null, null);
        var anna = new Customer("Anna Keller", MOBILE, null, null);
        var stretch = new Stretch(friday, friday, LocalTime.of(19, 0), LocalTime.of(19, 0));
        var joined = (JoinOutcome.Joined) waiting.join(trattoria.id(), wish, stretch, anna, Origin.of("test"));
        Booking some = diary.agenda().bookings(trattoria.id(), friday, friday, null).stream()
                .filter(b -> seats(trattoria, b) == party)
                .findFirst()
                .orElseThrow();
        diary.cancel(trattoria.id(), some.id(), "ill", Origin.of("test"));
        waiting.serve(trattoria.id());
        return waiting.find(trattoria.id(), joined.waiting().id()).orElseThrow();
    }

    private static int seats(Business trattoria, Booking booking) {
        return trattoria.resource(booking.resources().getFirst()).orElseThrow().capacity();
    }

    /** Whoever was asked has not answered in time. */
    void isPassedOver() {
        clock.pass(Duration.ofMinutes(31));
        Sweep.of(waiting);
    }

    /** They do not answer and are passed over, and somebody else is quicker. */
    void isMissed(Waiting asked) {
        isPassedOver();
        diary.book(asked.business(), asked.wish(), new Customer("Somebody", null, null, null), Origin.of("test"));
    }

    Spoken call(Business business, @Nullable PhoneNumber caller) {
        CallId call = CallId.next();
        journal.callStarted(new CallStarted(
                business.id(),
                call,
                Channel.TERMINAL,
                caller == null ? null : caller.e164(),
                null,
                null,
                clock.instant()));
        return new Spoken(business, call, caller);
    }

    List<String> bookings(Business business) {
        var from = LocalDateTime.parse("2026-11-01T00:00").toLocalDate();
        return diary.agenda().bookings(business.id(), from, from.plusDays(90), null).stream()
                .filter(b -> b.status() == Booking.Status.CONFIRMED
                        && !b.customer().name().equals("Somebody"))
                .map(b -> LocalDateTime.ofInstant(b.slot().start(), NEW_YORK) + " " + b.partySize() + " "
                        + b.customer().name())
                .toList();
    }

    @Override
    public void close() throws Exception {
        jobs.close();
    }

    /** One call in text. */
    final class Spoken {
        final CallId id;
        private final Business business;
        private final @Nullable PhoneNumber caller;
        private final List<String> transcript = new ArrayList<>();
        private Conversation conversation;
        private Reply last;

        private Spoken(Business business, CallId id, @Nullable PhoneNumber caller) {
            this.business = business;
            this.id = id;
            this.caller = caller;
            this.conversation = receptionist.answer(new Receptionist.Opening(business.id(), id, caller));
            this.last = heard(conversation.greet());
        }

        Spoken says(String... words) {
            for (String said : words) {
                transcript.add("caller: " + said);
                last = heard(conversation.hear(Words.typed(said)));
            }
            return this;
        }

        Spoken presses(String... keys) {
            for (String pressed : keys) {
                last = heard(conversation.keys(pressed));
            }
            return this;
        }

        /** Another node goes on with the call. */
        Spoken isTakenOver() {
            conversation = receptionist.answer(new Receptionist.Opening(business.id(), id, caller));
            return this;
        }

        Spoken hears(String... parts) {
            assertThat(String.join(" ", last.phrases()))
                    .as(String.join("\n", transcript))
                    .contains(parts);
            return this;
        }

        Spoken isWhispered(String hint) {
            last = heard(conversation.stepIn(new StepIn.Hint(hint, "somebody")));
            return this;
        }

        /** What came of the hints, in order. */
        List<String> hints() {
            return journal.toolUses(business.id(), id).stream()
                    .filter(use -> use.name().equals("hint"))
                    .map(ToolUse::outcome)
                    .toList();
        }

        Reply reply() {
            return last;
        }

        Conversation conversation() {
            return conversation;
        }

        private Reply heard(Reply reply) {
            transcript.add("agent: " + String.join(" ", reply.phrases()));
            return reply;
        }
    }
}
