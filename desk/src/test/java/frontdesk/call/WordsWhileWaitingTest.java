package frontdesk.call;

import java.util.List;
import java.util.concurrent.CountDownLatch;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;

import frontdesk.call.PlayedWordLine.Step;
import frontdesk.call.Players.PlayedConversation;
import frontdesk.call.WordLine.Event;
import frontdesk.journal.CallEnded.By;
import frontdesk.kernel.Language;
import frontdesk.reception.Conversation;
import frontdesk.reception.Reply;
import frontdesk.reception.Reply.Then;
import frontdesk.turns.Regrets;
import frontdesk.understanding.Expected;

import static org.assertj.core.api.Assertions.assertThat;

/** Who waits on a line of words, in virtual time: for the greeting, and for an answer in another language. */
@Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
class WordsWhileWaitingTest {
    private static final Regrets REGRETS = new Regrets(null, Language.ENGLISH);

    @Test
    void whoWaitsForTheGreetingIsToldSoAgainAndAgainAndThenInTheLanguageThatIsSpoken() {
        var found = new CountDownLatch(1);
        var thought = new CountDownLatch(1);
        var line = new PlayedWordLine(
                new Step.Passes(1_900),
                new Step.Passes(4_000),
                new Step.Runs(found::countDown),
                new Step.Await(3),
                new Step.Does(new Event.Silent()),
                new Step.Passes(3_000),
                new Step.Does(new Event.Said("una mesa")),
                new Step.Passes(2_500),
                new Step.Runs(thought::countDown),
                new Step.Await(5),
                new Step.Does(new Event.HungUp(By.CALLER, "gone")));
        var talk = new PlayedConversation(spanish("Buenas tardes."), spanish("¿Para cuándo?")).waitingFor(thought);
        line.hold(new Begun(() -> after(found, talk), REGRETS));
        assertThat(line.done)
                .startsWith(
                        "say One moment, please. (last)",
                        "say I'm still looking into it. (last)",
                        "say Buenas tardes. (last)",
                        "say Un momento, por favor. (last)",
                        "say ¿Para cuándo? (last)");
    }

    @Test
    void whereNobodyCanBeginTheCallerIsToldThatItIsNoUse() {
        var line = new PlayedWordLine(new Step.Await(1), new Step.Passes(60_000));
        line.hold(new Begun(
                () -> {
                    throw new IllegalStateException("a database that is away, on purpose");
                },
                REGRETS));
        assertThat(line.done).hasSize(3).element(0).asString().startsWith("say I'm sorry, something is wrong");
        assertThat(line.done).endsWith("hang up", "close");
    }

    private static Conversation after(CountDownLatch event, Conversation then) {
        try {
            event.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return then;
    }

    private static Reply spanish(String phrase) {
        return new Reply(List.of(phrase), new Language("es"), Expected.ANYTHING, "", 0, 0, new Then.Listen());
    }
}
