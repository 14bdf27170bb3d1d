package frontdesk.provider.scripted;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** One call in Asterisk's dialplan: one that it announces to the desk, or one that the desk has placed; until what comes next has been done. */
public final class AsteriskCall {
    private final AsteriskStandIn asterisk;
    private final String channel;
    private final Media media;
    private final Handset handset;
    private final Ending<String> ended = new Ending<>();
    private volatile boolean onHook;
    private volatile boolean letGo;

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

    /** @param channel what Asterisk calls it */
    AsteriskCall(AsteriskStandIn asterisk, String channel, Media media, Handset handset) {
        this.asterisk = asterisk;
        this.channel = channel;
        this.media = media;
        this.handset = handset;
    }

    public Handset handset() {
        return handset;
    }

    /** They hang up, in whatever they are just now. */
    public void hangUp() {
        onHook = true;
        media.hangUp();
        asterisk.left(channel);
    }

    /** Sends anything at all where sound is expected, as a broken peer would. */
    public void sendRaw(byte[] bytes) throws IOException {
        media.sendRaw(bytes);
    }

    /**
     * What the dialplan was told at the end: {@code hangup}, a number, {@code broken}, the status with which the call was not taken,
     * {@code on hook}; {@code hung up} where the desk had the call ended, {@code fallback} where somebody else is rung; for a call that was not
     * answered, why. Empty where the patience ended first.
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

    private interface Course {
        String run() throws IOException, InterruptedException;
    }

    /** The dialplan announces it, and follows it if it is taken. */
    void run(String from, String to) {
        follow(() -> {
            HttpResponse<String> named = asterisk.ask("/asterisk/call", "from", from, "to", to);
            return named.statusCode() == 200 ? talk(named.body()) : named.statusCode() + named.body();
        });
    }

    /** Somebody whom the desk has called has picked up; the channel is called what the call is called. */
    void follow() {
        follow(() -> talk(channel));
    }

    private String talk(String name) throws IOException, InterruptedException {
        media.run(name);
        if (onHook || letGo) {
            return onHook ? "on hook" : "hung up";
        }
        String next = asterisk.ask("/asterisk/next", "call", name).body();
        if (!next.startsWith("stasis:")) {
            return next;
        }
        String after = asterisk.meet(channel, this, List.of(next.substring(7).split(",")));
        return onHook ? "on hook" : after;
    }

    private void follow(Course course) {
        try {
            ended.comes(course.run());
        } catch (IOException | RuntimeException trouble) {
            ended.comes("trouble: " + trouble.getMessage());
        } catch (InterruptedException stopped) {
            ended.comes("stopped");
        } finally {
            handset.over();
        }
    }

    /** The desk has it ended. */
    void letGo() {
        letGo = true;
        media.hangUp();
    }

    /** It is no more. */
    void isOver(String why) {
        ended.comes(why);
    }
}
