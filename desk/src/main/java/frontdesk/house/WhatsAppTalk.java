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
import frontdesk.provider.twilio.TwilioDesk;

/** Who answers on WhatsApp: errands first, then the receptionist; a voice note is heard by the ears of calls. */
record WhatsAppTalk(Businesses businesses, ErrandTexts errands, ChatTexts chats, Switchboard switchboard)
        implements TwilioDesk.Chatting {

    @Override
    public Optional<String> answer(BusinessId business, PhoneNumber from, String body, String name) {
        return errands.written(business, from, body, name)
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
