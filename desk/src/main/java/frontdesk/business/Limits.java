package frontdesk.business;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

/**
 * When and how often one service may be booked; what is null is left to the rules of the business or has no limit.
 *
 * @param notice how soon before its start it can still be booked
 * @param window how far ahead it can be booked
 * @param perDay bookings a day, all customers together; of a class with seats, sessions a day, whoever sits in them
 * @param perWeek the same from Monday to Sunday
 * @param perCustomer bookings of one customer on one day
 * @param hours weekly hours of the service itself, within those of who serves: lunch
 * @param overbooking so many more than there is room for may be entered by staff
 * @param doors by which it may be booked
 */
@RecordBuilder
public record Limits(
        @Nullable Duration notice,
        @Nullable Window window,
        @Nullable Integer perDay,
        @Nullable Integer perWeek,
        @Nullable Integer perCustomer,
        @Nullable Map<DayOfWeek, List<Span>> hours,
        int overbooking,
        Set<Door> doors) {
    public static final Limits NONE = new Limits(null, null, null, null, null, null, 0, EnumSet.allOf(Door.class));

    public Limits {
        doors = Collections.unmodifiableSet( // always in the same order, so that documents can be compared
                doors == null || doors.isEmpty() ? EnumSet.allOf(Door.class) : EnumSet.copyOf(doors));
    }

    /** By which a booking comes in. */
    public enum Door {
        /** A caller, spoken with by our agent or another. */
        PHONE,
        /** The customer on the booking page, or a program for them. */
        WEB,
        /** Somebody of the business: all rules but the hours and what is taken are theirs to bend. */
        STAFF
    }

    /** How far ahead can be booked. */
    public sealed interface Window {
        /** So much time from now. */
        record Ahead(Duration time) implements Window {}

        /** Today and the next days on which it is open, so many in all. */
        record OpenDays(int days) implements Window {}

        /** To the end of that day. */
        record Until(LocalDate last) implements Window {}
    }

    public Limits with(Window ahead) {
        return but().window(ahead).build();
    }

    public Limits notice(Duration before) {
        return but().notice(before).build();
    }

    public Limits perDay(int most) {
        return but().perDay(most).build();
    }

    public Limits perWeek(int most) {
        return but().perWeek(most).build();
    }

    public Limits perCustomer(int most) {
        return but().perCustomer(most).build();
    }

    public Limits hours(Map<DayOfWeek, List<Span>> own) {
        return but().hours(own).build();
    }

    public Limits overbooking(int more) {
        return but().overbooking(more).build();
    }

    public Limits doors(Door... open) {
        return but().doors(Set.of(open)).build();
    }

    /** The same, but for what is set on it. */
    private LimitsBuilder but() {
        return LimitsBuilder.builder(this);
    }
}
