package frontdesk.console.connections;

import java.util.Locale;

import frontdesk.jobs.GivenUp;
import frontdesk.page.Clockface;

/**
 * Something that was tried to the last.
 *
 * @param event what had happened, in words
 * @param listener what was to follow from it, by its name among the introductions
 */
record FailedJob(String id, String event, String listener, String trouble, int attempts, String at) {
    static FailedJob of(GivenUp one, Clockface clock) {
        return new FailedJob(
                one.id(), words(one.event()), one.listener(), one.trouble(), one.attempts(), clock.when(one.at()));
    }

    /** {@code BookingConfirmed} is “Booking confirmed”. */
    private static String words(String event) {
        String lower = event.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
        return lower.substring(0, 1).toUpperCase(Locale.ROOT) + lower.substring(1);
    }
}
