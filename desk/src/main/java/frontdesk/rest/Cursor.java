package frontdesk.rest;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;

import frontdesk.booking.Booking;
import frontdesk.kernel.BookingId;

/** Where a page of bookings ended: the last one's start, as it was then, and its id. Opaque to whoever carries it. */
public record Cursor(Instant start, BookingId last) {
    public static Cursor after(Booking booking) {
        return new Cursor(booking.slot().start(), booking.id());
    }

    /** @throws IllegalArgumentException where it was not made here */
    public static Cursor of(String text) {
        String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
        int space = plain.indexOf(' ');
        if (space < 0) {
            throw new IllegalArgumentException("no cursor of ours");
        }
        Instant start = Instant.EPOCH.plus(Long.parseLong(plain.substring(0, space)), ChronoUnit.MICROS);
        return new Cursor(start, BookingId.of(plain.substring(space + 1)));
    }

    @Override
    public String toString() {
        String plain = ChronoUnit.MICROS.between(Instant.EPOCH, start) + " " + last;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }
}
