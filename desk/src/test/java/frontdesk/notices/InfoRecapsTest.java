package frontdesk.notices;

import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import frontdesk.journal.CallEnded;
import frontdesk.journal.CallEnded.Disposition;
import frontdesk.journal.CallStarted;
import frontdesk.journal.CallStarted.Channel;
import frontdesk.journal.Turn;
import frontdesk.journal.Turn.Speaker;
import frontdesk.kernel.CallId;
import frontdesk.message.MessageRules;
import frontdesk.message.Occasion;
import frontdesk.message.Status;
import frontdesk.message.Template;
import frontdesk.message.Text;
import frontdesk.reception.AskedOnly;
import frontdesk.understanding.Understanding;

import static org.assertj.core.api.Assertions.assertThat;

/** Who calls and only asks something gets it in writing, where the business wants it. */
class InfoRecapsTest {
    private final Scene scene = new Scene();
    private final InfoRecaps recaps = new InfoRecaps(
            scene.businesses,
            scene.messages,
            new AskedOnly(scene.journal, new Understanding(), scene.clock),
            scene.journal,
            scene.clock);

    @BeforeEach
    void wanted() {
        want(true);
    }

    @AfterEach
    void close() throws Exception {
        scene.close();
    }

    @Test
    void whatWasAskedForIsWrittenOnce() {
        call(
                Scene.ANNA.e164(),
                Disposition.ANSWERED,
                "when are you open?",
                "and what is your address?",
                "when are you open?");
        recaps.sweep();
        assertThat(written()).as("they may ring again").isEmpty();
        minutesLater();
        recaps.sweep();
        assertThat(written()).singleElement().satisfies(body -> assertThat(body)
                .startsWith("Trattoria Lucia: as you asked. Open: ")
                .containsOnlyOnce("Open:")
                .endsWith("Address: " + scene.trattoria.address() + "."));
        assertThat(scene.messages.latest(scene.trattoria.id(), 1).getFirst().occasion())
                .isEqualTo("info-recap");
    }

    @ParameterizedTest
    @CsvSource({"how do I get to you?, Address:", "how much is it?, .", "where can I park?, ."})
    void eachOfTheUsualQuestionsIsAnswered(String question, String part) {
        call(Scene.ANNA.e164(), Disposition.ANSWERED, question);
        minutesLater();
        assertThat(written()).singleElement().satisfies(body -> assertThat(body).contains(part));
    }

    @Test
    void whoWantedMoreOrAskedNothingThatWeKnowGetsNothing() {
        call("+14155550135", Disposition.BOOKED, "when are you open?");
        call("+14155550136", Disposition.ABANDONED, "when are you open?");
        call("+14155550137", Disposition.ANSWERED, "hello", "thank you");
        call(null, Disposition.ANSWERED, "when are you open?");
        call(CallStarted.WITHHELD, Disposition.ANSWERED, "when are you open?");
        minutesLater();
        assertThat(written()).isEmpty();
    }

    @Test
    void whoRangAgainIsNotDoneYetAndTheSameIsNotWrittenTwiceInADay() {
        call(Scene.ANNA.e164(), Disposition.ANSWERED, "when are you open?");
        call(Scene.ANNA.e164(), Disposition.BOOKED, "a table for two");
        minutesLater();
        assertThat(written()).isEmpty();
        for (int i = 0; i < 2; i++) {
            call(Scene.ANNA.e164(), Disposition.ANSWERED, "when are you open?");
            minutesLater();
        }
        assertThat(written()).hasSize(1);
    }

    @Test
    void nobodyIsWrittenToUnlessTheBusinessWantsIt() {
        want(false);
        assertThat(MessageRules.USUAL.recaps()).isFalse();
        call(Scene.ANNA.e164(), Disposition.ANSWERED, "when are you open?");
        minutesLater();
        assertThat(written()).isEmpty();
    }

    @Test
    void theBusinessMayWriteItInItsOwnWords() {
        var own = new Template(Occasion.INFO_RECAP, "{info} Ciao, {business}");
        scene.messages.templates().replace("user:rosa", scene.trattoria.id(), scene.trattoria.language(), null, own);
        assertThat(new Template(Occasion.INFO_RECAP, "Ciao").faults())
                .containsExactly("{info} must be in it: what they asked for.");
        assertThat(scene.messages.templates().preview(scene.trattoria, scene.trattoria.language(), own))
                .isEqualTo("Address: " + scene.trattoria.address() + ". Ciao, Trattoria Lucia");
        call(Scene.ANNA.e164(), Disposition.ANSWERED, "what is your address?");
        minutesLater();
        assertThat(written()).containsExactly("Address: " + scene.trattoria.address() + ". Ciao, Trattoria Lucia");
    }

    private void want(boolean texts) {
        scene.want(MessageRules.USUAL.with(rules -> rules.recaps(texts)));
    }

    private void minutesLater() {
        scene.clock.pass(Duration.ofMinutes(3));
        recaps.sweep();
    }

    private List<String> written() {
        return scene.messages.latest(scene.trattoria.id(), 9).stream()
                .filter(text -> text.status() != Status.RECEIVED)
                .map(Text::body)
                .toList();
    }

    private void call(@Nullable String from, Disposition disposition, String... words) {
        CallId call = CallId.next();
        scene.journal.callStarted(new CallStarted(
                scene.trattoria.id(), call, Channel.PHONE, from, null, "CA" + call, scene.clock.instant()));
        for (int i = 0; i < words.length; i++) {
            var turn = new Turn(2 * i + 1, Speaker.CALLER, words[i], null, 1, false, i, null, scene.clock.instant());
            scene.journal.turn(scene.trattoria.id(), call, turn);
        }
        scene.clock.pass(Duration.ofSeconds(4));
        scene.journal.callEnded(
                scene.trattoria.id(),
                call,
                new CallEnded(CallEnded.By.CALLER, "hung up", disposition, null, scene.clock.instant()));
    }
}
