package frontdesk.webphone;

import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import frontdesk.kernel.BusinessId;
import frontdesk.kernel.CallId;
import frontdesk.kernel.Sha256;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Lets one socket in for one call: sealed where a page asks for it, which is where rights and rates are looked at, and checked where the socket
 * opens, on whichever node that is. It stands in the path, since addresses with their questions are written into logs.
 *
 * @param draft how they try their receptionist, or null for as it is
 */
record PhonePass(
        BusinessId business, CallId call, Who who, @Nullable UUID draft, Instant until) {
    static final Duration LIFE = Duration.ofMinutes(1);

    /** Who rings from a page. */
    enum Who {
        /** Somebody who signed in at the console. */
        OWNER,
        /** Whoever looks at the booking page. */
        VISITOR
    }

    String sealed(byte[] key) {
        String open = String.join(
                "~",
                business.toString(),
                call.toString(),
                who.name(),
                draft == null ? "" : draft.toString(),
                "" + until.getEpochSecond());
        return open + "~" + seal(key, open);
    }

    /** Empty where it is not ours or too old. */
    static Optional<PhonePass> read(String text, byte[] key, Instant now) {
        int end = text.lastIndexOf('~');
        if (end < 0) {
            return Optional.empty();
        }
        String open = text.substring(0, end);
        if (!MessageDigest.isEqual(
                seal(key, open).getBytes(UTF_8), text.substring(end + 1).getBytes(UTF_8))) {
            return Optional.empty();
        }
        String[] parts = open.split("~", -1);
        var pass = new PhonePass(
                BusinessId.of(parts[0]),
                new CallId(UUID.fromString(parts[1])),
                Who.valueOf(parts[2]),
                parts[3].isEmpty() ? null : UUID.fromString(parts[3]),
                Instant.ofEpochSecond(Long.parseLong(parts[4])));
        return now.isAfter(pass.until) ? Optional.empty() : Optional.of(pass);
    }

    private static String seal(byte[] key, String open) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Sha256.keyed(key, open.getBytes(UTF_8)));
    }

    @Override
    public String toString() {
        return "PhonePass[" + call + "]";
    }
}
