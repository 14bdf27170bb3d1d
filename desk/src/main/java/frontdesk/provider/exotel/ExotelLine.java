package frontdesk.provider.exotel;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Base64;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

import frontdesk.audio.Frame;
import frontdesk.call.Dialer;
import frontdesk.journal.CallEnded.By;
import frontdesk.kernel.PhoneNumber;
import frontdesk.provider.wire.Coding;
import frontdesk.provider.wire.Outlet;
import frontdesk.provider.wire.SocketLine;

/**
 * A caller on Exotel's voicebot stream: linear sound in base64 in JSON, both ways. Exotel takes pieces of 3,200 bytes at least and of whole 320,
 * numbered and timed as strings, and stutters over others. The line ends by closing the socket: the flow goes on and asks what comes next. Of a call
 * that we placed it is the end.
 */
final class ExotelLine extends SocketLine {
    private static final int SMALLEST = 3_200;

    private final Stream stream;
    private final int bytesASecond;
    private final String mediaBegins;
    private final ByteArrayOutputStream gathered = new ByteArrayOutputStream();
    private final @Nullable Dialer dialer;
    private final @Nullable String dialledAs;
    private long sequence;
    private long chunk;
    private long sent;

    /** How Exotel names a stream. */
    record Stream(String call, String name, boolean camelCase, int rate) {}

    /**
     * @param stream its keys are written in camel case where Exotel writes {@code streamSid}, and not {@code stream_sid}
     * @param dialer who rings a person beside this one, or null where nobody does
     * @param dialledAs our name for the call where we have placed it, or null where somebody called us
     */
    ExotelLine(Stream stream, Outlet outlet, @Nullable Dialer dialer, @Nullable String dialledAs) {
        super(stream.call(), Coding.linear(stream.rate()), outlet);
        this.stream = stream;
        this.dialer = dialer;
        this.dialledAs = dialledAs;
        this.bytesASecond = 2 * stream.rate();
        String media = message("media").toString();
        this.mediaBegins = media.substring(0, media.length() - 1) + ",\"media\":{\"payload\":\"";
    }

    @Override
    public @Nullable Dialer dialer() {
        return dialer;
    }

    @Nullable
    String dialledAs() {
        return dialledAs;
    }

    @Override
    public synchronized void play(Frame frame) {
        gathered.writeBytes(coding.encode(frame.samples()));
        while (gathered.size() >= SMALLEST) {
            byte[] all = gathered.toByteArray();
            gathered.reset();
            gathered.write(all, SMALLEST, all.length - SMALLEST);
            send(Arrays.copyOf(all, SMALLEST));
        }
    }

    /** What is too little for a piece is filled up with silence, since nothing follows it for now. */
    @Override
    public synchronized void mark(String name) {
        if (gathered.size() > 0) {
            send(Arrays.copyOf(gathered.toByteArray(), SMALLEST));
            gathered.reset();
        }
        ObjectNode mark = message("mark").put("sequence_number", String.valueOf(++sequence));
        mark.putObject("mark").put("name", name);
        outlet.send(mark.toString());
    }

    @Override
    public synchronized void clear() {
        gathered.reset();
        outlet.send(message("clear").toString());
    }

    private void send(byte[] piece) {
        String media = mediaBegins
                + Base64.getEncoder().encodeToString(piece)
                + "\",\"chunk\":\"" + ++chunk
                + "\",\"timestamp\":\"" + sent * 1_000 / bytesASecond
                + "\",\"sequenceNumber\":\"" + ++sequence
                + "\"}}";
        sent += piece.length;
        outlet.sendSound(media);
    }

    private ObjectNode message(String event) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("event", event)
                .put(stream.camelCase() ? "streamSid" : "stream_sid", stream.name());
    }

    /** Behind a call that we placed there is no flow that could connect anybody. */
    @Override
    public boolean canHandOver() {
        return dialledAs == null;
    }

    @Override
    public String carrier() {
        return "exotel";
    }

    /** The flow connects the caller: whom to is its own to know. */
    @Override
    public void handOver(PhoneNumber to) {
        hungUp(By.AGENT, "handed over");
    }

    @Override
    public void hangUp() {
        hungUp(By.AGENT, "we hung up");
    }
}
