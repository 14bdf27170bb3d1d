package frontdesk.console.setup;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import frontdesk.business.Business;
import frontdesk.business.Service;
import frontdesk.business.Shape;
import frontdesk.console.Sent;
import frontdesk.console.Trouble;

/** How long parties keep a table, as an owner types it: by the largest party, the last for all that are larger. */
record Stays(List<Stay> rows) {

    /** How long parties up to that size stay. */
    record Stay(String id, String title, String minutes) {}

    /** None where no tables are booked. */
    static Stays of(Business business) {
        if (business.kind() != Business.Kind.TABLES || business.services().size() != 1) {
            return new Stays(List.of());
        }
        Service table = business.services().getFirst();
        List<Stay> stays = new ArrayList<>();
        List<Shape.TurnTime> times = table.shape().turnTimes();
        for (int i = 0; i < times.size(); i++) {
            String title = "Up to %d guests".formatted(times.get(i).upTo());
            stays.add(new Stay("stay-" + i, title, minutes(times.get(i).duration())));
        }
        stays.add(new Stay("stay-last", times.isEmpty() ? "Everybody" : "Larger parties", minutes(table.duration())));
        return new Stays(List.copyOf(stays));
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    Stays typed(Sent sent) {
        return new Stays(rows.stream()
                .map(stay -> new Stay(stay.id(), stay.title(), sent.word(stay.id())))
                .toList());
    }

    List<Trouble> troubles() {
        return rows.stream()
                .filter(stay -> !ServicesForm.MINUTES.matcher(stay.minutes()).matches())
                .map(stay -> new Trouble(stay.id(), "%s: say how many minutes, such as 90.".formatted(stay.title())))
                .toList();
    }

    Service into(Service table) {
        List<Shape.TurnTime> before = table.shape().turnTimes();
        Shape.TurnTime[] times = IntStream.range(0, before.size())
                .mapToObj(i -> new Shape.TurnTime(before.get(i).upTo(), length(rows.get(i))))
                .toArray(Shape.TurnTime[]::new);
        return table.with(
                t -> t.duration(length(rows.getLast())).shape(table.shape().turnTimes(times)));
    }

    private static String minutes(Duration length) {
        return String.valueOf(length.toMinutes());
    }

    private static Duration length(Stay stay) {
        return Duration.ofMinutes(Long.parseLong(stay.minutes()));
    }
}
