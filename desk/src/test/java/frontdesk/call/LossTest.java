package frontdesk.call;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;

import io.vertx.core.http.ServerWebSocket;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import frontdesk.business.Talk.Brain;
import frontdesk.kernel.Secret;
import frontdesk.provider.deepgram.DeepgramEars;
import frontdesk.provider.openai.ModelAccount;
import frontdesk.provider.openai.OpenAiModel;
import frontdesk.provider.openai.OpenAiVoice;
import frontdesk.provider.scripted.ModelStandIn;
import frontdesk.provider.scripted.ModelStandIn.Cue;
import frontdesk.provider.speech.SocketServer;
import frontdesk.provider.speech.SoundServer;
import frontdesk.speech.Ears;
import frontdesk.speech.EarsInOrder;
import frontdesk.speech.PlayedEars;
import frontdesk.speech.PlayedVoice;
import frontdesk.speech.Rests;
import frontdesk.speech.VoiceInOrder;

import static java.util.concurrent.CompletableFuture.delayedExecutor;
import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Ears, voice, model or database are lost in the middle of twenty calls, each at another point of its conversation, or just before twenty calls come.
 * Nobody is left in silence: every call goes on or ends, and says so. All of it is played side by side, since it takes its time.
 */
@Timeout(120)
class LossTest {
    private static final int BROKEN_LINE = 2_000;

    /** The one that is under way when something is lost, and one that is asked for afterwards. */
    private static final int TWO_ANSWERS = 2;

    private static final int UNTIL_WE_GIVE_UP = Integer.MAX_VALUE;
    private static final String WISH = "do you have a table for two on friday at seven";

    /** What needs no diary and has a short answer. */
    private static final String HELLO = "hello";

    private static final Clock CLOCK = Clock.systemUTC();
    /** As the house is set without settings. */
    private static final Duration EARS = Duration.ofMillis(700);

    private static final Duration VOICE = Duration.ofMillis(900);
    private static final Duration CONNECT = Duration.ofSeconds(1);

    /** Twenty calls that begin are work enough; the next twenty begin so much later. */
    private static final Duration NEXT = Duration.ofMillis(2_500);

    /** How a neighbour is lost: its connections break and it refuses others, or it keeps them all and says nothing more. */
    enum Loss {
        CUT,
        SILENT
    }

    /** What is lost. */
    private enum Neighbour {
        DATABASE(LossTest::database),
        DATABASE_BEFORE(LossTest::databaseBefore),
        EARS(LossTest::ears),
        VOICE(LossTest::voice),
        MODEL(LossTest::model);

        final Play play;

        Neighbour(Play play) {
            this.play = play;
        }
    }

    /** Twenty calls and what is lost in them. */
    private interface Play {
        List<PacedCaller> of(HeldCalls calls, Loss loss) throws Exception;
    }

    private static final Map<Neighbour, Map<Loss, Future<List<PacedCaller>>>> PLAYED = new EnumMap<>(Neighbour.class);

