package frontdesk.house;

import java.util.Optional;

import frontdesk.audio.Frames;
import frontdesk.audio.OggOpus;
import frontdesk.business.Businesses;
import frontdesk.call.Switchboard;
import frontdesk.chat.ChatTexts;
import frontdesk.chat.Said;
import frontdesk.errand.ErrandTexts;
import frontdesk.journal.CallStarted.Channel;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.PhoneNumber;
import frontdesk.notices.BookingReplies;
import frontdesk.provider.twilio.TwilioDesk;
import frontdesk.storefront.BookingLinks;

/** Who answers on WhatsApp: errands first, then a “1” to what we asked, then the receptionist; a voice note is heard by the ears of calls. */
record WhatsAppTalk(
        Businesses businesses, ErrandTexts errands, BookingReplies replies, ChatTexts chats, Switchboard switchboard)
        implements TwilioDesk.Chatting {

    static WhatsAppTalk of(Rooms rooms, BookingLinks links, ChatTexts chats, Switchboard switchboard) {
        return new WhatsAppTalk(
                rooms.businesses(), new ErrandTexts(rooms.errands()), rooms.bookingReplies(links), chats, switchboard);
    }

    @Override
    public Optional<String> answer(BusinessId business, PhoneNumber from, String body, String name) {
        return errands.written(business, from, body, name)
                .or(() -> chats.goesOn(business, Channel.WHATSAPP, from)
                        ? Optional.empty()
                        : replies.answer(business, from, body))
                .or(() -> chats.written(business, Channel.WHATSAPP, from, body, name)
                        .map(Said::text));
    }

    @Override
    public Optional<String> hear(BusinessId business, byte[] sound) {
        return businesses
                .find(business)
                .map(known -> switchboard.transcript(known, Frames.of(OggOpus.decode(sound))))
                .filter(words -> !words.isBlank());
    }
}
