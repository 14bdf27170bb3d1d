package frontdesk.provider.scripted;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** One call that Asterisk's dialplan brings to the desk, from its announcement to the answer what comes next. */
public final class AsteriskCall {
    private final AsteriskStandIn asterisk;
    private final Media media;
    private final Handset handset;
    private final String from;
    private final String to;
    private final Ending<String> ended = new Ending<>();
    private volatile boolean onHook;

    /** What carries the sound. */
    interface Media {
        /** Carries sound until either side ends it. */
        void run(String call) throws IOException, InterruptedException;

        /** Sends anything at all. */
        void sendRaw(byte[] bytes) throws IOException;

        void hangUp();

        /** What the desk did that Asterisk would not have borne. */
        List<String> faults();

        /** The most that the desk was ahead of time, in moments of 20 ms. */
        long ahead();
    }

    AsteriskCall(AsteriskStandIn asterisk, Media media, Handset handset, String from, String to) {
        this.asterisk = asterisk;
        this.media = media;
        this.handset = handset;
        this.from = from;
        this.to = to;
    }

    public Handset handset() {
        return handset;
    }

    public void hangUp() {
        onHook = true;
        media.hangUp();
    }

    /** Sends anything at all where sound is expected, as a broken peer would. */
    public void sendRaw(byte[] bytes) throws IOException {
        media.sendRaw(bytes);
    }

    /**
     * What the dialplan was told at the end: {@code hangup}, a number, {@code broken}, the status with which the call was not taken, or
     * {@code on hook}. Empty where the patience ended first.
     */
    public Optional<String> awaitEnd(Duration patience) throws InterruptedException {
        return ended.await(patience);
    }

    public List<String> faults() {
        return media.faults();
    }

    public long ahead() {
        return media.ahead();
    }

    void run() {
        try {
            HttpResponse<String> named = asterisk.ask("/asterisk/call", "from", from, "to", to);
            if (named.statusCode() != 200) {
                ended.comes(named.statusCode() + named.body());
                return;
            }
            media.run(named.body());
            ended.comes(
                    onHook
                            ? "on hook"
                            : asterisk.ask("/asterisk/next", "call", named.body())
                                    .body());
        } catch (IOException | RuntimeException trouble) {
            ended.comes("trouble: " + trouble.getMessage());
        } catch (InterruptedException stopped) {
            ended.comes("stopped");
        } finally {
            handset.over();
        }
    }
}
