package frontdesk.house;

import java.net.URI;
import java.time.Duration;
import java.util.List;

import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

import frontdesk.chat.ChatTexts;
import frontdesk.followup.FollowUp;
import frontdesk.followup.FollowUps;
import frontdesk.followup.RecordingLeft;
import frontdesk.house.DialersByNumber.Carrier;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.CallId;
import frontdesk.kernel.PhoneNumber;
import frontdesk.provider.twilio.ConversationRelay;
import frontdesk.provider.twilio.TwilioAccount;
import frontdesk.provider.twilio.TwilioDesk;
import frontdesk.storefront.BookingLinks;

/** Wires Twilio's calls, texts and voicemail, where its settings switch it on. */
@Singleton
public final class TwilioPhones {
    private final CarrierAccounts accounts;
    private final List<String> relayed;

    TwilioPhones(Settings settings) {
        this.accounts = new CarrierAccounts(settings);
        this.relayed = settings.twilio().conversationRelay().orElse(List.of());
    }

    void mount(@Observes Router router, Exchange exchange, BookingLinks links, TwilioDesk.Elsewhere elsewhere) {
        accounts.twilio().ifPresent(account -> {
            TwilioDesk desk = desk(account, exchange, links, elsewhere);
            desk.mount(router);
            hearVoicemail(exchange, desk);
            exchange.dialers().open(Carrier.TWILIO, desk.dialer(), accounts.twilioNumbers());
        });
    }

    private TwilioDesk desk(
            TwilioAccount account, Exchange exchange, BookingLinks links, TwilioDesk.Elsewhere elsewhere) {
        Rooms rooms = exchange.rooms();
        var chatTexts = new ChatTexts(rooms.chats(), rooms.messages(), rooms.people());
        return new TwilioDesk(
                account,
                rooms.database(),
                rooms.businesses(),
                rooms.messages(),
                rooms.journal(),
                exchange::isOpen,
                exchange.answering(),
                relay(exchange),
                elsewhere,
                WhatsAppTalk.of(rooms, links, chatTexts, exchange.switchboard()),
                (business, name, from, lasting, recording) -> keep(rooms, business, name, from, lasting, recording),
                rooms.clock());
    }

    private static void hearVoicemail(Exchange exchange, TwilioDesk desk) {
        Rooms rooms = exchange.rooms();
        var recordings = new LeftRecordings(
                rooms.businesses(), rooms.followUps(), desk::recording, exchange.switchboard()::transcript);
        rooms.jobs().introduce(RecordingLeft.class, "voicemail.words", recordings::hear);
    }

    /** The businesses, by their short names, whose callers Twilio hears and speaks to itself; {@code all} is everybody. */
    private ConversationRelay relay(Exchange exchange) {
        return new ConversationRelay(
                business -> relayed.contains("all") || relayed.contains(business.slug()),
                (line, business, carrierName, from, to) -> exchange.switchboard()
                        .answer(line, exchange.started(business, carrierName, from, to), exchange.watchers()));
    }

    /** What Twilio has recorded is a voicemail like others: the owner is told how long it is, and where to hear it; its words come later. */
    private static void keep(
            Rooms rooms,
            BusinessId business,
            String carrierName,
            @Nullable PhoneNumber from,
            Duration lasting,
            URI recording) {
        CallId call = rooms.journal()
                .callByCarrierName(business, carrierName)
                .map(entry -> entry.started().call())
                .orElse(null);
        String words = "(%d s) %s.mp3".formatted(lasting.toSeconds(), recording);
        rooms.followUps()
                .note(business, call, new FollowUps.Asked(FollowUp.Kind.VOICEMAIL, null, from, words, null), recording);
    }
}
