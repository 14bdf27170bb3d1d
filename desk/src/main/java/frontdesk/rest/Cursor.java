package frontdesk.rest;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.UUID;

import frontdesk.booking.Booking;
import frontdesk.kernel.BookingId;
import frontdesk.kernel.Older;

/** Where a page ended: the last one's moment (a booking's start, as it was then) and its id. Opaque to whoever carries it. */
public record Cursor(Instant start, UUID id) {
    public static Cursor after(Booking booking) {
        return new Cursor(booking.slot().start(), booking.id().value());
    }

    /** Of a list that is read backwards in time. */
    static Cursor of(Older older) {
        return new Cursor(older.than(), older.id());
    }

    /** @throws IllegalArgumentException where nothing can have happened at that moment */
    Older older() {
        if (start.isBefore(Instant.EPOCH) || start.isAfter(Older.THAN_ALL.than())) {
            throw new IllegalArgumentException("no cursor of ours");
        }
        return new Older(start, id);
    }

    public BookingId last() {
        return new BookingId(id);
    }

    /** @throws IllegalArgumentException where it was not made here */
    public static Cursor of(String text) {
        String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
        int space = plain.indexOf(' ');
        if (space < 0) {
            throw new IllegalArgumentException("no cursor of ours");
        }
        Instant start = Instant.EPOCH.plus(Long.parseLong(plain.substring(0, space)), ChronoUnit.MICROS);
        return new Cursor(start, UUID.fromString(plain.substring(space + 1)));
    }

    @Override
    public String toString() {
        String plain = ChronoUnit.MICROS.between(Instant.EPOCH, start) + " " + id;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }
}
