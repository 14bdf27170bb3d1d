package frontdesk.console;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import frontdesk.message.Mail;
import frontdesk.message.Status;
import frontdesk.message.Text;
import frontdesk.page.Clockface;

/**
 * One text message or e-mail, with what became of it.
 *
 * @param followed how often the short address in it was followed
 */
public record TextView(
        String to,
        String body,
        String status,
        String tone,
        @Nullable String trouble,
        String when,
        Instant at,
        int followed) {
    public static TextView of(Mail mail, Clockface clock) {
        return new TextView(
                mail.address(),
                mail.subject(),
                status(mail.status()),
                tone(mail.status()),
                mail.trouble(),
                clock.when(mail.at()),
                mail.at(),
                0);
    }

    public static TextView of(Text text, String region, Clockface clock) {
        return of(text, region, clock, 0);
    }

    public static TextView of(Text text, String region, Clockface clock, int followed) {
        return new TextView(
                text.to().written(region),
                text.body(),
                status(text.status()),
                tone(text.status()),
                text.trouble(),
                clock.when(text.at()),
                text.at(),
                followed);
    }

    private static String status(Status status) {
        return switch (status) {
            case QUEUED -> "Waiting to be sent";
            case SENT -> "Sent";
            case DELIVERED -> "Delivered";
            case FAILED -> "Failed";
            case NOT_SENT -> "Not sent";
            case RECEIVED -> "Received";
        };
    }

    private static String tone(Status status) {
        return switch (status) {
            case QUEUED, SENT, RECEIVED -> "calm";
            case DELIVERED -> "good";
            case FAILED -> "bad";
            case NOT_SENT -> "warn";
        };
    }
}
