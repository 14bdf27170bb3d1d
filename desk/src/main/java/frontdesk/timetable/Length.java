package frontdesk.timetable;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import frontdesk.business.Service;
import frontdesk.business.Shape;
import frontdesk.kernel.TimeSlot;

/**
 * How long what was wished for takes, and which stretches of it keep who serves busy.
 *
 * @param working the busy stretches from the start of the slot, in order
 */
record Length(Duration whole, List<Stretch> working) {
    private static final Duration LONGEST = Duration.ofHours(24);

    /** From so long after the start until so long after it. */
    record Stretch(Duration from, Duration to) {}

    /** Empty where an option is asked for that the service does not have. */
    static Optional<Length> of(Service service, Wish wish) {
        Shape shape = service.shape();
        Duration own = wish.duration();
        String kind = wish.options().variant();
        Optional<Shape.Variant> variant =
                shape.variants().stream().filter(v -> v.id().equals(kind)).findFirst();
        if (kind != null && variant.isEmpty()) {
            return Optional.empty();
        }
        Duration extra = Duration.ZERO;
        for (String id : wish.options().addOns()) {
            Optional<Shape.AddOn> addOn =
                    shape.addOns().stream().filter(a -> a.id().equals(id)).findFirst();
            if (addOn.isEmpty()) {
                return Optional.empty();
            }
            extra = extra.plus(addOn.get().duration());
        }
        if (own != null) {
            return Optional.of(plain(own));
        }
        if (variant.isEmpty() && !shape.segments().isEmpty()) {
            return Optional.of(segmented(shape.segments(), extra));
        }
        Duration base = variant.map(Shape.Variant::duration).orElseGet(() -> turn(service, wish.partySize()));
        return Optional.of(plain(base.plus(extra)));
    }

    private static Duration turn(Service service, int party) {
        return service.shape().turnTimes().stream()
                .filter(turn -> party <= turn.upTo())
                .findFirst()
                .map(Shape.TurnTime::duration)
                .orElse(service.duration());
    }

    private static Length plain(Duration length) {
        return new Length(length, List.of(new Stretch(Duration.ZERO, length)));
    }

    /** What is added on top makes the last work longer. */
    private static Length segmented(List<Shape.Segment> segments, Duration extra) {
        List<Stretch> working = new ArrayList<>();
        Duration at = Duration.ZERO;
        int last = segments.size() - 1;
        for (int i = 0; i <= last; i++) {
            Shape.Segment segment = segments.get(i);
            Duration end = at.plus(segment.duration()).plus(i == last ? extra : Duration.ZERO);
            if (segment.working()) {
                working.add(new Stretch(at, end));
            }
            at = end;
        }
        return new Length(at, List.copyOf(working));
    }

    boolean sound() {
        return whole.isPositive()
                && whole.compareTo(LONGEST) <= 0
                && whole.toSecondsPart() == 0
                && whole.getNano() == 0
                && !working.isEmpty();
    }

    /** The stretches of a slot in which who serves is taken, the buffers around them included. */
    List<TimeSlot> busy(TimeSlot slot, Duration before, Duration after) {
        List<TimeSlot> busy = new ArrayList<>();
        for (int i = 0; i < working.size(); i++) {
            Stretch stretch = working.get(i);
            var from = slot.start().plus(stretch.from());
            var to = slot.start().plus(stretch.to());
            busy.add(new TimeSlot(i == 0 ? from.minus(before) : from, i == working.size() - 1 ? to.plus(after) : to));
        }
        return busy;
    }
}
