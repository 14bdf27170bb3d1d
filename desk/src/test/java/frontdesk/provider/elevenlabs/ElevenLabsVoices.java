package frontdesk.provider.elevenlabs;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.time.Duration;
import java.util.Base64;

import io.vertx.core.http.ServerWebSocket;
import org.junit.jupiter.api.AfterEach;

import frontdesk.audio.Frame;
import frontdesk.audio.Mulaw;
import frontdesk.kernel.Language;
import frontdesk.kernel.Secret;
import frontdesk.provider.speech.SocketServer;
import frontdesk.provider.speech.SoundServer;
import frontdesk.speech.Voice;

/** ElevenLabs' voice over HTTP and over a socket, with servers of our own at the other end of the wire. */
abstract class ElevenLabsVoices {
    static final Speaking SPEAKING = new Speaking("21m00Tcm4TlvDq8ikWAM", "eleven_flash_v2_5");
    static final Duration LONG = Duration.ofSeconds(20);

    final SoundServer http = new SoundServer();
    final SocketServer socket = new SocketServer();

    @AfterEach
    void close() {
        http.close();
        socket.close();
    }

    /** Every code that there is, none of them silent for long. */
    static byte[] codes(int length) {
        byte[] codes = new byte[length];
        for (int i = 0; i < length; i++) {
            codes[i] = (byte) (i % 2 == 0 ? 0x10 + i % 64 : 0x90 + i % 64);
        }
        return codes;
    }

    static byte[] spoken(Voice voice, String phrase) {
        var codes = new ByteArrayOutputStream();
        try (Voice.Speech speech = voice.speak(phrase, Language.ENGLISH)) {
            for (Frame frame = speech.next(); frame != null; frame = speech.next()) {
                codes.writeBytes(Mulaw.encode(frame.samples()));
            }
        }
        return codes.toByteArray();
    }

    Voice overHttp(Duration patience) {
        return new ElevenLabsVoice(account(http.address()), SPEAKING, patience);
    }

    Voice overSocket(Duration patience) {
        return new ElevenLabsLiveVoice(account(socket.address()), SPEAKING, patience);
    }

    static ElevenLabsAccount account(URI base) {
        return new ElevenLabsAccount(base, Secret.of("made-up-key"));
    }

    static void sends(ServerWebSocket socket, byte[] codes, boolean last) {
        String sound = codes.length == 0 ? "null" : '"' + Base64.getEncoder().encodeToString(codes) + '"';
        socket.writeTextMessage(
                "{\"audio\":%s,\"isFinal\":%s,\"normalizedAlignment\":null}".formatted(sound, last ? "true" : "null"));
    }

    void speaks(byte[]... pieces) {
        socket.reads((line, message) -> {
            if (message.equals("{\"text\":\"\"}")) {
                for (byte[] piece : pieces) {
                    sends(line, piece, false);
                }
                sends(line, new byte[0], true);
            }
        });
    }
}
