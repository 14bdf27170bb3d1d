package frontdesk.calendars;

import org.jspecify.annotations.Nullable;

/** What came of writing into an outside calendar. */
public sealed interface Writing {
    /**
     * It is as it is to be.
     *
     * @param name what the calendar calls the event
     * @param tag the version that it has now, or null where the vendor does not say
     */
    record Done(String name, @Nullable String tag) implements Writing {}

    /** Somebody has changed or deleted it since it was read: that is read first. */
    record ChangedThere() implements Writing {}

    /** It will not let us, until somebody does something about it. */
    record Refused(String whatToDo) implements Writing {}
}
