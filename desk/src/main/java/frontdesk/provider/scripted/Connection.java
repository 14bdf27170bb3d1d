package frontdesk.provider.scripted;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/** Whom a call of the stand-in is connected to just now: the desk by sound, the desk by words, or somebody in a conference; one at a time. */
final class Connection {
    private final Carrier carrier;
    private final CallStream.Call call;
    private final Handset handset;
    private final Consumer<String> note;
    private final RelayPeer words = new RelayPeer();
    private final AtomicReference<@Nullable CallStream> stream = new AtomicReference<>();
    private final AtomicReference<@Nullable Meeting> meeting = new AtomicReference<>();
    private final BooleanSupplier wantedElsewhere;
    private volatile boolean hungUp;

    /**
     * @param note takes what went wrong
     * @param wantedElsewhere the call is to leave for something else
     */
    Connection(
            Carrier carrier, String callSid, Handset handset, Consumer<String> note, BooleanSupplier wantedElsewhere) {
        this.carrier = carrier;
        this.call = new CallStream.Call(carrier.accountSid(), callSid);
        this.handset = handset;
        this.note = note;
        this.wantedElsewhere = wantedElsewhere;
    }

    RelayPeer words() {
        return words;
    }

    /** By sound, until one side closes the stream. */
    void connect(TwimlVerb.Connect connect) throws InterruptedException {
        var open = new CallStream(TwilioStandIn.sid("MZ"), handset);
        stream.set(open);
        try {
            if (isLeaving()) {
                return;
            }
            open.run(carrier.requests(), call, connect, carrier.pace());
        } catch (IOException broken) {
            note.accept("stream broke: " + broken.getMessage());
        } finally {
            stream.set(null);
            open.close();
        }
    }

    /** By words, until one side closes the session. */
    void relay(TwimlVerb.Relay relay) throws InterruptedException {
        try {
            words.run(carrier.requests(), call, relay);
        } catch (IOException broken) {
            note.accept("session broke: " + broken.getMessage());
        } finally {
            words.close();
        }
    }

    /** Talks to whoever is there until one of them leaves. */
    void meet(TwimlVerb.Conference conference) throws InterruptedException {
        Meeting there = Meeting.of(conference.name());
        meeting.set(there);
        there.enter(carrier, conference.news());
        if (!isLeaving()) {
            there.awaitEnd();
        }
        there.end();
        meeting.set(null);
    }

    /** Whoever wanted that may have come before there was anything to leave. */
    private boolean isLeaving() {
        return hungUp || wantedElsewhere.getAsBoolean();
    }

    boolean isMeeting() {
        Meeting there = meeting.get();
        return there != null && there.isHeld();
    }

    /** The stream of sound. Throws where none is open. */
    CallStream stream() throws IOException {
        CallStream open = stream.get();
        if (open == null) {
            throw new IOException("no stream is open");
        }
        return open;
    }

    /** Leaves the stream or the conference for what comes next. */
    void leave() {
        CallStream open = stream.get();
        if (open != null) {
            open.stop(call);
        }
        Meeting there = meeting.get();
        if (there != null) {
            there.end();
        }
    }

    /** The caller hangs up: nothing comes next. */
    void hangUp() {
        hungUp = true;
        words.close();
        leave();
    }

    boolean isHungUp() {
        return hungUp;
    }
}
