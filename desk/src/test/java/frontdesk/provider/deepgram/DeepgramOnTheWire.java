package frontdesk.provider.deepgram;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import io.vertx.core.http.ServerWebSocket;
import org.junit.jupiter.api.AfterEach;

import frontdesk.audio.Frame;
import frontdesk.kernel.Language;
import frontdesk.kernel.Secret;
import frontdesk.provider.speech.SocketServer;
import frontdesk.speech.Ears;
import frontdesk.speech.Ears.Heard;

/** Deepgram's ears with a server of our own at the other end of the wire. */
abstract class DeepgramOnTheWire {
    static final Language SPANISH = new Language("es-MX");
    static final Ears.Vocabulary NAMES =
            new Ears.Vocabulary("Bright Smile Dental", List.of("check-up", "cleaning"), List.of("Dr. Lee"), false);
    static final Ears.Brief ENGLISH = new Ears.Brief(Language.ENGLISH, NAMES);
    static final int SECOND = 50;
    /** Whoever answers does so before it is over, on the slowest machine. */
    static final Duration LONG = Duration.ofSeconds(20);

    final SocketServer server = new SocketServer();
    final AtomicInteger sound = new AtomicInteger();

    @AfterEach
    void close() {
        server.close();
    }

    Ears ears(Duration patience) {
        return new DeepgramEars(
                new DeepgramEars.Account(server.address(), Secret.of("made-up-key"), "nova-3"),
                patience,
                Duration.ofMillis(30));
    }

    Ears ears() {
        return ears(LONG);
    }

    static Heard hear(Ears.Hearing hearing) {
        hearing.begin();
        for (int n = 0; n < SECOND; n++) {
            hearing.hear(Frame.silence());
        }
        return hearing.end();
    }

    Heard hearOnce(Duration patience) {
        try (Ears.Hearing hearing = ears(patience).open(ENGLISH)) {
            return hear(hearing);
        }
    }

    /** A server that counts the sound and tells these words when it is asked to finish. */
    void answers(String... words) {
        var turn = new AtomicInteger();
        server.hears((socket, codes) -> sound.addAndGet(codes.length));
        server.reads((socket, message) -> {
            if (message.contains("Finalize")) {
                result(socket, words[turn.getAndIncrement()], sound.get() / 8_000.0, true, true, 0.97);
            }
        });
    }

    static void result(
            ServerWebSocket socket, String words, double until, boolean settled, boolean asked, double confidence) {
        socket.writeTextMessage("""
                {"type":"Results","channel_index":[0,1],"duration":%s,"start":0.0,"is_final":%s,"speech_final":false,"from_finalize":%s,
                 "channel":{"alternatives":[{"transcript":"%s","confidence":%s,"words":[]}]},
                 "metadata":{"request_id":"11111111-0000-4000-8000-000000000001"}}""".formatted(until, settled, asked, words, confidence));
    }
}
