package frontdesk.journal;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import frontdesk.journal.CallEnded.By;
import frontdesk.journal.CallEnded.Disposition;
import frontdesk.journal.CallFigures.Hour;
import frontdesk.journal.CallFigures.Sentences;
import frontdesk.journal.CallFigures.Waits;
import frontdesk.journal.CallGroups.Escalation;
import frontdesk.journal.CallStarted.Channel;
import frontdesk.journal.Turn.Latency;
import frontdesk.kernel.CallId;
import frontdesk.kernel.Language;
import frontdesk.kernel.PhoneNumber;

import static org.assertj.core.api.Assertions.assertThat;

/** A stretch of calls in Auckland, where noon in London is one in the morning of the next day. */
class CallFiguresTest extends OpenJournal {
    private static final ZoneId AUCKLAND = ZoneId.of("Pacific/Auckland");
    private static final LocalDate TUESDAY = LocalDate.of(2026, 3, 3);

    @Test
    void aStretchWithoutCallsHasFiguresOfNothing() {
        CallFigures none = figures();
        assertThat(none.days()).isEmpty();
        assertThat(none.all()).isZero();
        assertThat(none.waits()).isEqualTo(new Waits(0, 0, 0));
        assertThat(none.sentences()).isEqualTo(new Sentences(0, 0));
    }

    @Test
    void callsCountOnTheDayAndInTheHourThatTheClockOfThePlaceShows() {
        call(Channel.PHONE, null, NOON, Disposition.BOOKED);
        call(Channel.CHAT, null, NOON, null);
        call(Channel.PHONE, null, NOON.plus(Duration.ofDays(1)), Disposition.FAILED);
        call(Channel.PHONE, null, NOON.plus(Duration.ofDays(9)), Disposition.BOOKED);
        CallFigures found = figures();
        assertThat(found.days())
                .containsExactly(
                        Map.entry(TUESDAY, new CallCounts(2, 1, Map.of(Disposition.BOOKED, 1))),
                        Map.entry(TUESDAY.plusDays(1), new CallCounts(1, 0, Map.of(Disposition.FAILED, 1))));
        assertThat(found.hours())
                .containsExactly(new Hour(DayOfWeek.TUESDAY, 1, 2), new Hour(DayOfWeek.WEDNESDAY, 1, 1));
        assertThat(found.channels()).containsOnly(Map.entry(Channel.PHONE, 2), Map.entry(Channel.CHAT, 1));
        assertThat(List.of(found.all(), found.ended(), found.lost())).containsExactly(3, 2, 1);
    }

    @Test
    void aLostCallIsWonBackByABookingOfTheSameCallerWithinAWeek() {
        call(Channel.PHONE, "+14155550101", NOON, Disposition.ABANDONED);
        call(Channel.PHONE, "+14155550101", NOON.plus(Duration.ofDays(2)), Disposition.BOOKED);
        call(Channel.PHONE, "+14155550102", NOON, Disposition.NOT_BOOKED);
        call(Channel.PHONE, "+14155550102", NOON.plus(Duration.ofDays(8)), Disposition.BOOKED);
        call(Channel.PHONE, null, NOON, Disposition.ABANDONED);
        CallFigures found = figures();
        assertThat(found.lost()).isEqualTo(3);
        assertThat(found.wonBack()).isEqualTo(1);
    }

    @Test
    void waitsAreThoseOfAnswersAndOfTheWholeWay() {
        CallId call = call(Channel.PHONE, null, NOON, Disposition.ANSWERED);
        journal.turn(business, call, turn(0, "Hello.", null));
        journal.turn(business, call, turn(1, "Yes.", new Latency(100, 50, 5, 5, 30, 10)));
        journal.turn(business, call, turn(2, "No.", new Latency(300, 50, 5, 5, 30, 10)));
        journal.turn(business, call, turn(3, "Bye.", new Latency(500, 50, 5, 5, 30, 10)));
        assertThat(figures().waits()).isEqualTo(new Waits(3, 400, 580));
        assertThat(figures().firstWaits()).isEqualTo(new Waits(1, 200, 200));
    }

