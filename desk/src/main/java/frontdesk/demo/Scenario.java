package frontdesk.demo;

import java.time.LocalDateTime;
import java.util.List;

import org.jspecify.annotations.Nullable;

import frontdesk.business.Business;
import frontdesk.kernel.PhoneNumber;

/**
 * A caller with a purpose: what they say to which question, and what must stand in the diary when they have hung up.
 *
 * @param name how the command line calls it: {@code table}
 * @param story what happens, in a sentence
 * @param caller the number they call from
 * @param taken what is booked before they call, so that their first wish fails
 * @param script what they say, first line that fits first
 * @param wanted the booking they must have made, or null where they must have made none
 */
public record Scenario(
        String name,
        String story,
        Business business,
        PhoneNumber caller,
        List<Taken> taken,
        List<Line> script,
        @Nullable Wanted wanted) {

    /** A table or person that is booked by somebody else at that time. */
    public record Taken(LocalDateTime at, int partySize) {}

    /** The booking that the caller wants. {@code at} holds the acceptable starts: more than one where any alternative is taken. */
    public record Wanted(
            String service,
            List<LocalDateTime> at,
            int partySize,
            String name,
            @Nullable String resource) {}

    /** Something that the caller says, in other words each time; {@code last} when they hang up after it. */
    public record Line(Cue cue, List<String> words, boolean last) {
        static Line when(Cue cue, String... words) {
            return new Line(cue, List.of(words), false);
        }

        Line thenHangUp() {
            return new Line(cue, words, true);
        }
    }
}
