package frontdesk.provider.scripted;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;

import org.jspecify.annotations.Nullable;

/** One call that the stand-in places to the desk: asks its webhook, follows the TwiML, carries the sound, tells the end. */
public final class PhoneCall {
    private final Carrier carrier;
    private final CallWebhooks webhooks;
    private final Handset handset = new Handset();
    private final Connection connection;
    private final List<String> steps = new ArrayList<>();
    private final Ending<Ended> ended = new Ending<>();
    private final AtomicReference<@Nullable String> replacement = new AtomicReference<>();
    private final CountDownLatch replaced = new CountDownLatch(1);

    /** How the call ended, with Twilio's own error code where the desk's answer could not be followed. */
    public record Ended(By by, String reason) {
        public enum By {
            CALLER,
            DESK,
            REJECTED,
            FAILED
        }
    }

    PhoneCall(Carrier carrier, CallWebhooks webhooks) {
        this.carrier = carrier;
        this.webhooks = webhooks;
        this.connection =
                new Connection(carrier, webhooks.callSid(), handset, this::note, () -> replacement.get() != null);
    }

    public String callSid() {
        return webhooks.callSid();
    }

    public Handset handset() {
        return handset;
    }

    /** The words of both sides, where the desk wants them in place of sound. */
    public RelayPeer words() {
        return connection.words();
    }

    /** The verbs that were followed, in order, such as {@code Connect}, {@code Say Sorry…}, {@code Dial +1415…}. */
    public List<String> steps() {
        synchronized (steps) {
            return List.copyOf(steps);
        }
    }

    /** The caller hangs up. */
    public void hangUp() {
        connection.hangUp();
    }

    /** Waits until the desk wants something else of the call, such as its end. */
    void awaitReplaced() {
        try {
            replaced.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** It rang, and nobody answered. */
    void isOver() {
        handset.over();
        ended.comes(new Ended(Ended.By.REJECTED, "not answered"));
    }

    /** Waits for the end of the call; empty where the patience ended first. */
    public Optional<Ended> awaitEnd(Duration patience) throws InterruptedException {
        return ended.await(patience);
    }

    /** Sends anything at all over the open stream, as a broken peer would. */
    public void sendRaw(String text) throws IOException {
        connection.stream().sendRaw(text);
    }

    /** The same in a binary frame. */
    public void sendRaw(byte[] bytes) throws IOException {
        connection.stream().sendRaw(bytes);
    }

    /** The desk replaces the document of the live call by REST. False where the call is over. */
    boolean replace(String twiml) {
        if (ended.hasCome()) {
            return false;
        }
        replacement.set(twiml);
        connection.leave();
        replaced.countDown();
        return true;
    }

    void run() {
        run(webhooks::voice);
    }

    /** The desk calls, and this is its first document. */
    void run(String twiml) {
        run(() -> twiml);
    }

    private interface First {
        String document() throws IOException, InterruptedException;
    }

    private void run(First first) {
        Ended how;
        try {
            how = follow(first.document());
        } catch (IOException | IllegalArgumentException trouble) {
            how = connection.isHungUp() ? byCaller() : new Ended(Ended.By.FAILED, String.valueOf(trouble.getMessage()));
        } catch (InterruptedException stopped) {
            how = new Ended(Ended.By.FAILED, "the stand-in was stopped");
        }
        handset.over();
        if (!webhooks.tellEnd()) {
            note("the desk did not hear of the end");
        }
        ended.comes(how);
    }

    private Ended follow(String twiml) throws IOException, InterruptedException {
        String document = twiml;
        while (true) {
            Step step = perform(TwimlVerb.read(document));
            switch (step) {
                case Step.Over(Ended how) -> {
                    return how;
                }
                case Step.Next(String next) -> document = next;
            }
        }
    }

    /** Where a document leads. */
    private sealed interface Step {
        record Over(Ended how) implements Step {}

        record Next(String document) implements Step {}
    }

    private Step perform(List<TwimlVerb> verbs) throws IOException, InterruptedException {
        for (TwimlVerb verb : verbs) {
            note(verb);
            Step step = perform(verb);
            if (connection.isHungUp()) {
                return new Step.Over(byCaller());
            }
            String replaced = replacement.getAndSet(null);
            if (replaced != null) {
                return new Step.Next(replaced);
            }
            if (step != null) {
                return step;
            }
        }
        return new Step.Over(new Ended(Ended.By.DESK, "the document ended"));
    }

    private @Nullable Step perform(TwimlVerb verb) throws IOException, InterruptedException {
        return switch (verb) {
            case TwimlVerb.Say _ -> null;
            case TwimlVerb.Pause(int seconds) -> {
                Thread.sleep(carrier.pace().multipliedBy(50L * seconds));
                yield null;
            }
            case TwimlVerb.Connect connect -> {
                connection.connect(connect);
                yield connect.action().isEmpty()
                        ? null
                        : new Step.Next(webhooks.ask(URI.create(connect.action()), Map.of()));
            }
            case TwimlVerb.Relay relay -> {
                connection.relay(relay);
                yield relay.action().isEmpty()
                        ? null
                        : new Step.Next(webhooks.ask(URI.create(relay.action()), Map.of("SessionStatus", "ended")));
            }
            case TwimlVerb.Dial(String _, String action) ->
                action.isEmpty()
                        ? null
                        : new Step.Next(webhooks.ask(
                                URI.create(action),
                                Map.of("DialCallStatus", carrier.dialled().get())));
            case TwimlVerb.Conference conference -> {
                connection.meet(conference);
                yield connection.isHungUp()
                        ? null
                        : new Step.Next(
                                webhooks.ask(URI.create(conference.action()), Map.of("DialCallStatus", "completed")));
            }
            case TwimlVerb.Record(String action, int most) -> {
                int seconds = Math.min(most, carrier.recorded().getAsInt());
                yield seconds == 0
                        ? null
                        : new Step.Next(webhooks.ask(
                                URI.create(action),
                                Map.of(
                                        "RecordingUrl",
                                        "https://api.twilio.example/Recordings/RE-made-up",
                                        "RecordingDuration",
                                        "" + seconds,
                                        "Digits",
                                        "hangup")));
            }
            case TwimlVerb.Redirect(String url) -> new Step.Next(webhooks.ask(URI.create(url), Map.of()));
            case TwimlVerb.Hangup() -> new Step.Over(new Ended(Ended.By.DESK, "Hangup"));
            case TwimlVerb.Reject(String reason) -> new Step.Over(new Ended(Ended.By.REJECTED, reason));
        };
    }

    /** They talk to somebody in a conference. */
    public boolean isMeeting() {
        return connection.isMeeting();
    }

    private static Ended byCaller() {
        return new Ended(Ended.By.CALLER, "the caller hung up");
    }

    private void note(TwimlVerb verb) {
        note(
                switch (verb) {
                    case TwimlVerb.Say(String words) -> "Say " + words;
                    case TwimlVerb.Dial(String number, String _) -> "Dial " + number;
                    case TwimlVerb.Conference conference -> "Conference";
                    default -> verb.getClass().getSimpleName();
                });
    }

    private void note(String step) {
        synchronized (steps) {
            steps.add(step);
        }
    }
}
