package frontdesk.booking;

import frontdesk.timetable.Wish;

/** One of many bookings that are entered together, each for a customer of its own. */
public record NewBooking(Wish wish, Customer customer) {}
