package frontdesk.message;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.stream.Stream;

import frontdesk.business.Business;

/**
 * How a booking is put into a text: the fullest wording that fits one text.
 *
 * @param what what is booked, in lower case where it may follow a name: {@code table for 4}, {@code Check-up with Dr. Ruiz}
 * @param at its start on the business's own clock
 * @param name for whom
 */
public record BookingNotice(Business business, String what, LocalDateTime at, String name) {

    public String booked() {
        return fullest(what + " on " + when(), ", for " + name, "To change it, call ");
    }

    public String moved() {
        return fullest("moved to " + when() + ": " + what, ", for " + name, "To change it, call ");
    }

    public String cancelled() {
        return fullest("cancelled: " + what + " on " + when(), ", for " + name, "To book again, call ");
    }

    private String fullest(String core, String whom, String how) {
        String start = business.name() + ": " + core;
        String end =
                business.number() == null ? "." : ". " + how + business.number().written(business.region()) + ".";
        return Stream.of(start + whom + end, start + end, start + whom + ".")
                .map(Gsm7::plain)
                .filter(Gsm7::fitsOneText)
                .findFirst()
                .orElseGet(() -> Gsm7.plain(start + "."));
    }

    private String when() {
        return at.format(DateTimeFormatter.ofPattern(
                "EEE d MMM, h:mm a", business.language().locale()));
    }
}
