package frontdesk.provider.sip;

import java.util.Arrays;
import java.util.List;
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
    private final Peer peer;
    private final RtpSession sound;
    private final SipSecurity.Sound policy;
    private final long session = ThreadLocalRandom.current().nextInt(1, Integer.MAX_VALUE);

    /** One for each kind of encryption; as long as the call, so that what has been counted with one goes on. */
    private final List<SrtpKey> ourKeys = Arrays.stream(SrtpSuite.values())
            .map(suite -> SrtpKey.fresh(suite.tag, suite))
            .toList();

    private int version = 1;
    private @Nullable Sdp theirs;

    Media(Wire wire, Peer peer, RtpSession sound) {
        this.wire = wire;
        this.peer = peer;
        this.sound = sound;
        this.policy = wire.security().sound();
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

    /** Where it is less secret than we insist on, it is as if they had said nothing. */
    void hears(Sdp description) {
        if (allows(description)) {
            theirs = description;
            sound.to(Far.of(description, peer.address()), description.key() == null ? null : locks(description.key()));
        }
    }

    /** Whether this description is secret enough. */
    boolean allows(Sdp description) {
        return allows(policy, peer, description);
    }

    /** Whether a call with this description, or with none yet, is secret enough. */
    static boolean allows(SipSecurity.Sound policy, Peer peer, @Nullable Sdp description) {
        return policy != SipSecurity.Sound.REQUIRED
                || peer.isPrivate() && (description == null || description.key() != null);
    }

    /** Something changed; our next description says so. */
    void changed() {
        version++;
    }

    /** Our answer to this offer, or our offer where there is none. */
    void describe(Message message, @Nullable Sdp offer) {
        String description = offer == null
                ? Sdp.offer(ours(offered()), Sdp.Direction.SENDRECV)
                : offer.answer(ours(answered(offer.key())));
        written(() -> {
            message.setContent(description, HEADERS.createContentTypeHeader("application", "sdp"));
            return message;
        });
    }

    /** The same again, as a sign of life. */
    void repeat(Request request) {
        describe(request, theirs);
    }

    private Sdp.Ours ours(List<SrtpKey> keys) {
        boolean insisting = policy == SipSecurity.Sound.REQUIRED;
        return new Sdp.Ours(
                wire.whereabouts().towards(peer.address()), sound.port(), session, version, keys, insisting);
    }

    /** A key is told only where nobody can listen. */
    private List<SrtpKey> offered() {
        return policy != SipSecurity.Sound.ANSWERED && peer.isPrivate() ? ourKeys : List.of();
    }

    /** Under the number of theirs that we take. */
    private List<SrtpKey> answered(@Nullable SrtpKey theirKey) {
        return theirKey == null
                ? List.of()
                : List.of(new SrtpKey(
                        theirKey.tag(), theirKey.suite(), ours(theirKey.suite()).master()));
    }

    private Locks locks(SrtpKey theirKey) {
        return new Locks(ours(theirKey.suite()), theirKey);
    }

    private SrtpKey ours(SrtpSuite suite) {
        return ourKeys.stream().filter(key -> key.suite() == suite).findFirst().orElseThrow();
    }

    static Optional<Sdp> description(Message message) {
        return message.getRawContent() == null ? Optional.empty() : Sdp.read(text(message));
    }

    static String text(Message message) {
        return message.getRawContent() == null ? "" : new String(message.getRawContent(), UTF_8);
    }
}
