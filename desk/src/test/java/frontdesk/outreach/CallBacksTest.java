package frontdesk.outreach;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import frontdesk.audio.Frame;
import frontdesk.booking.HandClock;
import frontdesk.business.Business;
import frontdesk.business.Calendar;
import frontdesk.business.Calendar.Days;
import frontdesk.business.DemoBusinesses;
import frontdesk.business.HandOver;
import frontdesk.call.Dialled.Outcome;
import frontdesk.call.IdleLine;
import frontdesk.call.Switchboard;
import frontdesk.followup.CallBackDue;
import frontdesk.followup.FollowUp;
import frontdesk.followup.FollowUps;
import frontdesk.house.Rooms;
import frontdesk.house.TestRooms;
import frontdesk.jobs.JobsInHand;
import frontdesk.journal.CallEnded.By;
import frontdesk.journal.CallEnded.Disposition;
import frontdesk.journal.CallEntry;
import frontdesk.journal.CallQuery;
import frontdesk.kernel.Await;
import frontdesk.kernel.PhoneNumber;
import frontdesk.provider.scripted.ScriptedDialer;
import frontdesk.speech.DeafEars;
import frontdesk.speech.SteadyVoice;
import frontdesk.store.Database;
import frontdesk.store.TestDatabase;
import frontdesk.turns.Patience;

import static org.assertj.core.api.Assertions.assertThat;

/** People who asked to be called back, on good days and bad; the jobs are played, so that nothing waits. */
@Timeout(60)
class CallBacksTest {
    private static final PhoneNumber ANNA = new PhoneNumber("+14155550134");

    private final HandClock clock = new HandClock("2026-11-23T16:00:00Z");
    private final Database database = TestDatabase.fresh();
    private Rooms rooms;
    private final ScriptedDialer carrier = new ScriptedDialer();
    private CallBacks callBacks;
    private Business business;

    @BeforeEach
    void aClinicWhoseReceptionistCallsBack() {
        rooms = TestRooms.on(database, clock);
        business = DemoBusinesses.clinic()
                .with(b -> b.handOver(HandOver.USUAL.with(h -> h.callBacks(HandOver.CallBacks.AGENT))));
        rooms.businesses().save(business);
        callBacks = new CallBacks(
                rooms.businesses(), rooms.followUps(), switchboard(), carrier, rooms.journal(), rooms.jobs(), clock);
    }

    @Test
    void whoDoesNotAnswerIsTriedThreeTimesAndThenLeftToAPerson() {
        carrier.plays(ANNA, they -> they.settled(new Outcome.NoAnswer()));
        FollowUp asked = asked();
        for (int tries = 0; tries < 5; tries++) {
            callBacks.call(new CallBackDue(business.id(), asked.id(), tries));
        }
        callBacks.call(new CallBackDue(business.id(), asked.id(), 0));
        assertThat(found(asked).news()).isEqualTo("Nobody answered.");
        assertThat(found(asked).doneAt()).isNull();
        assertThat(calls()).isNotEmpty().allSatisfy(call -> assertThat(call.ended())
                .satisfies(ended -> assertThat(ended.disposition()).isEqualTo(Disposition.NOT_REACHED)));
    }

    @Test
    void toldTwiceItRingsOnce() {
        carrier.plays(ANNA, they -> they.settled(new Outcome.Busy()));
        var due = new CallBackDue(business.id(), asked().id(), 0);
        callBacks.call(due);
        callBacks.call(due);
        assertThat(carrier.orders()).hasSize(1);
        assertThat(carrier.orders().getFirst().to()).isEqualTo(ANNA);
        assertThat(carrier.orders().getFirst().from()).isEqualTo(business.number());
    }

    @Test
    void atNightNobodyIsCalled() {
        FollowUp asked = asked();
        clock.pass(Duration.ofHours(12));
        callBacks.call(new CallBackDue(business.id(), asked.id(), 0));
        clock.pass(Duration.ofHours(-12));
        assertThat(carrier.orders()).isEmpty();
        assertThat(found(asked).tries()).isZero();
    }

