package frontdesk.website;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

import frontdesk.business.Span;
import frontdesk.kernel.PhoneNumber;
import frontdesk.website.Findings.Asked;
import frontdesk.website.Findings.Offer;
import frontdesk.website.HoursLine.Clause;

/** Reads a business out of what its pages say for machines in the words of schema.org: its hours, address and telephone, what it offers, and its FAQPage. */
final class SchemaReader {
    private static final Pattern CLOCK = Pattern.compile("T?([01]\\d|2[0-4]):[0-5]\\d(:\\d\\d)?.*");
    private static final int DEEPEST = 20;

    private final Week week = new Week();
    private final Offers offers = new Offers();
    private final List<Asked> asked = new ArrayList<>();
    private final Set<JsonNode> seen = new HashSet<>();
    private final String region;
    private String address = "";
    private @Nullable PhoneNumber phone;

    private SchemaReader(String region) {
        this.region = region;
    }

    static Findings read(List<JsonNode> items, String region) {
        SchemaReader reader = new SchemaReader(region);
        items.forEach(item -> reader.item(item, 0));
        return new Findings(
                reader.week.days(),
                reader.offers.all(),
                reader.address,
                reader.phone,
                List.copyOf(reader.asked),
                reader.week.unread());
    }

    private void item(JsonNode node, int depth) {
        if (depth > DEEPEST) {
            return;
        }
        if (node.isObject() && seen.add(node)) {
            each(node, "openingHours").forEach(this::hours);
            each(node, "openingHoursSpecification").forEach(this::specified);
            address = address.isEmpty()
                    ? each(node, "address").map(this::address).findFirst().orElse("")
                    : address;
            phone = phone != null ? phone : phone(node);
            if (isQuestion(node)) {
                question(node);
            } else if (isOffer(node)) {
                offer(node);
            }
        }
        node.forEach(inside -> item(inside, depth + 1));
    }

    /** Its values, whether there is one or a list of them. */
    private static Stream<JsonNode> each(JsonNode node, String name) {
        JsonNode value = node.path(name);
        return value.isArray()
                ? StreamSupport.stream(value.spliterator(), false)
                : value.isMissingNode() || value.isNull() ? Stream.empty() : Stream.of(value);
    }

    private static String text(JsonNode node, String name) {
        return each(node, name)
                .filter(JsonNode::isValueNode)
                .map(value -> PageText.line(Markup.read(value.asText())))
                .findFirst()
                .orElse("");
    }

    private static boolean is(JsonNode node, String type) {
        return each(node, "@type")
                .anyMatch(one -> one.asText().replaceFirst(".*/", "").equals(type));
    }

    private void hours(JsonNode written) {
        if (!written.isTextual()) {
            return;
        }
        String line = written.asText();
        Optional<List<Clause>> read = HoursLine.read(line);
        read.ifPresentOrElse(clauses -> week.add(clauses, line), () -> week.unread(line));
    }

