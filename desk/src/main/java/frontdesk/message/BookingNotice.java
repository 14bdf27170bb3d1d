package frontdesk.message;

import java.time.LocalDateTime;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import frontdesk.business.Business;
import frontdesk.wording.Tongue;

/**
 * How a booking is put into a text: the fullest wording that fits one text. Only the link by which a customer moves or cancels is worth a second one.
 *
 * @param what what is booked, in lower case where it may follow a name: {@code table for 4}, {@code Check-up with Dr. Ruiz}
 * @param at its start on the business's own clock
 * @param until its end on it
 * @param name for whom
 * @param link where they can change it themselves, or null
 * @param tongue the customer's language
 */
public record BookingNotice(
        Business business,
        String what,
        LocalDateTime at,
        LocalDateTime until,
        String name,
        @Nullable String link,
        Tongue tongue) {

    public String booked() {
        return fullest("text.booked", change());
    }

    public String moved() {
        return fullest("text.moved", change());
    }

    private String lasts() {
        return fullest("text.lasts", change());
    }

    public String cancelled() {
        return fullest("text.cancelled", call("text.to-book-again"));
    }

    /** In one line, without name and link; accents and all, since a mail has room for them. */
    public String subject(Occasion occasion) {
        String entry =
                switch (occasion) {
                    case MOVED -> "text.moved";
                    case LASTS -> "text.lasts";
                    case CANCELLED -> "text.cancelled";
                    case BOOKED, REMINDER, FOLLOW_UP, MISSED_CALL, INFO_RECAP, WAITING_OFFER, DEPOSIT, REVIEW ->
                        "text.booked";
                };
        return core(entry);
    }

    private String core(String entry) {
        return tongue.part(
                entry, Map.of("business", business.name(), "what", what, "when", when(), "until", untilWhen()));
    }

    /** For somebody who says that they will come. */
    public String thanks() {
        return Gsm7.plain(
                tongue.part("text.confirmed", Map.of("business", business.name(), "what", what, "when", when())));
    }

    /** In our own words. */
    public String words(Occasion occasion) {
        return switch (occasion) {
            case BOOKED -> booked();
            case MOVED -> moved();
            case LASTS -> lasts();
            case CANCELLED -> cancelled();
            case REMINDER, FOLLOW_UP, MISSED_CALL, INFO_RECAP, WAITING_OFFER, DEPOSIT, REVIEW ->
                in(new Template(occasion, occasion.ours(tongue)));
        };
    }

    /** In the words of a template. */
    public String in(Template template) {
        return template.filled(facts());
    }

    private Map<Placeholder, String> facts() {
        return Map.of(
                Placeholder.BUSINESS,
                business.name(),
                Placeholder.WHAT,
                what,
                Placeholder.WHEN,
                when(),
                Placeholder.UNTIL,
                untilWhen(),
                Placeholder.NAME,
                name,
                Placeholder.LINK,
                Objects.requireNonNullElse(link, ""),
                Placeholder.NUMBER,
                business.number() == null ? "" : business.number().written(business.region()));
    }

    private String change() {
        return link == null ? call("text.to-change") : ". " + tongue.part("text.change", Map.of("link", link));
    }

    private String call(String how) {
        return business.number() == null
                ? "."
                : ". " + tongue.part(how, Map.of("number", business.number().written(business.region())));
    }

    private String fullest(String core, String end) {
        String start = core(core);
        String whom = tongue.part("text.for", Map.of("name", name));
        String least = start + (link == null ? "." : end);
        return Stream.of(start + whom + end, start + end, start + whom + ".")
                .map(Gsm7::plain)
                .filter(Gsm7::fitsOneText)
                .filter(text -> link == null || text.endsWith(end))
                .findFirst()
                .orElseGet(() -> Gsm7.plain(least));
    }

    private String untilWhen() {
        return tongue.written(until.toLocalTime(), "text.until");
    }

    private String when() {
        return tongue.written(at, "text.when");
    }
}
