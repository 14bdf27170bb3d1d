package frontdesk.console.setup;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.ws.rs.core.MultivaluedMap;

import frontdesk.message.MessageRules;
import frontdesk.message.QuietHours;

/**
 * When a business writes without being asked, as its owner types it.
 *
 * @param reminders hours before a booking, a comma between them
 */
record RulesForm(
        String quietFrom,
        String quietTo,
        String reminders,
        boolean missedCalls,
        boolean recaps,
        boolean whatsAppFirst,
        boolean mailLast,
        String reviewLink) {
    static RulesForm of(MessageRules rules) {
        return new RulesForm(
                rules.quiet().from().toString(),
                rules.quiet().to().toString(),
                rules.reminders().stream().map(TypedLength.HOURS::written).collect(Collectors.joining(", ")),
                rules.missedCalls(),
                rules.recaps(),
                rules.whatsAppFirst(),
                rules.mailLast(),
                rules.reviewLink() == null ? "" : rules.reviewLink());
    }

    static RulesForm of(MultivaluedMap<String, String> sent) {
        return new RulesForm(
                word(sent, "quietFrom"),
                word(sent, "quietTo"),
                word(sent, "reminders"),
                "on".equals(sent.getFirst("missedCalls")),
                "on".equals(sent.getFirst("recaps")),
                "on".equals(sent.getFirst("whatsAppFirst")),
                "on".equals(sent.getFirst("mailLast")),
                word(sent, "reviewLink"));
    }

    /** What cannot be read, each as a sentence; empty where {@link #rules} can be asked. */
    List<String> faults() {
        var faults = new ArrayList<String>();
        try {
            LocalTime.parse(quietFrom);
            LocalTime.parse(quietTo);
        } catch (DateTimeException unreadable) {
            faults.add("Quiet hours are two times of the day, such as 21:00 and 08:00.");
        }
        if (!reminders.isEmpty() && !reminders.matches("\\d{1,3}(\\.\\d{1,2})?(\\s*,\\s*\\d{1,3}(\\.\\d{1,2})?)*")) {
            faults.add("Reminders are hours before the booking, with commas between them, such as 24, 2.");
        }
        return faults;
    }

    MessageRules rules() {
        return new MessageRules(
                new QuietHours(LocalTime.parse(quietFrom), LocalTime.parse(quietTo)),
                Stream.of(reminders.split(","))
                        .map(String::strip)
                        .filter(hours -> !hours.isEmpty())
                        .map(hours -> TypedLength.HOURS.read(hours).orElseThrow())
                        .toList(),
                missedCalls,
                recaps,
                whatsAppFirst,
                mailLast,
                reviewLink.isEmpty() ? null : reviewLink);
    }

    private static String word(MultivaluedMap<String, String> sent, String field) {
        String value = sent.getFirst(field);
        return value == null ? "" : value.replace("\0", "").strip();
    }
}
