package frontdesk.booking;

import java.time.LocalDate;

import frontdesk.kernel.Money;
import frontdesk.kernel.ServiceId;
import frontdesk.timetable.Wish;

/** Bookings that our receptionist, or an agent of another vendor's, made on one day and that stand or were kept. */
public sealed interface Earned {
    /** When they were made, not for when. */
    LocalDate day();

    int bookings();

    /**
     * Those that had a price when they were booked, in one currency.
     *
     * @param sum what all of them cost then
     */
    record Priced(LocalDate day, int bookings, Money sum) implements Earned {}

    /** Those of the same service that had none, or are older than that prices are kept with them. */
    record Unpriced(LocalDate day, int bookings, ServiceId service, Wish.Options options) implements Earned {}
}
