package frontdesk.journal;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;

import frontdesk.journal.CallEnded.Disposition;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.CallId;

import static org.assertj.core.api.Assertions.assertThat;

/** What happens in a call, and around calls, is kept and told. */
class JournalTest extends OpenJournal {
    @Test
    void aTurnThatIsWrittenAgainIsWhatWasHeardInTheEnd() {
        CallId call = started(null, null);
        journal.turn(business, call, turn(0, "Good morning, how may I help you?", null));
        journal.turn(business, call, turn(1, "For four\0 please", new Turn.Latency(500, 120, 8, 3, 60, 0)));
        journal.turn(business, call, turn(0, "Good morning", null));

        assertThat(journal.turns(business, call))
                .containsExactly(
                        turn(0, "Good morning", null),
                        turn(1, "For four please", new Turn.Latency(500, 120, 8, 3, 60, 0)));
        assertThat(journal.call(business, call).orElseThrow().turns()).isEqualTo(2);
    }

    @Test
    void aToolUseIsKeptToTheLetter() {
        CallId call = started(null, null);
        ToolUse use = new ToolUse("book", "{\"note\": \"\\u0000\"}", "{\"b\":1,\"a\":2}", "Booked", 1_234, NOON);
        journal.toolUsed(business, call, use);

        assertThat(journal.toolUses(business, call)).containsExactly(use);
    }

    @Test
    void theStateOfAConversationIsTheLastOneKeptAndGoneWhenItIsOver() {
        CallId call = started(null, null);
        journal.keepState(business, call, "{\"turn\":1}");
        journal.keepState(business, call, "{\"turn\":2}");
        assertThat(journal.state(business, call)).contains("{\"turn\":2}");

        journal.callEnded(business, call, ended(Disposition.ANSWERED, null));
        assertThat(journal.state(business, call)).isEmpty();
    }

    @Test
    void everyEntryIsToldToLivePages() throws Exception {
        var heard = new LinkedBlockingQueue<Journal.Change>();
        try (AutoCloseable following = journal.follow(
                change -> {
                    if (change.business().equals(business)) {
                        heard.add(change);
                    }
                },
                () -> {})) {
            assertThat(following).isNotNull();
            CallId call = started(null, null);
            Journal.Change told = new Journal.Change(business, "call", call.toString());
            assertThat(heard.poll(20, TimeUnit.SECONDS)).isEqualTo(told);
            journal.turn(business, call, turn(0, "Hello", null));
            assertThat(heard.poll(20, TimeUnit.SECONDS)).isEqualTo(told);
            journal.callEnded(business, call, ended(Disposition.ANSWERED, null));
            assertThat(heard.poll(20, TimeUnit.SECONDS)).isEqualTo(told);
        }
    }

    @Test
    void reportsOfACallAreKeptAndTheSameIsNotKeptTwice() {
        CallId call = started(null, "conv-1");
        var booked = new CallReport("booked\0", "Wants a table.", null, "agent:lucia", NOON);
        journal.callReported(business, call, booked);
        journal.callReported(business, call, booked);
        journal.callReported(business, call, new CallReport("info", null, null, "agent:lucia", NOON.plusSeconds(1)));
        journal.callReported(business, call, new CallReport("booked", null, null, "agent:lucia", NOON.plusSeconds(2)));
        assertThat(journal.reports(business, call))
                .extracting(CallReport::disposition)
                .containsExactly("booked", "info", "booked");
        assertThat(journal.reports(new BusinessId(UUID.randomUUID()), call)).isEmpty();
    }

    @Test
    void theFirstAnswerToAKeyStandsForThirtyDays() {
        assertThat(journal.toolAnswers().keep(business, "log_call", "k", "{\"n\":1}"))
                .isEqualTo("{\"n\":1}");
        assertThat(journal.toolAnswers().keep(business, "log_call", "k", "{\"n\":2}"))
                .isEqualTo("{\"n\":1}");
        assertThat(journal.toolAnswers().find(business, "log_call", "k")).contains("{\"n\":1}");
        assertThat(journal.toolAnswers().find(business, "upsert_contact", "k")).isEmpty();

        var later = new Journal(database, Clock.fixed(NOON.plus(Duration.ofDays(31)), ZoneOffset.UTC));
        later.toolAnswers().keep(business, "log_call", "other", "{}");
        assertThat(later.toolAnswers().find(business, "log_call", "k")).isEmpty();
    }
}
