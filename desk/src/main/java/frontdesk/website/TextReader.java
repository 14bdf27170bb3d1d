package frontdesk.website;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import frontdesk.kernel.PhoneNumber;
import frontdesk.website.HoursLine.Clause;

/** Reads a business out of plain lines: each is taken for a question or its answer, for hours, for something on offer, or for nothing of that. */
final class TextReader {
    /** Longer than anything that somebody reads, and as many lines as a long page has. */
    private static final int LONGEST = 1_000;

    private static final int MOST = 5_000;

    private final Week week = new Week();
    private final Questions questions = new Questions();
    private final Offers offers = new Offers();

    private TextReader() {}

    /** @param region the country whose telephone numbers stand there without their prefix */
    static Findings read(List<String> lines, String region) {
        TextReader reader = new TextReader();
        List<String> readable = lines.stream()
                .filter(line -> line.length() <= LONGEST)
                .limit(MOST)
                .toList();
        readable.forEach(reader::take);
        return new Findings(
                reader.week.days(),
                reader.offers.all(),
                Places.in(readable),
                PhoneNumber.firstIn(String.join("\n", readable), region).orElse(null),
                reader.questions.all(),
                reader.week.unread());
    }

    /** What a page says by its links and marks: a telephone that can be pressed, and addresses, line by line. */
    static Findings ofLinks(List<String> links, List<List<String>> addresses, String region) {
        PhoneNumber phone = links.stream()
                .filter(link -> link.regionMatches(true, 0, "tel:", 0, "tel:".length()))
                .flatMap(link ->
                        PhoneNumber.parse(link.substring("tel:".length()).replace("%20", ""), region).stream())
                .findFirst()
                .orElse(null);
        String address = addresses.stream()
                .map(Places::marked)
                .filter(place -> !place.isEmpty())
                .findFirst()
                .orElse("");
        return new Findings(Map.of(), List.of(), address, phone, List.of(), List.of());
    }

    private void take(String line) {
        if (questions.take(line) || line.isEmpty()) {
            return;
        }
        Optional<List<Clause>> hours = HoursLine.read(line);
        if (hours.isPresent()) {
            week.add(hours.get(), line);
            return;
        }
        week.pause();
        if (!offers.take(line) && HoursLine.looksLike(line) && line.length() < 200) {
            week.unread(line);
        }
    }
}
