package frontdesk.message;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import frontdesk.business.Business;

/**
 * How a booking is put into a text: the fullest wording that fits one text. Only the link by which a customer moves or cancels is worth a second one.
 *
 * @param what what is booked, in lower case where it may follow a name: {@code table for 4}, {@code Check-up with Dr. Ruiz}
 * @param at its start on the business's own clock
 * @param name for whom
 * @param link where they can change it themselves, or null
 */
public record BookingNotice(Business business, String what, LocalDateTime at, String name, @Nullable String link) {

    public String booked() {
        return fullest(what + " on " + when(), change());
    }

    public String moved() {
        return fullest("moved to " + when() + ": " + what, change());
    }

    public String cancelled() {
        return fullest("cancelled: " + what + " on " + when(), call("To book again, call "));
    }

    private String change() {
        return link == null ? call("To change it, call ") : ". Change or cancel: " + link;
    }

    private String call(String how) {
        return business.number() == null ? "." : ". " + how + business.number().written(business.region()) + ".";
    }

    private String fullest(String core, String end) {
        String start = business.name() + ": " + core;
        String whom = ", for " + name;
        String least = start + (link == null ? "." : end);
        return Stream.of(start + whom + end, start + end, start + whom + ".")
                .map(Gsm7::plain)
                .filter(Gsm7::fitsOneText)
                .filter(text -> link == null || text.endsWith(end))
                .findFirst()
                .orElseGet(() -> Gsm7.plain(least));
    }

    private String when() {
        return at.format(DateTimeFormatter.ofPattern(
                "EEE d MMM, h:mm a", business.language().locale()));
    }
}
