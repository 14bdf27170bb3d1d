package frontdesk.business;

import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;

import frontdesk.kernel.Money;
import frontdesk.kernel.ResourceId;

/**
 * What a service takes up beside its plain length.
 *
 * @param variants of which a customer chooses one: short hair, long hair; none where there is only one kind
 * @param addOns that make it longer and dearer
 * @param turnTimes lengths by party size, smallest party first; the service's own length above the last
 * @param segments work and waiting in turn; none means work from start to end
 * @param alongside what it needs beside the one who serves: a room, two chairs
 * @param seats how many customers share one session of a group class; 1 for an appointment of one's own
 * @param offset minutes between an opening and its first start
 */
public record Shape(
        List<Variant> variants,
        List<AddOn> addOns,
        List<TurnTime> turnTimes,
        List<Segment> segments,
        List<Need> alongside,
        int seats,
        int offset) {
    public static final Shape PLAIN = new Shape(List.of(), List.of(), List.of(), List.of(), List.of(), 1, 0);

    public Shape {
        variants = variants == null ? List.of() : List.copyOf(variants);
        addOns = addOns == null ? List.of() : List.copyOf(addOns);
        turnTimes = turnTimes == null ? List.of() : List.copyOf(turnTimes);
        segments = segments == null ? List.of() : List.copyOf(segments);
        alongside = alongside == null ? List.of() : List.copyOf(alongside);
        seats = Math.max(1, seats);
    }

    /** One kind of a service; {@code id} is its short name among its siblings. */
    public record Variant(
            String id,
            String name,
            List<String> names,
            Duration duration,
            @Nullable Money price) {}

    /** Something on top. */
    public record AddOn(
            String id,
            String name,
            List<String> names,
            Duration duration,
            @Nullable Money price) {}

    /** How long parties of up to so many people stay. */
    public record TurnTime(int upTo, Duration duration) {}

    /** A stretch of a service; while it is waited, who serves is free for others. */
    public record Segment(Duration duration, boolean working) {}

    /** So many of these at once, in order of preference. */
    public record Need(List<ResourceId> anyOf, int count) {}

    public Shape seats(int shared) {
        return new Shape(variants, addOns, turnTimes, segments, alongside, shared, offset);
    }

    public Shape alongside(Need... needs) {
        return new Shape(variants, addOns, turnTimes, segments, List.of(needs), seats, offset);
    }

    public Shape segments(Segment... parts) {
        return new Shape(variants, addOns, turnTimes, List.of(parts), alongside, seats, offset);
    }

    public Shape variants(Variant... kinds) {
        return new Shape(List.of(kinds), addOns, turnTimes, segments, alongside, seats, offset);
    }

    public Shape addOns(AddOn... extras) {
        return new Shape(variants, List.of(extras), turnTimes, segments, alongside, seats, offset);
    }

    public Shape turnTimes(TurnTime... times) {
        return new Shape(variants, addOns, List.of(times), segments, alongside, seats, offset);
    }

    public Shape offset(int minutes) {
        return new Shape(variants, addOns, turnTimes, segments, alongside, seats, minutes);
    }
}
