package frontdesk.journal;

import java.time.Instant;

import frontdesk.kernel.Older;

/**
 * Which lines of a trail to read, the newest first.
 *
 * @param who what the actor contains, in whatever case; empty for everybody
 * @param what what the deed or its subject contains, in whatever case; empty for everything
 */
public record TrailQuery(String who, String what, Instant from, Instant to, Older older, int most) {
    /** The same, as far as it goes on after that. */
    public TrailQuery after(Older last) {
        return new TrailQuery(who, what, from, to, last, most);
    }
}
