package frontdesk.chat;

import java.time.LocalDateTime;
import java.util.List;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

import frontdesk.booking.Booking;
import frontdesk.booking.HandClock;
import frontdesk.business.Business;
import frontdesk.business.DemoBusinesses;
import frontdesk.business.Namesake;
import frontdesk.house.Rooms;
import frontdesk.house.TestRooms;
import frontdesk.journal.CallStarted.Channel;
import frontdesk.kernel.PhoneNumber;
import frontdesk.store.TestDatabase;

/** Rooms in which is written, on a real database with the real receptionist. It is Saturday morning, 21 November 2026, in New York. */
abstract class WritingRooms {
    static final PhoneNumber IDA = new PhoneNumber("+14155550134");
    static final Writer TEXTING = Writer.texting(Channel.SMS, IDA);
    static final String MORNING = "2026-11-21T15:05:00Z";
    static final HandClock CLOCK = new HandClock(MORNING);

    @SuppressWarnings("NullAway.Init")
    static Rooms rooms;

    final HandClock clock = CLOCK;
    final Chats chats = rooms.chats();
    final Business trattoria = Namesake.of(DemoBusinesses.trattoria());

    @BeforeAll
    static void openTheRooms() {
        rooms = TestRooms.on(TestDatabase.fresh(), CLOCK);
    }

    @BeforeEach
    void open() {
        clock.set(MORNING);
        rooms.businesses().save(trattoria);
    }

    Said say(Writer writer, String text) {
        return chats.say(trattoria.id(), writer, text, null);
    }

    List<String> bookings() {
        var from = LocalDateTime.parse("2026-11-01T00:00").toLocalDate();
        return rooms.diary().agenda().bookings(trattoria.id(), from, from.plusDays(60), null).stream()
                .filter(booking -> booking.status() == Booking.Status.CONFIRMED)
                .map(booking -> LocalDateTime.ofInstant(booking.slot().start(), trattoria.zone()) + " "
                        + booking.partySize() + " " + booking.customer().name())
                .toList();
    }
}
