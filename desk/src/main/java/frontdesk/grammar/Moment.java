package frontdesk.grammar;

import org.jspecify.annotations.Nullable;

/** A wish for a day and a time as far as it was said, before the surroundings settle what it leaves open. */
public record Moment(@Nullable Days days, @Nullable Hours hours, boolean soonest) {
    public static Moment of(Days days) {
        return new Moment(days, null, false);
    }

    public static Moment of(Hours hours) {
        return new Moment(null, hours, false);
    }

    public static Moment of(Days days, Hours hours) {
        return new Moment(days, hours, false);
    }

    /** Both wishes together; null where they do not go together. */
    public @Nullable Moment and(Moment other) {
        Days both = days == null ? other.days : other.days == null ? days : days.and(other.days);
        if (both == null && days != null) {
            return null;
        }
        Hours when = hours == null ? other.hours : other.hours == null ? hours : hours.and(other.hours);
        return when == null && hours != null ? null : new Moment(both, when, soonest || other.soonest);
    }
}