    private void specified(JsonNode spec) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        each(spec, "dayOfWeek")
                .map(day -> day.isObject() ? day.path("name").asText() : day.asText())
                .map(day -> HoursWords.days(day.replaceFirst(".*/", "").toLowerCase(Locale.ROOT)))
                .forEach(days::addAll);
        String opens = text(spec, "opens");
        String closes = text(spec, "closes");
        String line =
                "%s %s–%s".formatted(text(spec, "dayOfWeek"), opens, closes).strip();
        boolean special = spec.has("validFrom") || spec.has("validThrough");
        boolean times = CLOCK.matcher(opens).matches() && CLOCK.matcher(closes).matches();
        if (special || days.isEmpty() || !times && !(opens.isEmpty() && closes.isEmpty())) {
            week.unread(
                    special ? line + " (" + text(spec, "validFrom") + " – " + text(spec, "validThrough") + ")" : line);
        } else {
            boolean closed = !times || opens.equals(closes);
            week.add(List.of(new Clause(days, closed ? List.of() : List.of(span(opens, closes)), closed)), line);
        }
    }

    private static Span span(String opens, String closes) {
        return Span.of(minutes(opens) + "-" + minutes(closes));
    }

    private static String minutes(String clock) {
        return clock.replaceFirst("^T", "").substring(0, "00:00".length());
    }

    private String address(JsonNode written) {
        if (written.isTextual()) {
            return text(written);
        }
        String street = text(written, "streetAddress");
        String town = text(written, "addressLocality");
        String state = text(written, "addressRegion");
        String code = text(written, "postalCode");
        boolean codeLast = Set.of("US", "CA", "AU", "GB").contains(region);
        String place = codeLast
                ? joined(", ", town, joined(" ", state.length() <= 3 ? state : "", code))
                : joined(" ", code, town);
        return joined(", ", street, place);
    }

    private static String text(JsonNode value) {
        return PageText.line(Markup.read(value.asText()));
    }

    private static String joined(String by, String... parts) {
        return Stream.of(parts)
                .filter(part -> !part.isEmpty())
                .reduce((one, other) -> one + by + other)
                .orElse("");
    }

    private @Nullable PhoneNumber phone(JsonNode node) {
        return PhoneNumber.parse(text(node, "telephone"), region).orElse(null);
    }

    private static boolean isQuestion(JsonNode node) {
        return is(node, "Question") || node.has("acceptedAnswer");
    }

    private void question(JsonNode node) {
        String question = text(node, "name").isEmpty() ? text(node, "text") : text(node, "name");
        String answer = each(node, "acceptedAnswer")
                .map(one -> one.isTextual() ? text(one) : text(one, "text"))
                .findFirst()
                .orElse("");
        if (!question.isEmpty() && !answer.isEmpty()) {
            asked.add(new Asked(question, Questions.shortened(answer)));
        }
    }

    private static boolean isOffer(JsonNode node) {
        return (is(node, "Offer") || is(node, "Service") || node.has("itemOffered")) && !node.has("hasOfferCatalog");
    }

    private void offer(JsonNode node) {
        JsonNode what =
                node.path("itemOffered").isArray() ? node.path("itemOffered").path(0) : node.path("itemOffered");
        seen.add(what);
        String name = what.isTextual() ? text(what) : text(what, "name");
        String called = name.isEmpty() ? text(node, "name") : name;
        PriceLine told = PriceLine.read(joined(" ", called, text(node, "description"), text(what, "description")))
                .orElse(null);
        Integer minutes = Stream.of(text(what, "duration"), text(what, "timeRequired"), text(node, "duration"))
                .flatMap(length -> minutesOf(length).stream())
                .findFirst()
                .orElse(told == null ? null : told.minutes());
        String bare = PriceLine.read(called).map(PriceLine::name).orElse(called);
        if (PriceLine.isName(bare)) {
            offers.add(
                    new Offer(bare, minutes, price(node).or(() -> price(what)).orElse(null), currency(node)));
        }
    }

    private static Optional<Integer> minutesOf(String iso) {
        try {
            return iso.isEmpty()
                    ? Optional.empty()
                    : Optional.of(Math.toIntExact(Duration.parse(iso).toMinutes()));
        } catch (DateTimeParseException | ArithmeticException unreadable) {
            return PriceLine.read(iso).flatMap(line -> Optional.ofNullable(line.minutes()));
        }
    }

    private static Optional<BigDecimal> price(JsonNode node) {
        return Stream.concat(
                        Stream.of(text(node, "price")),
                        each(node, "priceSpecification")
                                .flatMap(spec -> Stream.of(text(spec, "price"), text(spec, "minPrice"))))
                .filter(written -> written.matches("\\d[\\d.,]{0,9}"))
                .map(PriceLine::number)
                .findFirst();
    }

    private static String currency(JsonNode node) {
        String stated = text(node, "priceCurrency");
        return stated.isEmpty()
                ? each(node, "priceSpecification")
                        .map(spec -> text(spec, "priceCurrency"))
                        .findFirst()
                        .orElse("")
                : stated.toUpperCase(Locale.ROOT);
    }
}