    @Test
    void callsStandSideBySideByLineAndByTheLanguageInWhichTheyEnded() {
        CallId spanish = started("+14155550101", null);
        journal.spoken(business, spanish, new Language("es"));
        journal.callEnded(business, spanish, ended(Disposition.BOOKED, null));
        CallId unheard = started("+14155550102", null);
        journal.callEnded(business, unheard, ended(Disposition.ABANDONED, null));
        call(Channel.CHAT, null, NOON, Disposition.ANSWERED);
        CallGroups found = figures().groups();
        assertThat(found.lines())
                .containsExactly(Map.entry(
                        "+14155550100", new CallCounts(2, 0, Map.of(Disposition.BOOKED, 1, Disposition.ABANDONED, 1))));
        assertThat(found.languages())
                .containsExactly(Map.entry("es", new CallCounts(1, 0, Map.of(Disposition.BOOKED, 1))));
    }

    @Test
    void ofEachEscalationTheLastReasonCountsAndWhetherSomebodyTookTheCaller() {
        CallId taken = call(Channel.PHONE, null, NOON, Disposition.HANDED_OVER);
        passedOn(taken, "asked", 0);
        passedOn(taken, "complaint", 1);
        passedOn(call(Channel.PHONE, null, NOON, Disposition.MESSAGE_TAKEN), "complaint", 0);
        call(Channel.AGENT, null, NOON, Disposition.HANDED_OVER);
        call(Channel.PHONE, null, NOON, Disposition.BOOKED);
        assertThat(figures().groups().escalations())
                .containsExactly(new Escalation("complaint", 2, 1), new Escalation("", 1, 1));
    }

    @Test
    void missedIsATelephoneCallOfSomebodyWithANumberWhoGotNothing() {
        CallId missed = call(Channel.PHONE, "+14155550101", NOON, Disposition.ABANDONED);
        call(Channel.PHONE, "+14155550102", NOON, Disposition.ANSWERED);
        call(Channel.PHONE, CallStarted.WITHHELD, NOON, Disposition.ABANDONED);
        call(Channel.CHAT, "+14155550103", NOON, Disposition.ABANDONED);
        Instant later = NOON.plus(Duration.ofHours(3));
        call(Channel.OUTBOUND, "+14155550101", NOON.plus(Duration.ofHours(1)), Disposition.NOT_REACHED);
        call(Channel.OUTBOUND, "+14155550101", later, Disposition.BOOKED);
        assertThat(journal.tallies().missed(business, NOON, NOON.plus(Duration.ofDays(1))))
                .containsExactly(new MissedCall(missed, new PhoneNumber("+14155550101"), NOON, later));
    }

    private void passedOn(CallId call, String because, int after) {
        String asked = "{\"person\":\"+14155550190\",\"because\":\"%s\"}".formatted(because);
        journal.toolUsed(
                business, call, new ToolUse("hand_over", asked, "{}", "Accepted", 1000, NOON.plusSeconds(after)));
    }

    @Test
    void aSentenceIsLostWhereOthersOfItsCallWereUnderstood() {
        CallId ours = call(Channel.PHONE, null, NOON, Disposition.ANSWERED);
        journal.turn(business, ours, heard(0, "When are you open?", "hours"));
        journal.turn(business, ours, heard(1, "Brr.", null));
        journal.turn(business, ours, heard(2, "Blue, I suppose.", "nothing"));
        CallId anAgents = call(Channel.AGENT, null, NOON, Disposition.ANSWERED);
        journal.turn(business, anAgents, heard(0, "When are you open?", null));
        assertThat(figures().sentences()).isEqualTo(new Sentences(3, 2));
    }

    private CallFigures figures() {
        return journal.tallies().figures(business, NOON, NOON.plus(Duration.ofDays(7)), AUCKLAND, List.of());
    }

    private CallId call(Channel channel, @Nullable String from, Instant at, @Nullable Disposition disposition) {
        CallId call = CallId.next();
        journal.callStarted(new CallStarted(business, call, channel, from, null, null, at));
        if (disposition != null) {
            journal.callEnded(
                    business, call, new CallEnded(By.CALLER, "hung up", disposition, null, at.plusSeconds(60)));
        }
        return call;
    }

    private static Turn heard(int number, String text, @Nullable String understood) {
        return new Turn(number, Turn.Speaker.CALLER, text, understood, 1, false, 40L * number, null, NOON);
    }
}
