package frontdesk.business;

import java.time.Duration;
import java.util.List;

import io.soabase.recordbuilder.core.RecordBuilder;
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
@RecordBuilder
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
        return but().seats(shared).build();
    }

    public Shape alongside(Need... needs) {
        return but().alongside(List.of(needs)).build();
    }

    public Shape segments(Segment... parts) {
        return but().segments(List.of(parts)).build();
    }

    public Shape variants(Variant... kinds) {
        return but().variants(List.of(kinds)).build();
    }

    public Shape addOns(AddOn... extras) {
        return but().addOns(List.of(extras)).build();
    }

    public Shape turnTimes(TurnTime... times) {
        return but().turnTimes(List.of(times)).build();
    }

    public Shape offset(int minutes) {
        return but().offset(minutes).build();
    }

    /** The same, but for what is set on it. */
    private ShapeBuilder but() {
        return ShapeBuilder.builder(this);
    }
}
