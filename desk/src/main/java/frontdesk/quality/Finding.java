package frontdesk.quality;

import org.jspecify.annotations.Nullable;

import frontdesk.journal.Turn;

/**
 * The verdict on one criterion and what it rests on.
 *
 * @param reason a sentence for the owner; a rule's own holds no words of the caller's
 * @param turn the number of the turn in which it shows best, or null where it is about the whole call
 * @param model who found it, or null where it was a rule of ours
 */
public record Finding(
        Criterion criterion,
        Grade grade,
        String reason,
        @Nullable Integer turn,
        @Nullable String model) {
    static Finding of(Criterion criterion, Grade grade, String reason) {
        return new Finding(criterion, grade, reason, null, null);
    }

    static Finding of(Criterion criterion, Grade grade, String reason, Turn at) {
        return new Finding(criterion, grade, reason, at.number(), null);
    }

    boolean isPoorerThan(Finding other) {
        return grade.compareTo(other.grade) > 0;
    }
}
