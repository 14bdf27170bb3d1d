package frontdesk.provider.wire;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

import frontdesk.business.DemoBusinesses;
import frontdesk.call.Dialer.Machines;
import frontdesk.call.Dialer.Order;
import frontdesk.call.Dialled;
import frontdesk.call.Dialled.Outcome;
import frontdesk.call.Line;
import frontdesk.call.Switchboard;
import frontdesk.journal.CallEnded;
import frontdesk.journal.CallStarted;
import frontdesk.journal.Journal;
import frontdesk.kernel.Await;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.CallId;
import frontdesk.kernel.PhoneNumber;
import frontdesk.provider.scripted.Handset;

import static org.assertj.core.api.Assertions.assertThat;

/** What tests of callers and of people whom we ring have in common, whoever carries the calls: all of them are the trattoria's. */
public final class Dialling {
    private static final PhoneNumber TRATTORIA = new PhoneNumber("+14155550100");
    private static final Duration SOON = Duration.ofSeconds(20);

    private Dialling() {}

    public static Order order(PhoneNumber to, Machines machines) {
        return new Order(DemoBusinesses.TRATTORIA, TRATTORIA, to, Duration.ofSeconds(20), machines);
    }

    /** The line of somebody who picks up. */
    public static Line answered(Dialled dialled) {
        Outcome outcome = dialled.awaitOutcome(SOON);
        assertThat(outcome).isInstanceOf(Outcome.Answered.class);
        return ((Outcome.Answered) outcome).line();
    }

    /** Who seems to have picked up. */
    public static Dialled.Who judged(Dialled dialled) throws Exception {
        var judged = new CompletableFuture<Dialled.Who>();
        dialled.whenJudged(judged::complete);
        return judged.get(SOON.toSeconds(), TimeUnit.SECONDS);
    }

    /** Callers are the switchboard's. */
    public static Answering by(Switchboard board, CallId id) {
        return (line, business, name, from, to) -> board.answer(line, started(id, business, name, from, to));
    }

    /** What the switchboard is told of a caller. */
    public static CallStarted started(
            CallId id, BusinessId business, String carrierName, @Nullable PhoneNumber from, PhoneNumber to) {
        return new CallStarted(
                business,
                id,
                CallStarted.Channel.PHONE,
                from == null ? null : from.e164(),
                to.e164(),
                carrierName,
                Instant.now());
    }

    /** How a call ended, once that is written down: its line may be let go of before. */
    public static CallEnded ended(Journal journal, CallId id) {
        Await.until(
                () -> !journal.call(DemoBusinesses.TRATTORIA, id).orElseThrow().open());
        return Objects.requireNonNull(
                journal.call(DemoBusinesses.TRATTORIA, id).orElseThrow().ended());
    }

    /** Listens to what is said and presses a key then. */
    public static void presses(Handset telephone, char key) {
        try {
            telephone.awaitAnswer(Duration.ofMillis(400), SOON);
            telephone.press(key);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
