package frontdesk.call;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

import io.vertx.core.http.ServerWebSocket;

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

import static org.assertj.core.api.Assertions.assertThat;

/** Something beside the desk that twenty calls need, and what becomes of them when it is lost. */
enum Neighbour {
    DATABASE(Neighbour::database),
    DATABASE_BEFORE(Neighbour::databaseBefore),
    EARS(Neighbour::ears),
    VOICE(Neighbour::voice),
    MODEL(Neighbour::model);

    /** The one that is under way when something is lost, and one that is asked for afterwards. */
    private static final int TWO_ANSWERS = 2;

    private static final int UNTIL_WE_GIVE_UP = Integer.MAX_VALUE;
    private static final String WISH = "do you have a table for two on friday at seven";

    /** What needs no diary, and is answered however often it is asked: the first callers ask it until the last have been answered, too. */
    private static final String QUESTION = "where are you";

    private static final Clock CLOCK = Clock.systemUTC();

    /** As the house is set without settings. */
    private static final Duration HEARING = Duration.ofMillis(700);

    private static final Duration SPEAKING = Duration.ofMillis(900);
    private static final Duration CONNECT = Duration.ofSeconds(1);

    private final Play play;

    Neighbour(Play play) {
        this.play = play;
    }

    /** How it is lost: its connections break and it refuses others, or it keeps them all and says nothing more. */
    enum Loss {
        CUT,
        SILENT
    }

    /** Twenty calls and what is lost in them. */
    private interface Play {
        List<PacedCaller> of(HeldCalls calls, Loss loss) throws Exception;
    }

    /** Twenty calls that lose this, when all of them are over. */
    List<PacedCaller> in(HeldCalls calls, Loss loss) throws Exception {
        return play.of(calls, loss);
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
                         "channel":{"alternatives":[{"transcript":"%s","confidence":0.97}]}}""".formatted(heard.get(socket) / 8_000.0, QUESTION));
                }
            });
            var account = new DeepgramEars.Account(listening.address(), Secret.of("made-up-key"), "nova-3");
            Ears ears = new EarsInOrder(List.of(new DeepgramEars(account, HEARING)), new Rests(CLOCK));
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
            var voice = new VoiceInOrder(
                    List.of(new OpenAiVoice(account, "alloy", SPEAKING), other), new Rests(CLOCK), SPEAKING);
            calls.begun(calls.opened(knowing(QUESTION), null, Brain.BUILT_IN, voice), TWO_ANSWERS);
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
            var board = calls.opened(knowing(QUESTION), model, Brain.MODEL_THEN_BUILT_IN, new PlayedVoice("one"));
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
}
