package frontdesk.message;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.List;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

/**
 * How a business writes to its customers without being asked.
 *
 * @param reminders how long before a booking its customer is reminded, each time once
 * @param missedCalls whether somebody whose call was missed gets a text
 * @param recaps whether somebody who called and only asked something gets it in writing
 * @param whatsAppFirst whether texts go by WhatsApp where that can be, before they go by SMS
 * @param mailLast whether a text that did not arrive goes by e-mail, where an address is known
 * @param reviewLink where customers are asked after their visit to say how it was, or null where nobody is asked
 */
@RecordBuilder
public record MessageRules(
        QuietHours quiet,
        List<Duration> reminders,
        boolean missedCalls,
        boolean recaps,
        boolean whatsAppFirst,
        boolean mailLast,
        @Nullable String reviewLink)
        implements MessageRulesBuilder.With {
    public static final MessageRules USUAL =
            new MessageRules(QuietHours.NIGHT, List.of(Duration.ofDays(1)), false, false, false, true, null);
    static final Duration LONGEST = Duration.ofDays(30);
    private static final Duration SHORTEST = Duration.ofMinutes(15);
    private static final int MOST = 3;

    public MessageRules {
        reminders = reminders.stream().distinct().sorted().toList();
    }

    /** What speaks against them, each as a sentence for the owner; empty where nothing does. */
    public List<String> faults() {
        if (reminders.size() > MOST) {
            return List.of("Remind at most %d times.".formatted(MOST));
        }
        if (reminders.stream().anyMatch(one -> one.compareTo(SHORTEST) < 0 || one.compareTo(LONGEST) > 0)) {
            return List.of("Remind between a quarter of an hour and 30 days before.");
        }
        if (reviewLink != null && !isAddress(reviewLink)) {
            return List.of("The address for reviews begins with https://. Copy it from your browser.");
        }
        return List.of();
    }

    /** Whether somebody can be led there: a browser takes no other. */
    private static boolean isAddress(String written) {
        try {
            return written.matches("https://[^\\s\"<>]{4,500}") && new URI(written).getHost() != null;
        } catch (URISyntaxException none) {
            return false;
        }
    }
}
