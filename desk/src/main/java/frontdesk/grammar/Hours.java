package frontdesk.grammar;

import org.jspecify.annotations.Nullable;

/**
 * A wish for a time of day: an exact time where both ends are the same, else a stretch, open where an end is null.
 *
 * @param about "around seven"
 */
public record Hours(@Nullable Clock from, @Nullable Clock to, boolean about) {
    public static Hours at(Clock clock) {
        return new Hours(clock, clock, false);
    }

    public static Hours of(Value.Part part) {
        return new Hours(new Clock(part.fromMinute(), false), new Clock(part.toMinute(), false), false);
    }

    public Hours roughly() {
        return new Hours(from, to, true);
    }

    public boolean isExact() {
        return from != null && from.equals(to);
    }

    /** Both ends are known for certain. */
    public boolean isCertain() {
        return (from == null || !from.eitherHalf()) && (to == null || !to.eitherHalf());
    }

    /** The same hours, where they leave the half of the day open, within a part of the day. */
    public Hours within(Value.Part part) {
        Clock begin = from == null ? null : from.within(part);
        Clock end = to == null ? null : to.within(part);
        // "From eleven in the morning till eleven": what began in it need not end in it.
        boolean later = begin != null && end != null && end.minute() < begin.minute();
        return new Hours(begin, later ? to : end, about);
    }

    /** What both say together: "at seven" and "in the evening"; null where neither settles the other. */
    public @Nullable Hours and(Hours other) {
        if (!isCertain() && other.isStretch()) {
            return within(other.asPart());
        }
        if (!other.isCertain() && isStretch()) {
            return other.within(asPart());
        }
        if (isOpenWithin(other) || other.isOpenWithin(this)) {
            return isOpenWithin(other) ? this : other;
        }
        if (isExact() != other.isExact() && isCertain() && other.isCertain()) {
            return isExact() ? this : other;
        }
        if (isStretch() && other.isStretch()) {
            return asPart().isWithin(other.asPart()) ? this : other.asPart().isWithin(asPart()) ? other : null;
        }
        return null;
    }

    /** "From nine", said of an evening. */
    private boolean isOpenWithin(Hours other) {
        Clock bound = from == null ? to : to == null ? from : null;
        return bound != null
                && !bound.eitherHalf()
                && other.isStretch()
                && bound.minute() >= other.asPart().fromMinute()
                && bound.minute() <= other.asPart().toMinute();
    }

    /** The part of the day that these hours are; null where they are no stretch, or not for certain. */
    Value.@Nullable Part asCertainPart() {
        return isStretch() ? asPart() : null;
    }

    private boolean isStretch() {
        return from != null && to != null && isCertain() && !isExact();
    }

    private Value.Part asPart() {
        return new Value.Part(from == null ? 0 : from.minute(), to == null ? Clock.DAY : to.minute());
    }
}
