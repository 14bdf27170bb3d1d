package frontdesk.call;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import frontdesk.call.Neighbour.Loss;

import static java.util.concurrent.CompletableFuture.delayedExecutor;
import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Ears, voice, model or database are lost in the middle of twenty calls, each at another point of its conversation, or just before twenty calls come.
 * Nobody is left in silence: every call goes on or ends, and says so. All of it is played side by side, since it takes its time.
 */
@Timeout(240)
class LossTest {
    private static final int BROKEN_LINE = 2_000;

    /** Twenty calls that begin are work enough; the next twenty begin so much later. */
    private static final Duration NEXT = Duration.ofMillis(2_500);

    private static final Map<Neighbour, Map<Loss, Future<List<PacedCaller>>>> PLAYED = new EnumMap<>(Neighbour.class);

    @BeforeAll
    static void allOfThemAreLost() {
        var begins = Duration.ZERO;
        for (Neighbour lost : Neighbour.values()) {
            var played = new EnumMap<Loss, Future<List<PacedCaller>>>(Loss.class);
            PLAYED.put(lost, played);
            for (Loss loss : Loss.values()) {
                var calls = new HeldCalls();
                var play = new FutureTask<>(() -> played(lost, loss, calls));
                played.put(loss, play);
                delayedExecutor(begins.toMillis(), MILLISECONDS, Thread::startVirtualThread)
                        .execute(play);
                begins = begins.plus(NEXT);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void withoutEarsTheCallerIsAskedAgainAndThenTold(Loss loss, TestReporter reporter) throws Exception {
        List<PacedCaller> callers = callers(Neighbour.EARS, loss);
        assertThat(callers).noneMatch(PacedCaller::wentOn);
        nobodyIsLeftInSilence(callers, reporter);
    }

    @ParameterizedTest
    @EnumSource
    void withoutItsVoiceTheCallGoesOnInAnother(Loss loss, TestReporter reporter) throws Exception {
        List<PacedCaller> callers = callers(Neighbour.VOICE, loss);
        assertThat(callers).allMatch(PacedCaller::wentOn);
        nobodyIsLeftInSilence(callers, reporter);
    }

    @ParameterizedTest
    @EnumSource
    void withoutItsModelTheCallGoesOnWithTheOtherBrain(Loss loss, TestReporter reporter) throws Exception {
        List<PacedCaller> callers = callers(Neighbour.MODEL, loss);
        assertThat(callers).allMatch(PacedCaller::wentOn);
        nobodyIsLeftInSilence(callers, reporter);
    }

    @ParameterizedTest
    @EnumSource
    void withoutTheDatabaseTheCallerIsToldToWaitAndThenThatItIsNoUse(Loss loss, TestReporter reporter)
            throws Exception {
        nobodyIsLeftInSilence(callers(Neighbour.DATABASE, loss), reporter);
    }

    @ParameterizedTest
    @EnumSource
    void whoCallsWhenTheDatabaseIsLostIsToldToWaitAndThenThatItIsNoUse(Loss loss, TestReporter reporter)
            throws Exception {
        nobodyIsLeftInSilence(callers(Neighbour.DATABASE_BEFORE, loss), reporter);
    }

    private static List<PacedCaller> played(Neighbour lost, Loss loss, HeldCalls calls) throws Exception {
        try (calls) {
            return lost.in(calls, loss);
        }
    }

    /** Where so much at once was too much for this machine, it is played once more with nothing beside it. */
    private static List<PacedCaller> callers(Neighbour lost, Loss loss) throws Exception {
        Optional<List<PacedCaller>> sideBySide = inTime(PLAYED.get(lost).get(loss));
        if (sideBySide.isEmpty()) {
            for (var others : PLAYED.values()) {
                others.values().forEach(LossTest::inTime);
            }
        }
        List<PacedCaller> callers = sideBySide.isPresent() ? sideBySide.get() : played(lost, loss, new HeldCalls());
        assertThat(callers).hasSize(HeldCalls.CALLS);
        return callers;
    }

    private static Optional<List<PacedCaller>> inTime(Future<List<PacedCaller>> play) {
        try {
            return Optional.of(play.get()).filter(callers -> longestSilence(callers) <= BROKEN_LINE);
        } catch (ExecutionException notAsItShould) {
            return Optional.empty();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static int longestSilence(List<PacedCaller> callers) {
        return callers.stream().mapToInt(PacedCaller::longestSilence).max().orElseThrow();
    }

    private static void nobodyIsLeftInSilence(List<PacedCaller> callers, TestReporter reporter) {
        reporter.publishEntry("longest silence in ms", Integer.toString(longestSilence(callers)));
        assertThat(callers)
                .allMatch(PacedCaller::wasSpokenTo)
                .allMatch(caller -> caller.longestSilence() <= BROKEN_LINE);
    }
}
