package frontdesk.house;

import frontdesk.aftercall.CallWrappedUp;
import frontdesk.booking.BookingCancelled;
import frontdesk.booking.BookingConfirmed;
import frontdesk.booking.BookingMoved;
import frontdesk.chat.ChatTexts;
import frontdesk.errand.ErrandTexts;
import frontdesk.message.TextReceived;
import frontdesk.reception.BookingTexts;
import frontdesk.reception.WaitingTexts;
import frontdesk.storefront.BookingLinks;
import frontdesk.waiting.WaitingList;
import frontdesk.waiting.WaitingOffered;

/** Who hears of what: to learn what follows from an event, read this page. (Live pages hear of everything, through the journal.) */
final class Introductions {
    private final Rooms rooms;
    private final BookingLinks links;

    Introductions(Rooms rooms, BookingLinks links) {
        this.rooms = rooms;
        this.links = links;
    }

    void make() {
        var texts =
                new BookingTexts(rooms.diary(), rooms.businesses(), rooms.messages(), rooms.journal(), links::address);
        rooms.jobs().introduceForMany(BookingConfirmed.class, "booking.text-booked", texts::onConfirmed);
        rooms.jobs().introduce(BookingMoved.class, "booking.text-moved", texts::onMoved);
        rooms.jobs().introduce(BookingCancelled.class, "booking.text-cancelled", texts::onCancelled);

        WaitingList waiting = rooms.waiting();
        var waitingTexts =
                new WaitingTexts(waiting, rooms.diary(), rooms.businesses(), rooms.messages(), rooms.clock());
        rooms.jobs()
                .introduce(BookingCancelled.class, "waiting.serve-cancelled", event -> waiting.serve(event.business()));
        rooms.jobs().introduce(BookingMoved.class, "waiting.serve-moved", event -> waiting.serve(event.business()));
        rooms.jobs().introduce(WaitingOffered.class, "waiting.text-offer", waitingTexts::onOffered);
        var chatTexts = new ChatTexts(rooms.chats(), rooms.messages(), rooms.people());
        var errandTexts = new ErrandTexts(rooms.errands());
        rooms.jobs().introduce(TextReceived.class, "text.read", text -> {
            if (!errandTexts.onText(text) && !waitingTexts.onReply(text)) {
                chatTexts.onText(text);
            }
        });

        rooms.jobs().introduce(CallWrappedUp.class, "booking.note-call", rooms.afterCall()::onWrappedUp);
        rooms.jobs().introduce(CallWrappedUp.class, "metrics.count-call", HostedAgents::count);
        rooms.jobs().introduce(CallWrappedUp.class, "errand.call-over", event -> rooms.errandCalls()
                .over(event.business(), event.conversation(), HostedAgents.result(event)));
    }
}