    @BeforeAll
    static void allOfThemAreLost() {
        var begins = Duration.ZERO;
        for (Neighbour lost : Neighbour.values()) {
            var played = new EnumMap<Loss, Future<List<PacedCaller>>>(Loss.class);
            PLAYED.put(lost, played);
            for (Loss loss : Loss.values()) {
                var calls = new HeldCalls();
                var play = new FutureTask<>(() -> {
                    try (calls) {
                        return lost.play.of(calls, loss);
                    }
                });
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

    private static List<PacedCaller> ears(HeldCalls calls, Loss loss) throws Exception {
        try (var listening = new SocketServer()) {
            Map<ServerWebSocket, Integer> heard = new ConcurrentHashMap<>();
            var hears = new AtomicBoolean(true);
            listening.hears((socket, sound) -> heard.merge(socket, sound.length, Integer::sum));
            listening.reads((socket, message) -> {
                if (message.contains("Finalize") && hears.get()) {
                    socket.writeTextMessage("""
                        {"type":"Results","duration":%s,"start":0.0,"is_final":true,"from_finalize":true,
                         "channel":{"alternatives":[{"transcript":"%s","confidence":0.97}]}}""".formatted(heard.get(socket) / 8_000.0, HELLO));
                }
            });
            var account = new DeepgramEars.Account(listening.address(), Secret.of("made-up-key"), "nova-3");
            Ears ears = new EarsInOrder(List.of(new DeepgramEars(account, EARS)), new Rests(CLOCK));
            calls.begun(calls.opened(ears, null, Brain.BUILT_IN, new PlayedVoice("one")), UNTIL_WE_GIVE_UP);
            return calls.lose(() -> {
                hears.set(false);
                if (loss == Loss.CUT) {
                    listening.close();
                }
            });
        }
    }

    private static List<PacedCaller> voice(HeldCalls calls, Loss loss) throws Exception {
        try (var speaking = new SoundServer()) {
            speaking.speaksOnAndOn();
            var account = new ModelAccount(
                    URI.create(speaking.address() + "/v1"), "made-up-voice", Secret.of("made-up-key"), CONNECT);
            var other = new PlayedVoice("other");
            var voice =
                    new VoiceInOrder(List.of(new OpenAiVoice(account, "alloy", VOICE), other), new Rests(CLOCK), VOICE);
            calls.begun(calls.opened(knowing(HELLO), null, Brain.BUILT_IN, voice), TWO_ANSWERS);
            assertThat(other.spoken).isEmpty();
            return calls.lose(() -> {
                switch (loss) {
                    case CUT -> speaking.close();
                    case SILENT -> speaking.fallsSilent();
                }
            });
        }
    }

    private static List<PacedCaller> model(HeldCalls calls, Loss loss) throws Exception {
        try (var thinking = new ModelStandIn()) {
            thinking.thinks(request -> List.of(new Cue.Says("With pleasure. Which day would suit you?")));
            var model = new OpenAiModel(new ModelAccount(thinking.base(), "scripted", null, CONNECT));
            var board = calls.opened(knowing(HELLO), model, Brain.MODEL_THEN_BUILT_IN, new PlayedVoice("one"));
            calls.begun(board, TWO_ANSWERS);
            return calls.lose(() -> {
                switch (loss) {
                    case CUT -> thinking.close();
                    case SILENT -> thinking.thinks(request -> List.of(new Cue.Stalls()));
                }
            });
        }
    }

    private static List<PacedCaller> database(HeldCalls calls, Loss loss) throws Exception {
        calls.begun(onRules(calls), TWO_ANSWERS);
        return calls.lose(() -> calls.losesItsDatabase(loss));
    }

    private static List<PacedCaller> databaseBefore(HeldCalls calls, Loss loss) throws Exception {
        Switchboard board = onRules(calls);
        calls.begun(board, 1);
        calls.losesItsDatabase(loss);
        calls.beginning(board, UNTIL_WE_GIVE_UP);
        return calls.ended();
    }

    private static Switchboard onRules(HeldCalls calls) {
        return calls.opened(knowing(WISH), null, Brain.BUILT_IN, new PlayedVoice("one"));
    }

    private static Ears knowing(String sentence) {
        return new PlayedEars(Collections.nCopies(1_000, sentence).toArray(String[]::new));
    }

    private static List<PacedCaller> callers(Neighbour lost, Loss loss) throws Exception {
        List<PacedCaller> callers = PLAYED.get(lost).get(loss).get();
        assertThat(callers).hasSize(HeldCalls.CALLS);
        return callers;
    }

    private static void nobodyIsLeftInSilence(List<PacedCaller> callers, TestReporter reporter) {
        int longest =
                callers.stream().mapToInt(PacedCaller::longestSilence).max().orElseThrow();
        reporter.publishEntry("longest silence in ms", Integer.toString(longest));
        assertThat(callers)
                .allMatch(PacedCaller::wasSpokenTo)
                .allMatch(caller -> caller.longestSilence() <= BROKEN_LINE);
    }
}
