package frontdesk.journal;

import java.nio.file.Path;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import frontdesk.jobs.Jobs;
import frontdesk.journal.CallAims.Reached;
import frontdesk.journal.CallEnded.Disposition;
import frontdesk.journal.CallFigures.Hour;
import frontdesk.journal.CallFigures.Sentences;
import frontdesk.journal.CallGroups.Escalation;
import frontdesk.journal.CallStarted.Channel;
import frontdesk.journal.CallWaits.Waits;
import frontdesk.journal.Turn.Latency;
import frontdesk.kernel.CallId;
import frontdesk.kernel.Language;

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
        assertThat(waits().all()).isEqualTo(new Waits(0, 0, 0));
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
        assertThat(waits().all()).isEqualTo(new Waits(3, 400, 580));
        assertThat(waits().first()).isEqualTo(new Waits(1, 200, 200));
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

    @Test
    void ofThoseWhoWantedSomethingIsToldHowManyGotIt() {
        CallId booked = wanting(Disposition.BOOKED, "book, Fri 6 Mar");
        journal.toolUsed(business, booked, use("confirm", "Confirmed"));
        wanting(Disposition.NOT_BOOKED, "book");
        CallId both = wanting(Disposition.BOOKED, "cancel", "book, 2 people");
        journal.toolUsed(business, both, use("cancel", "Cancelled"));
        wanting(Disposition.ANSWERED, "ask, hours");
        wanting(Disposition.ABANDONED, "nothing");
        call(Channel.PHONE, null, NOON, Disposition.ABANDONED);
        wanting(null, "book");
        CallAims aims = figures().aims();
        assertThat(aims.reached())
                .containsOnly(
                        Map.entry(Aim.BOOK, new Reached(3, 2)),
                        Map.entry(Aim.CANCEL, new Reached(1, 1)),
                        Map.entry(Aim.ASK, new Reached(1, 1)));
        assertThat(aims.silent()).isEqualTo(2);
    }

    @Test
    void wherePeopleHaveSaidWhatCameOfACallTheToolsDoNotCount() {
        CallId call = wanting(Disposition.BOOKED, "book");
        journal.toolUsed(business, call, use("confirm", "Confirmed"));
        Clock clock = Clock.fixed(NOON, ZoneOffset.UTC);
        new Corrections(database, journal, new Jobs(database, clock), clock)
                .correct(business, call, Disposition.NOT_BOOKED, "user:rosa");
        assertThat(figures().aims().reached()).containsOnly(Map.entry(Aim.BOOK, new Reached(1, 0)));
    }

    @Test
    void anotherPlatformsNoteCountsWhereNothingElseShowsWhatWasWanted() {
        analysed(call(Channel.AGENT, null, NOON, Disposition.ANSWERED), "Asked about the opening hours.");
        analysed(call(Channel.AGENT, null, NOON, Disposition.MOVED), "To re-schedule an appointment");
        CallId shown = call(Channel.AGENT, null, NOON, Disposition.CANCELLED);
        journal.toolUsed(business, shown, use("cancel_appointment", "Cancelled"));
        analysed(shown, "A question about the price");
        analysed(call(Channel.AGENT, null, NOON, Disposition.ANSWERED), "Llamaba por otra cosa");
        CallAims aims = figures().aims();
        assertThat(aims.reached())
                .containsOnly(
                        Map.entry(Aim.ASK, new Reached(1, 1)),
                        Map.entry(Aim.MOVE, new Reached(1, 1)),
                        Map.entry(Aim.CANCEL, new Reached(1, 1)));
        assertThat(aims.silent()).isEqualTo(1);
    }

    @Test
    void figuresStayWhenWordsAreHiddenOrDeleted() {
        CallId call = wanting(Disposition.BOOKED, "book, name Anna Keller", "nothing");
        journal.turn(business, call, turn(9, "Booked, Anna.", new Latency(100, 50, 5, 5, 30, 10)));
        passedOn(call, "complaint", 0);
        CallFigures before = figures();
        CallWaits waitsBefore = waits();
        assertThat(waitsBefore.all().answers()).isEqualTo(1);
        Clock clock = Clock.fixed(NOON.plus(Duration.ofDays(9)), ZoneOffset.UTC);
        var jobs = new Jobs(database, clock);
        new Redactions(database, journal, jobs, clock).redact(business, call, _ -> "█", true, "user:rosa");
        assertThat(figures()).isEqualTo(before);
        new Forgetting(database, jobs, Path.of("target"), clock).words(business, NOON.plus(Duration.ofDays(1)));
        assertThat(journal.turns(business, call)).isEmpty();
        assertThat(figures()).isEqualTo(before);
        assertThat(waits()).isEqualTo(waitsBefore);
    }

    @Test
    void whatAPlatformTellsOnceMoreCountsOnce() {
        CallId call = call(Channel.AGENT, null, NOON, Disposition.ANSWERED);
        List<Turn> told =
                List.of(heard(0, "When are you open?", null), turn(1, "At nine.", new Latency(100, 50, 5, 5, 30, 10)));
        for (int time = 0; time < 2; time++) {
            database.perform(handle -> journal.toldCalls().turns(handle, business, call, told));
        }
        assertThat(waits().all().answers()).isEqualTo(1);
    }

    private CallId wanting(@Nullable Disposition disposition, String... understood) {
        CallId call = call(Channel.PHONE, null, NOON, disposition);
        for (int n = 0; n < understood.length; n++) {
            journal.turn(business, call, heard(n, "So to say.", understood[n]));
        }
        return call;
    }

    private static ToolUse use(String name, String outcome) {
        return new ToolUse(name, "{}", "{}", outcome, 1000, NOON);
    }

    private void analysed(CallId call, String reason) {
        CallAnalysis analysis = CallAnalysisBuilder.builder()
                .platform("elevenlabs")
                .collected("{\"reason\":\"%s\"}".formatted(reason))
                .evaluated("{}")
                .at(NOON)
                .build();
        database.perform(handle -> journal.toldCalls().analysed(handle, business, call, analysis));
    }

    private CallWaits waits() {
        return journal.tallies().waits(business, NOON, NOON.plus(Duration.ofDays(7)));
    }

    private CallFigures figures() {
        return journal.tallies().figures(business, NOON, NOON.plus(Duration.ofDays(7)), AUCKLAND, List.of());
    }

    private static Turn heard(int number, String text, @Nullable String understood) {
        return new Turn(number, Turn.Speaker.CALLER, text, understood, 1, false, 40L * number, null, NOON);
    }
}
