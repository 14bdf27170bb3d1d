package frontdesk.errand;

import java.util.List;

import org.jspecify.annotations.Nullable;

import frontdesk.errand.Errand.User;

/**
 * What a user asks for.
 *
 * @param when when they would like to go, in their words; blank for any time
 * @param preferences what suits them in general; null for what is kept of them
 * @param providers whom to call, in this order; without any, those of the account's directory for this service
 * @param atOnce how many of them at the same time: the first who has a time gets the booking
 */
public record NewErrand(
        User user,
        String service,
        String when,
        @Nullable Preferences preferences,
        String notes,
        List<Provider.Entry> providers,
        int atOnce) {
    public static final int MOST_AT_ONCE = 10;

    /** One whose providers are called one after another. */
    public NewErrand(
            User user,
            String service,
            String when,
            @Nullable Preferences preferences,
            String notes,
            List<Provider.Entry> providers) {
        this(user, service, when, preferences, notes, providers, 1);
    }

    boolean isAskedBy(Errand errand) {
        return errand.user().equals(user)
                && errand.service().equals(service)
                && errand.wish().words().equals(when);
    }
}
