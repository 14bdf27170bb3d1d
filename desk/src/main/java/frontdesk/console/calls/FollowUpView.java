package frontdesk.console.calls;

import org.jspecify.annotations.Nullable;

import frontdesk.business.Business;
import frontdesk.followup.FollowUp;
import frontdesk.page.Clockface;

/**
 * One thing that a caller left to be done, for the page of its call.
 *
 * @param news what came of calling them back, or null
 * @param done when somebody saw to it, or null
 */
public record FollowUpView(
        String id,
        String wish,
        String words,
        @Nullable String summary,
        @Nullable String news,
        @Nullable String done) {

    static FollowUpView of(FollowUp one, Clockface clock) {
        return new FollowUpView(
                one.id().toString(),
                Character.toUpperCase(wish(one.kind()).charAt(0))
                        + wish(one.kind()).substring(1),
                one.words(),
                one.summary(),
                one.news(),
                one.doneAt() == null
                        ? null
                        : clock.shortDay(clock.day(one.doneAt())) + ", " + clock.time(one.doneAt()));
    }

    public static String who(FollowUp one, Business business) {
        if (one.name() != null && !one.name().isBlank()) {
            return one.name();
        }
        return one.phone() == null ? "Somebody" : one.phone().written(business.region());
    }

    public static String wish(FollowUp.Kind kind) {
        return switch (kind) {
            case MESSAGE -> "left a message";
            case VOICEMAIL -> "left a voicemail";
            case CALL_BACK -> "wants to be called back";
        };
    }

    public static String detail(FollowUp one, Clockface clock) {
        String when = clock.shortDay(clock.day(one.at())) + ", " + clock.time(one.at());
        return one.news() == null ? when : when + ". " + one.news();
    }
}
