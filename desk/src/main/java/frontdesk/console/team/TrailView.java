package frontdesk.console.team;

import java.util.List;

import org.jspecify.annotations.Nullable;

import frontdesk.business.Business;
import frontdesk.page.Clockface;

/**
 * The trail as the page shows it.
 *
 * @param address of the search, without where one goes on
 * @param older where the next page begins; null where this is the last
 */
record TrailView(
        List<Row> rows,
        String who,
        String what,
        String from,
        String to,
        String address,
        @Nullable String older) {

    /** @param page where what it was done to is shown, or null */
    record Row(
            String action,
            String who,
            String subject,
            String when,
            @Nullable String page) {}

    static TrailView of(List<TrailLine> lines, boolean more, TrailSearch search, Business business, Clockface clock) {
        return new TrailView(
                lines.stream().map(line -> row(line, business, clock)).toList(),
                search.who(),
                search.what(),
                search.first(clock).toString(),
                search.last(clock).toString(),
                search.address(clock),
                more ? TrailSearch.word(lines.getLast().here()) : null);
    }

    private static Row row(TrailLine line, Business business, Clockface clock) {
        return new Row(
                line.action(), line.who(), line.subject(), clock.when(line.at()), page(line.subject(), business));
    }

    private static @Nullable String page(String subject, Business business) {
        String base = "/console/" + business.slug();
        String id = subject.replaceFirst("^\\w+ ", "");
        return switch (subject.replaceFirst(" .*", "")) {
            case "booking" -> base + "/bookings/" + id;
            case "call" -> base + "/calls/" + id;
            case "person" -> base + "/contacts/" + id;
            case "errand" -> base + "/errands/" + id;
            default -> null;
        };
    }
}
