package frontdesk.console;

import org.jspecify.annotations.Nullable;

import frontdesk.message.Messages.Status;
import frontdesk.message.Messages.Text;
import frontdesk.page.Clockface;

/** One text message, with what became of it. */
record TextView(
        String to,
        String body,
        String status,
        String tone,
        @Nullable String trouble,
        String when) {
    static TextView of(Text text, String region, Clockface clock) {
        return new TextView(
                text.to().written(region),
                text.body(),
                status(text.status()),
                tone(text.status()),
                text.trouble(),
                clock.when(text.at()));
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
