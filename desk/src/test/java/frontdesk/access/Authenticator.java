package frontdesk.access;

import java.time.Instant;

import frontdesk.kernel.Secret;

/** Somebody's telephone, as their app shows codes on it. */
public record Authenticator(Secret key) {
    private static final int HALF_MINUTE = 30;

    public String shows(Instant now) {
        return TimeCode.of(key, TimeCode.step(now));
    }

    /** What it shows half a minute later: taken already, since telephones' clocks are seldom right. */
    public String showsNext(Instant now) {
        return shows(now.plusSeconds(HALF_MINUTE));
    }
}
