package frontdesk.house;

import java.util.List;
import java.util.function.Predicate;

import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import frontdesk.business.Business;
import frontdesk.chat.ChatTexts;
import frontdesk.house.DialersByNumber.Carrier;
import frontdesk.provider.twilio.ConversationRelay;
import frontdesk.provider.twilio.TwilioAccount;
import frontdesk.provider.twilio.TwilioDesk;
import frontdesk.provider.twilio.TwilioPrices;
import frontdesk.storefront.BookingLinks;

/** Wires Twilio's calls, texts and voicemail, where its settings switch it on. */
@Singleton
public final class TwilioPhones {
    private final CarrierAccounts accounts;
    private final Predicate<Business> relayed;

    TwilioPhones(Settings settings) {
        this.accounts = new CarrierAccounts(settings);
        this.relayed = relayed(settings);
    }

    /** The businesses, by their short names, whose callers Twilio hears and speaks to itself; {@code all} is everybody. */
    static Predicate<Business> relayed(Settings settings) {
        List<String> relayed = settings.twilio().conversationRelay().orElse(List.of());
        return business -> relayed.contains("all") || relayed.contains(business.slug());
    }

    void mount(@Observes Router router, Exchange exchange, BookingLinks links, TwilioDesk.Elsewhere elsewhere) {
        accounts.twilio().ifPresent(account -> {
            TwilioDesk desk = desk(account, exchange, links, elsewhere);
            desk.mount(router);
            exchange.recordings().from("twilio", desk::recording);
            var prices = new TwilioPrices(account);
            new CallCharges(exchange.rooms(), "twilio", TwilioPrices::names, prices::of, CallCharges.USUAL).introduce();
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
                left -> exchange.recordings().keep("twilio", left),
                rooms.clock());
    }

    private ConversationRelay relay(Exchange exchange) {
        return new ConversationRelay(relayed, (line, business, carrierName, from, to) -> exchange.switchboard()
                .answer(line, exchange.started(business, carrierName, from, to), exchange.watchers()));
    }
}
