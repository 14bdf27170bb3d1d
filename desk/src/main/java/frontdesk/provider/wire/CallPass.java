package frontdesk.provider.wire;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import frontdesk.kernel.BusinessId;
import frontdesk.kernel.PhoneNumber;
import frontdesk.kernel.Secret;

/**
 * Ties a media socket to the call that we answered: sealed when the webhook answers, carried through the carrier
 * and checked when the stream starts, on whichever node that is. It opens one stream of one call for one minute.
 *
 * @param callName what the carrier calls the call
 * @param from the caller's number, or null where it is withheld
 */
public record CallPass(
        String callName, BusinessId business, @Nullable PhoneNumber from, PhoneNumber to, Instant until) {
    public static final String PARAMETER = "pass";
    public static final Duration LIFE = Duration.ofMinutes(1);

    private static final String PURPOSE = "media pass";

    /** The pass as text: everything but the call's name, which the stream itself must tell, and the seal. */
    public String sealed(Secret key) {
        String open = String.join(
                "~", business.toString(), from == null ? "" : from.e164(), to.e164(), "" + until.getEpochSecond());
        return open + "~" + Seal.of(key, PURPOSE, callName + "~" + open);
    }

    /** Reads a pass that was given for this call; empty where it was not ours, for another call, or is too old. */
    public static Optional<CallPass> read(@Nullable String text, String callName, Secret key, Instant now) {
        if (text == null || text.lastIndexOf('~') < 0) {
            return Optional.empty();
        }
        int end = text.lastIndexOf('~');
        String open = text.substring(0, end);
        if (!Seal.fits(text.substring(end + 1), key, PURPOSE, callName + "~" + open)) {
            return Optional.empty();
        }
        String[] parts = open.split("~", -1);
        var pass = new CallPass(
                callName,
                BusinessId.of(parts[0]),
                parts[1].isEmpty() ? null : new PhoneNumber(parts[1]),
                new PhoneNumber(parts[2]),
                Instant.ofEpochSecond(Long.parseLong(parts[3])));
        return now.isAfter(pass.until) ? Optional.empty() : Optional.of(pass);
    }

    @Override
    public String toString() {
        return "CallPass[" + callName + "]";
    }
}
