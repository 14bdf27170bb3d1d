package frontdesk.errand;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Locale;

import frontdesk.kernel.BusinessId;
import frontdesk.kernel.CallId;
import frontdesk.kernel.ErrandId;
import frontdesk.kernel.Language;
import frontdesk.kernel.PhoneNumber;

/**
 * What a user wants us to telephone for, and where that stands.
 *
 * @param business the account that runs it
 * @param service what is wanted, in their words: {@code dentist}
 * @param notes what else the agent should know
 * @param atOnce how many providers are called at the same time
 * @param calendarWord the secret part of the address of its calendar
 */
public record Errand(
        ErrandId id,
        BusinessId business,
        User user,
        String service,
        WishedTime wish,
        Preferences preferences,
        String notes,
        Status status,
        int atOnce,
        int bookedTimes,
        String calendarWord,
        Instant madeAt) {

    /** For whom it is, and in which language we speak for them and to them. */
    public record User(String name, PhoneNumber phone, Language language) {}

    /** Where an errand stands; {@link #word()} is what programs read. */
    public sealed interface Status {
        /** Waits for its next call, not before a moment. */
        record Queued(Instant due) implements Status {}

        /** A provider is on the line; where several are called at the same time, this is the newest call that goes on. */
        record Calling(CallId call) implements Status {}

        /** Nobody is on the line; it goes on when the user answers. */
        record Asking() implements Status {}

        record Booked(Appointment appointment) implements Status {}

        /** Everybody was called, and nobody has a time. */
        record Exhausted() implements Status {}

        record Stopped() implements Status {}

        default String word() {
            return getClass().getSimpleName().toLowerCase(Locale.ROOT);
        }

        /** Nothing is left to be done. */
        default boolean isOver() {
            return switch (this) {
                case Queued _, Calling _, Asking _ -> false;
                case Booked _, Exhausted _, Stopped _ -> true;
            };
        }
    }

    /** What was booked; {@code at} on the account's clock, and the texts empty where nobody told them. */
    public record Appointment(LocalDateTime at, String provider, String address, String confirmation, CallId call) {}
}
