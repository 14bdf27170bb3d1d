package frontdesk.provider.sip;

import java.net.InetAddress;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import javax.sip.message.Message;
import javax.sip.message.Request;

import org.jspecify.annotations.Nullable;

import static frontdesk.provider.sip.Wire.HEADERS;
import static frontdesk.provider.sip.Wire.written;
import static java.nio.charset.StandardCharsets.UTF_8;

/** What the two sides of a call have agreed on about its sound, by offers and answers in their messages. */
final class Media {
    private final Wire wire;
    private final InetAddress peer;
    private final RtpSession sound;
    private final long session = ThreadLocalRandom.current().nextInt(1, Integer.MAX_VALUE);
    private int version = 1;
    private @Nullable Sdp theirs;

    Media(Wire wire, InetAddress peer, RtpSession sound) {
        this.wire = wire;
        this.peer = peer;
        this.sound = sound;
    }

    RtpSession sound() {
        return sound;
    }

    /** They have told what they can hear. */
    boolean isAgreed() {
        return theirs != null;
    }

    /** They send nothing, and say so. */
    boolean isOnHold() {
        return theirs != null && !theirs.direction().sends();
    }

    void hears(Sdp description) {
        theirs = description;
        sound.to(RtpSession.Far.of(description, peer));
    }

    /** Something changed; our next description says so. */
    void changed() {
        version++;
    }

    /** Our answer to this offer, or our offer where there is none. */
    void describe(Message message, @Nullable Sdp offer) {
        var ours = new Sdp.Ours(wire.hostTowards(peer), sound.port(), session, version);
        String description = offer != null ? offer.answer(ours) : Sdp.offer(ours, Sdp.Direction.SENDRECV);
        written(() -> {
            message.setContent(description, HEADERS.createContentTypeHeader("application", "sdp"));
            return message;
        });
    }

    /** The same again, as a sign of life. */
    void repeat(Request request) {
        describe(request, theirs);
    }

    static Optional<Sdp> description(Message message) {
        return message.getRawContent() == null ? Optional.empty() : Sdp.read(text(message));
    }

    static String text(Message message) {
        return message.getRawContent() == null ? "" : new String(message.getRawContent(), UTF_8);
    }
}
