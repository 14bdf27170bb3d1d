package frontdesk.booking;

import java.time.LocalDate;

import frontdesk.kernel.ServiceId;
import frontdesk.timetable.Wish;

/**
 * Bookings that our receptionist, or an agent of another vendor's, made on one day and that stand or were kept, all of the same service.
 *
 * @param day when they were made, not for when
 */
public record Earned(LocalDate day, ServiceId service, Wish.Options options, int bookings) {}
