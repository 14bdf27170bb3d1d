package frontdesk.call;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

import io.vertx.core.http.ServerWebSocket;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import frontdesk.brain.Budget;
import frontdesk.business.Business;
import frontdesk.business.DemoBusinesses;
import frontdesk.business.Talk;
import frontdesk.house.Rooms;
import frontdesk.journal.CallStarted;
import frontdesk.kernel.CallId;
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
import frontdesk.speech.Voice;
import frontdesk.speech.VoiceInOrder;
import frontdesk.store.Database;
import frontdesk.store.Gate;
import frontdesk.store.TestDatabase;
import frontdesk.storefront.BookingLinks;
import frontdesk.turns.Patience;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Ears, voice, model or database are lost in the middle of twenty calls, each at another point of its conversation. Nobody is left in silence: every call
 * goes on or ends, and says so.
 */
@Timeout(120)
class LossTest {
    private static final int CALLS = 20;
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

    /** How a neighbour is lost: its connections break and it refuses others, or it keeps them all and says nothing more. */
    enum Loss {
        CUT,
        SILENT
    }

    @AutoClose
    private final SocketServer listening = new SocketServer();

    @AutoClose
    private final SoundServer speaking = new SoundServer();

    @AutoClose
    private final ModelStandIn thinking = new ModelStandIn();

    @AutoClose
    private final Gate gate = new Gate(TestDatabase.freshUrl());

    @AutoClose
    private final Database database = TestDatabase.at(gate.url());

    private final Map<ServerWebSocket, Integer> heard = new ConcurrentHashMap<>();
    private volatile boolean deaf;

    @ParameterizedTest
    @EnumSource
    void withoutEarsTheCallerIsAskedAgainAndThenTold(Loss loss, TestReporter reporter) throws Exception {
        listening.hears((socket, sound) -> heard.merge(socket, sound.length, Integer::sum));
        listening.reads((socket, message) -> {
            if (message.contains("Finalize") && !deaf) {
                socket.writeTextMessage("""
                        {"type":"Results","duration":%s,"start":0.0,"is_final":true,"from_finalize":true,
                         "channel":{"alternatives":[{"transcript":"%s","confidence":0.97}]}}""".formatted(heard.get(socket) / 8_000.0, HELLO));
            }
        });
        var account = new DeepgramEars.Account(listening.address(), Secret.of("made-up-key"), "nova-3");
        Ears ears = new EarsInOrder(List.of(new DeepgramEars(account, EARS)), new Rests(CLOCK));
        List<PacedCaller> callers = hold(ears, new PlayedVoice("one"), Talk.Brain.BUILT_IN, UNTIL_WE_GIVE_UP);
        lose(callers, () -> {
            deaf = true;
            if (loss == Loss.CUT) {
                listening.close();
            }
        });
        assertThat(callers).noneMatch(PacedCaller::wentOn);
        nobodyIsLeftInSilence(callers, reporter);
    }

    @ParameterizedTest
    @EnumSource
    void withoutItsVoiceTheCallGoesOnInAnother(Loss loss, TestReporter reporter) throws Exception {
        speaking.speaksOnAndOn();
        var account = new ModelAccount(
                URI.create(speaking.address() + "/v1"), "made-up-voice", Secret.of("made-up-key"), CONNECT);
        var other = new PlayedVoice("other");
        Voice voice =
                new VoiceInOrder(List.of(new OpenAiVoice(account, "alloy", VOICE), other), new Rests(CLOCK), VOICE);
        List<PacedCaller> callers = hold(knowing(HELLO), voice, Talk.Brain.BUILT_IN, TWO_ANSWERS);
        assertThat(other.spoken).isEmpty();
        lose(callers, () -> {
            switch (loss) {
                case CUT -> speaking.close();
                case SILENT -> speaking.fallsSilent();
            }
        });
        assertThat(callers).allMatch(PacedCaller::wentOn);
        nobodyIsLeftInSilence(callers, reporter);
    }

    @ParameterizedTest
    @EnumSource
    void withoutItsModelTheCallGoesOnWithTheOtherBrain(Loss loss, TestReporter reporter) throws Exception {
        thinking.thinks(request -> List.of(new Cue.Says("With pleasure. Which day would suit you?")));
        List<PacedCaller> callers =
                hold(knowing(HELLO), new PlayedVoice("one"), Talk.Brain.MODEL_THEN_BUILT_IN, TWO_ANSWERS);
        lose(callers, () -> {
            switch (loss) {
                case CUT -> thinking.close();
                case SILENT -> thinking.thinks(request -> List.of(new Cue.Stalls()));
            }
        });
        assertThat(callers).allMatch(PacedCaller::wentOn);
        nobodyIsLeftInSilence(callers, reporter);
    }

    @ParameterizedTest
    @EnumSource
    void withoutTheDatabaseTheCallerIsToldToWaitAndThenThatItIsNoUse(Loss loss, TestReporter reporter)
            throws Exception {
        List<PacedCaller> callers = hold(knowing(WISH), new PlayedVoice("one"), Talk.Brain.BUILT_IN, TWO_ANSWERS);
        lose(callers, () -> {
            switch (loss) {
                case CUT -> gate.cut();
                case SILENT -> gate.fallSilent();
            }
        });
        nobodyIsLeftInSilence(callers, reporter);
    }

    /**
     * Twenty calls, each of which has been answered once.
     *
     * @param enough how many answers after the loss are waited for
     */
    private List<PacedCaller> hold(Ears ears, Voice voice, Talk.Brain brain, int enough) throws InterruptedException {
        var links = new BookingLinks(new byte[32], URI.create("https://frontdesk.example"));
        var model = new OpenAiModel(new ModelAccount(thinking.base(), "scripted", null, CONNECT));
        Rooms rooms = Rooms.build(database, new byte[32], links, null, model, Budget.USUAL, CLOCK);
        Business business = DemoBusinesses.all().getFirst().withTalk(new Talk(brain, ""));
        rooms.businesses().save(business);
        var board = new Switchboard(
                rooms.businesses(),
                rooms.receptionist(),
                ears,
                List.of(voice),
                rooms.journal(),
                CLOCK,
                new Switchboard.Settings(CALLS, null, Patience.usual()));
        List<PacedCaller> callers = IntStream.range(0, CALLS)
                .mapToObj(n -> new PacedCaller(10 + 5 * n, enough))
                .toList();
        for (PacedCaller caller : callers) {
            var call = new CallStarted(
                    business.id(), CallId.next(), CallStarted.Channel.SIMULATION, null, null, null, CLOCK.instant());
            Thread.startVirtualThread(() -> board.answer(caller, call));
        }
        for (PacedCaller caller : callers) {
            caller.awaitAnswer();
        }
        return callers;
    }

    private static Ears knowing(String sentence) {
        return new PlayedEars(Collections.nCopies(1_000, sentence).toArray(String[]::new));
    }

    private static void lose(List<PacedCaller> callers, Runnable loss) throws InterruptedException {
        callers.forEach(PacedCaller::isLost);
        loss.run();
        for (PacedCaller caller : callers) {
            caller.awaitEnd();
        }
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
