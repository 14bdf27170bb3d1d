package frontdesk.provider.elevenlabs;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Queue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

import frontdesk.audio.Frame;
import frontdesk.audio.Mulaw;
import frontdesk.kernel.OutsideTrouble;
import frontdesk.kernel.Secret;
import frontdesk.provider.speech.Endpoint;
import frontdesk.provider.speech.Refusal;
import frontdesk.provider.speech.Socket;
import frontdesk.speech.Voice;

/** One phrase over one socket: {@code {"audio": base64}} comes piece by piece, and {@code isFinal} at the end. */
final class LiveSpeech implements Voice.Speech, Socket.Listener {
    /** Quieter than this is no speech yet. */
    private static final int AUDIBLE = 250;

    private final String outsider;
    private final Duration patience;
    private final Socket socket;
    private final long opened = System.nanoTime();

    /** Guarded by this, like all below. */
    private final Queue<Frame> ready = new ArrayDeque<>();

    private byte[] rest = new byte[0];
    private boolean audible;
    private boolean whole;
    private @Nullable OutsideTrouble trouble;

    LiveSpeech(Endpoint endpoint, URI address, Secret key, Duration patience) {
        this.outsider = endpoint.outsider();
        this.patience = patience;
        this.socket = endpoint.dial(address, Map.of(ElevenLabsAccount.KEY, key.reveal()), this);
        socket.send("{\"text\":\" \"}");
    }

    /** Whether it is open still, as far as one can tell, and has not waited longer than this. */
    synchronized boolean isUsable(Duration longest) {
        return trouble == null && System.nanoTime() - opened < longest.toNanos();
    }

    void say(String phrase) {
        socket.send(ElevenLabsAccount.JSON
                .createObjectNode()
                .put("text", phrase + " ")
                .put("flush", true)
                .toString());
        socket.send("{\"text\":\"\"}");
    }

    @Override
    public synchronized @Nullable Frame next() {
        long deadline = System.nanoTime() + patience.toNanos();
        try {
            while (ready.isEmpty() && !whole && trouble == null) {
                long left = deadline - System.nanoTime();
                if (left <= 0) {
                    throw OutsideTrouble.passing(outsider, "no sound within " + patience);
                }
                wait(left / 1_000_000 + 1);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw OutsideTrouble.passing(outsider, "nobody waits for the sound any more", stopping);
        }
        Frame frame = ready.poll();
        if (frame == null && trouble != null) {
            throw trouble;
        }
        return frame;
    }

    @Override
    public void close() {
        socket.close();
    }

    @Override
    public synchronized void message(String text) {
        try {
            JsonNode news = ElevenLabsAccount.JSON.readTree(text);
            if (news.hasNonNull("error") || news.hasNonNull("code")) {
                ended(Refusal.of(outsider, 400, text));
                return;
            }
            boolean last =
                    news.path("isFinal").asBoolean() || news.path("is_final").asBoolean();
            if (!news.hasNonNull("audio") && !last && !news.has("audio")) {
                throw new IllegalArgumentException("neither sound nor an end");
            }
            take(Base64.getDecoder().decode(news.path("audio").asText("")), last);
        } catch (JsonProcessingException | IllegalArgumentException garbage) {
            ended(OutsideTrouble.passing(outsider, "sent what nobody understands", garbage));
        }
        notifyAll();
    }

    @Override
    public synchronized void ended(OutsideTrouble why) {
        if (!whole && trouble == null) {
            trouble = why;
        }
        notifyAll();
    }

    /** Whole frames; at the end what is left over is filled up with silence. */
    private void take(byte[] codes, boolean last) {
        byte[] all = Arrays.copyOf(rest, rest.length + codes.length);
        System.arraycopy(codes, 0, all, rest.length, codes.length);
        int at = 0;
        for (; at + Frame.USUAL <= all.length; at += Frame.USUAL) {
            add(Arrays.copyOfRange(all, at, at + Frame.USUAL));
        }
        rest = Arrays.copyOfRange(all, at, all.length);
        if (last && rest.length > 0) {
            byte[] frame = Arrays.copyOf(rest, Frame.USUAL);
            Arrays.fill(frame, rest.length, Frame.USUAL, Mulaw.SILENCE);
            add(frame);
        }
        whole |= last;
        if (whole && !audible) {
            trouble = OutsideTrouble.passing(outsider, "sent no sound");
        }
    }

    private void add(byte[] codes) {
        short[] samples = Mulaw.decode(codes);
        for (int i = 0; i < samples.length && !audible; i++) {
            audible = Math.abs(samples[i]) >= AUDIBLE;
        }
        if (audible) {
            ready.add(new Frame(samples));
        }
    }
}
