package frontdesk.quality;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import frontdesk.business.Business;
import frontdesk.journal.CallAnalysis;
import frontdesk.journal.CallEnded;
import frontdesk.journal.CallStarted;
import frontdesk.journal.ToolUse;
import frontdesk.journal.Turn;
import frontdesk.journal.Turn.Speaker;

/**
 * All that a call that is over is judged by.
 *
 * @param analysis what the platform whose agent held it made of it, or null
 * @param booked whether something was booked in it, whatever became of it since
 * @param corrected whether a person said what came of it
 * @param textable false where whoever called wants no texts
 */
record Evidence(
        Business business,
        CallStarted started,
        CallEnded ended,
        List<Turn> turns,
        List<ToolUse> tools,
        @Nullable CallAnalysis analysis,
        boolean booked,
        boolean corrected,
        boolean textable) {
    List<Turn> by(Speaker speaker) {
        return turns.stream().filter(turn -> turn.speaker() == speaker).toList();
    }

    boolean callerSpoke() {
        return !by(Speaker.CALLER).isEmpty();
    }

    /** The first of the caller's turns of which one of these was understood, by the words in which that is noted. */
    Optional<Turn> understood(Set<String> words) {
        return by(Speaker.CALLER).stream()
                .filter(turn -> Stream.of(Objects.requireNonNullElse(turn.understood(), "")
                                .split(", "))
                        .anyMatch(words::contains))
                .findFirst();
    }

    /** The caller's turns to which the agent could only say that it had not understood, in order. */
    List<Turn> repairs() {
        return Misunderstood.in(turns, business);
    }
}
