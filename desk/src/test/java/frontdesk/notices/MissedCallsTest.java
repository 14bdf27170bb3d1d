package frontdesk.notices;

import java.time.Duration;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import frontdesk.journal.CallEnded;
import frontdesk.journal.CallEnded.Disposition;
import frontdesk.journal.CallStarted;
import frontdesk.journal.CallStarted.Channel;
import frontdesk.kernel.CallId;
import frontdesk.message.MessageRules;
import frontdesk.message.Text;

import static org.assertj.core.api.Assertions.assertThat;

class MissedCallsTest {
    private final Scene scene = new Scene();

    @BeforeEach
    void wanted() {
        want(true);
    }

    @AfterEach
    void close() throws Exception {
        scene.close();
    }

    @Test
    void whoseCallWasMissedIsWrittenToOnce() {
        call(Scene.ANNA.e164(), Disposition.ABANDONED);
        scene.missed.sweep();
        assertThat(scene.messages.latest(scene.trattoria.id(), 5))
                .as("they may ring again")
                .isEmpty();
        scene.clock.pass(Duration.ofMinutes(3));
        scene.missed.sweep();
        scene.missed.sweep();
        assertThat(scene.messages.latest(scene.trattoria.id(), 5))
                .extracting(Text::body)
                .containsExactly(
                        "Trattoria Lucia: sorry that we missed your call. Write to us here, and we will answer.");
    }

    @Test
    void whoRangAgainHasNotBeenMissed() {
        call(Scene.ANNA.e164(), Disposition.ABANDONED);
        call(Scene.ANNA.e164(), Disposition.BOOKED);
        scene.clock.pass(Duration.ofMinutes(3));
        scene.missed.sweep();
        assertThat(scene.messages.latest(scene.trattoria.id(), 5)).isEmpty();
    }

    @Test
    void whoWasWrittenToTodayIsLeftAlone() {
        scene.messages.text(scene.trattoria.id(), new Text.Draft(Scene.ANNA, "Hello", "booked", null, null, "1"));
        call(Scene.ANNA.e164(), Disposition.ABANDONED);
        scene.clock.pass(Duration.ofMinutes(3));
        scene.missed.sweep();
        assertThat(scene.messages.latest(scene.trattoria.id(), 5)).hasSize(1);
    }

    @Test
    void aCallThatWasHeldOrHadNoNumberOrIsLongOverIsNotAnswered() {
        call(null, Disposition.ABANDONED);
        call("+14155550135", Disposition.ANSWERED);
        scene.clock.pass(Duration.ofMinutes(3));
        scene.missed.sweep();
        call("+14155550136", Disposition.ABANDONED);
        scene.clock.pass(Duration.ofMinutes(30));
        scene.missed.sweep();
        assertThat(scene.messages.latest(scene.trattoria.id(), 5)).isEmpty();
    }

    @Test
    void nobodyIsWrittenToUnlessTheBusinessWantsIt() {
        want(false);
        call(Scene.ANNA.e164(), Disposition.ABANDONED);
        scene.clock.pass(Duration.ofMinutes(3));
        scene.missed.sweep();
        assertThat(scene.messages.latest(scene.trattoria.id(), 5)).isEmpty();
    }

    private void want(boolean texts) {
        scene.want(MessageRules.USUAL.with(rules -> rules.missedCalls(texts)));
    }

    private void call(@Nullable String from, Disposition disposition) {
        CallId call = CallId.next();
        scene.journal.callStarted(new CallStarted(
                scene.trattoria.id(), call, Channel.PHONE, from, null, "CA" + call, scene.clock.instant()));
        scene.clock.pass(Duration.ofSeconds(4));
        scene.journal.callEnded(
                scene.trattoria.id(),
                call,
                new CallEnded(CallEnded.By.CALLER, "hung up", disposition, null, scene.clock.instant()));
    }
}