    @Test
    void onAHolidayNobodyIsCalledAndItIsTriedTheDayAfter() {
        FollowUp asked = asked();
        LocalDate today = LocalDate.ofInstant(clock.instant(), business.zone());
        var closed = new Calendar(List.of(new Days(today, today, List.of(), "holiday")), List.of(), null, null);
        rooms.businesses().save(business.with(b -> b.calendar(closed)));
        callBacks.call(new CallBackDue(business.id(), asked.id(), 0));
        assertThat(carrier.orders()).isEmpty();
        assertThat(found(asked).tries()).isZero();
    }

    @Test
    void aCarrierInTroubleIsOneTryMoreAndSaid() {
        carrier.beDown(true);
        FollowUp asked = asked();
        callBacks.call(new CallBackDue(business.id(), asked.id(), 0));
        assertThat(found(asked).tries()).isEqualTo(1);
        assertThat(found(asked).news()).isEqualTo("The call could not be placed.");
    }

    @Test
    void aCarrierThatWantsToBeLeftAloneIsNotAskedBefore() {
        var jobs = new JobsInHand(rooms.jobs(), database, clock);
        carrier.beDown(true);
        carrier.wantsRest(Duration.ofHours(2));
        callBacks.call(new CallBackDue(business.id(), asked().id(), 0));
        carrier.beDown(false);
        carrier.plays(ANNA, they -> they.settled(new Outcome.Busy()));
        clock.pass(Duration.ofMinutes(110));
        jobs.work();
        assertThat(carrier.orders()).isEmpty();
        clock.pass(Duration.ofMinutes(10));
        jobs.work();
        assertThat(carrier.orders()).hasSize(1);
    }

    @Test
    void whatAPersonHasSeenToIsNotCalledAnyMore() {
        FollowUp asked = asked();
        rooms.followUps().done(business.id(), asked.id(), "lucia");
        callBacks.call(new CallBackDue(business.id(), asked.id(), 0));
        assertThat(carrier.orders()).isEmpty();
    }

    @Test
    void whoAnswersHearsWhyWeCallAndItIsDone() throws Exception {
        var opened = new CountDownLatch(1);
        carrier.plays(ANNA, they -> they.answered(new Listening(opened)));
        FollowUp asked = asked();
        callBacks.call(new CallBackDue(business.id(), asked.id(), 0));
        assertThat(opened.await(20, TimeUnit.SECONDS)).isTrue();
        Await.until(() -> found(asked).doneAt() != null);
        assertThat(found(asked).news()).isEqualTo("The receptionist called back.");
    }

    private FollowUp asked() {
        return rooms.followUps()
                .note(
                        business.id(),
                        null,
                        new FollowUps.Asked(FollowUp.Kind.CALL_BACK, "Anna", ANNA, "Please call me back.", null));
    }

    private FollowUp found(FollowUp asked) {
        return rooms.followUps().find(business.id(), asked.id()).orElseThrow();
    }

    private List<CallEntry> calls() {
        return rooms.journal()
                .calls(
                        business.id(),
                        new CallQuery(
                                false,
                                "4155550134",
                                clock.instant().minusSeconds(60),
                                clock.instant().plusSeconds(60),
                                50));
    }

    private Switchboard switchboard() {
        return new Switchboard(
                rooms.businesses(),
                rooms.receptionist(),
                new DeafEars(),
                List.of(new SteadyVoice(Frame.silence(), 10)),
                rooms.journal(),
                clock,
                new Switchboard.Settings(2, null, Patience.usual()));
    }

    /** Somebody who listens to a little and hangs up. */
    private static final class Listening extends IdleLine {
        private final CountDownLatch opened;
        private int heard;
        private int passed;

        Listening(CountDownLatch opened) {
            this.opened = opened;
        }

        /** A moment passes for each that is played. */
        @Override
        public synchronized Event next(Duration patience) {
            try {
                if (passed == heard) {
                    wait(patience.toMillis());
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            if (opened.getCount() == 0) {
                return new Event.HungUp(By.CALLER, "the caller hung up");
            }
            if (passed == heard) {
                return new Event.Nothing();
            }
            passed++;
            return new Event.Sound(Frame.silence());
        }

        @Override
        public synchronized void play(Frame frame) {
            if (++heard == 20) {
                opened.countDown();
            }
            notifyAll();
        }
    }
}
