package frontdesk.timetable;

import java.time.Instant;

/**
 * Some of the places of a pool: the seats of a class, the covers that may arrive in a quarter of an hour, the bookings that a day may have.
 *
 * @param pool what is counted
 * @param at when the stretch begins for which is counted
 * @param count how many are taken
 * @param size how many there are
 */
public record Place(String pool, Instant at, int count, int size) {}
