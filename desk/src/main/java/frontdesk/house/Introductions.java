package frontdesk.house;

import frontdesk.booking.BookingCancelled;
import frontdesk.booking.BookingConfirmed;
import frontdesk.booking.BookingMoved;
import frontdesk.reception.BookingTexts;

/** Who hears of what: to learn what follows from an event, read this page. (Live pages hear of everything, through the journal.) */
final class Introductions {
    private final Rooms rooms;

    Introductions(Rooms rooms) {
        this.rooms = rooms;
    }

    void make() {
        var texts = new BookingTexts(rooms.diary(), rooms.businesses(), rooms.messages());
        rooms.jobs().introduce(BookingConfirmed.class, "booking.text-booked", texts::onConfirmed);
        rooms.jobs().introduce(BookingMoved.class, "booking.text-moved", texts::onMoved);
        rooms.jobs().introduce(BookingCancelled.class, "booking.text-cancelled", texts::onCancelled);
    }
}
