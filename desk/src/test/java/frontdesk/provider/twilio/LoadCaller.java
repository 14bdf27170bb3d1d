package frontdesk.provider.twilio;

import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.function.LongConsumer;

import io.vertx.core.Vertx;
import io.vertx.core.http.WebSocket;

import frontdesk.audio.Frame;
import frontdesk.audio.Frames;
import frontdesk.audio.Mulaw;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.PhoneNumber;
import frontdesk.provider.wire.CallPass;

/**
 * One caller of a load: a frame every 20 ms, a second and a half of speech in every seven and a half, and what the carrier does with our sound: it plays
 * it in its time and gives our marks back. Lives on one event loop.
 */
final class LoadCaller {
    static final int SPEECH = 75;
    static final int TURN = 375;

    private static final List<String> SPOKEN = messages(tone());
    private static final String SILENT = messages(new short[Frame.USUAL]).getFirst();

    private final Vertx vertx;
    private final WebSocket socket;
    private final boolean echo;
    private final LongConsumer answered;
    private final LongConsumer late;
    private final long timer;
    private int frame;
    private long due = System.nanoTime();
    private long playedUntil;
    private long waitingSince;

    /** Whether anything of the agent was heard. */
    boolean heard;

    /**
     * @param first where in its turn this caller begins, in frames
     * @param answered told how many nanoseconds after the end of speech the first sound came; in an echo, after each frame
     * @param late told how many nanoseconds this caller itself is late
     */
    LoadCaller(Vertx vertx, WebSocket socket, boolean echo, int first, LongConsumer answered, LongConsumer late) {
        this.vertx = vertx;
        this.socket = socket;
        this.echo = echo;
        this.frame = first;
        this.answered = answered;
        this.late = late;
        socket.textMessageHandler(this::told);
        timer = vertx.setPeriodic(20, tick -> speak());
    }

    /** What a carrier says when a stream begins. */
    static String start(String call) {
        var pass = new CallPass(
                call,
                BusinessId.of("11111111-0000-4000-8000-000000000001"),
                null,
                new PhoneNumber("+14155550100"),
                Instant.now().plusSeconds(50));
        return """
                {"event":"start","sequenceNumber":"1","start":{"accountSid":"AC-made-up","streamSid":"MZ%s","callSid":"%s","tracks":["inbound"],\
                "mediaFormat":{"encoding":"audio/x-mulaw","sampleRate":8000,"channels":1},"customParameters":{"pass":"%s"}},"streamSid":"MZ%s"}\
                """.formatted(call, call, pass.sealed(CallLoadServer.TOKEN), call);
    }

    private void speak() {
        long now = System.nanoTime();
        due += 20_000_000L;
        late.accept(Math.max(0, now - due));
        int place = frame++ % TURN;
        socket.writeTextMessage(place < SPEECH ? SPOKEN.get(place) : SILENT);
        if (echo || place == SPEECH - 1) {
            waitingSince = now;
        }
    }

    private void told(String message) {
        long now = System.nanoTime();
        if (echo || message.contains("\"media\"")) {
            heard = true;
            if (waitingSince > 0) {
                answered.accept(now - waitingSince);
                waitingSince = 0;
            }
            playedUntil = Math.max(now, playedUntil) + 20_000_000L;
        } else if (message.contains("\"mark\"")) {
            vertx.setTimer(Math.max(1, (playedUntil - now) / 1_000_000), heard -> giveBack(message));
        } else if (message.contains("\"clear\"")) {
            playedUntil = now;
        }
    }

    private void giveBack(String mark) {
        if (!socket.isClosed()) {
            socket.writeTextMessage(mark);
        }
    }

    void hangUp() {
        vertx.cancelTimer(timer);
        if (!echo && !socket.isClosed()) {
            socket.writeTextMessage("{\"event\":\"stop\",\"stop\":{}}");
        }
        socket.close();
    }

    private static short[] tone() {
        short[] samples = new short[SPEECH * Frame.USUAL];
        for (int i = 0; i < samples.length; i++) {
            double t = (double) i / Frame.RATE;
            samples[i] = (short) (8_000 * Math.sin(2 * Math.PI * 180 * t) + 4_000 * Math.sin(2 * Math.PI * 540 * t));
        }
        return samples;
    }

    private static List<String> messages(short[] samples) {
        return Frames.of(samples).stream().map(LoadCaller::message).toList();
    }

    private static String message(Frame frame) {
        String payload = Base64.getEncoder().encodeToString(Mulaw.encode(frame.samples()));
        return "{\"event\":\"media\",\"sequenceNumber\":\"3\",\"media\":{\"track\":\"inbound\",\"chunk\":\"2\",\"timestamp\":\"40\",\"payload\":\""
                + payload + "\"},\"streamSid\":\"MZ1\"}";
    }
}
