package frontdesk.house;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import frontdesk.house.CouriersByNumber.Carried;
import frontdesk.kernel.PhoneNumber;
import frontdesk.kernel.Secret;
import frontdesk.message.Courier;
import frontdesk.provider.asterisk.AriAccount;
import frontdesk.provider.asterisk.AsteriskAccount;
import frontdesk.provider.exotel.ExotelAccount;
import frontdesk.provider.exotel.ExotelApi;
import frontdesk.provider.exotel.ExotelCourier;
import frontdesk.provider.telnyx.TelnyxAccount;
import frontdesk.provider.telnyx.TelnyxCourier;
import frontdesk.provider.twilio.TwilioAccount;
import frontdesk.provider.twilio.TwilioCourier;
import frontdesk.provider.twilio.WhatsAppSenders;

/** The accounts at carriers, each where its settings are whole, and the numbers that belong to it. */
record CarrierAccounts(Settings settings) {

    /** The account at Twilio, where both of its keys are set. */
    Optional<TwilioAccount> twilio() {
        LineSettings.Twilio twilio = settings.twilio();
        return twilio.accountSid().flatMap(sid -> twilio.authToken()
                .map(token -> new TwilioAccount(
                        sid,
                        Secret.of(token),
                        apiKey(twilio),
                        twilio.apiBase(),
                        settings.publicUrl(),
                        twilio.signedHandshakes(),
                        settings.nodeUrl().orElse(null))));
    }

    private static TwilioAccount.@Nullable ApiKey apiKey(LineSettings.Twilio twilio) {
        return twilio.apiKeySid()
                .flatMap(sid -> twilio.apiKeySecret().map(secret -> new TwilioAccount.ApiKey(sid, Secret.of(secret))))
                .orElse(null);
    }

    /** Our numbers on WhatsApp, and what may be written from them. */
    WhatsAppSenders whatsApp() {
        return WhatsAppSenders.of(
                settings.twilio().whatsappNumbers().orElse(List.of()),
                settings.twilio().whatsappTemplates().orElse(List.of()));
    }

    List<PhoneNumber> twilioNumbers() {
        return numbers("twilio", settings.twilio().numbers());
    }

    /** The account at Telnyx, where both of its keys are set. */
    Optional<TelnyxAccount> telnyx() {
        LineSettings.Telnyx telnyx = settings.telnyx();
        return telnyx.apiKey().flatMap(key -> telnyx.publicKey()
                .map(signs -> new TelnyxAccount(
                        Secret.of(key),
                        signs,
                        telnyx.connectionId().orElse(null),
                        telnyx.apiBase(),
                        settings.publicUrl(),
                        settings.nodeUrl().orElse(null))));
    }

    List<PhoneNumber> telnyxNumbers() {
        return numbers("telnyx", settings.telnyx().numbers());
    }

    Optional<ExotelAccount> exotel() {
        LineSettings.Exotel exotel = settings.exotel();
        return exotel.user().flatMap(user -> exotel.password()
                .map(password -> new ExotelAccount(
                        user, Secret.of(password), exotel.region(), exotelApi().orElse(null))));
    }

    private Optional<ExotelApi> exotelApi() {
        LineSettings.Exotel exotel = settings.exotel();
        return exotel.accountSid().flatMap(account -> exotel.apiKey().flatMap(key -> exotel.apiToken()
                .map(token -> new ExotelApi(account, key, Secret.of(token), exotel.apiBase(), settings.publicUrl()))));
    }

    List<PhoneNumber> exotelNumbers() {
        return numbers("exotel", settings.exotel().numbers());
    }

    Optional<AsteriskAccount> asterisk() {
        LineSettings.Asterisk asterisk = settings.asterisk();
        return asterisk.secret()
                .map(secret -> new AsteriskAccount(
                        Secret.of(secret),
                        asterisk.audiosocketHost(),
                        asterisk.audiosocketPort(),
                        asterisk.region(),
                        ari(asterisk.ari()).orElse(null)));
    }

    private static Optional<AriAccount> ari(LineSettings.Asterisk.Ari ari) {
        return ari.password()
                .map(password -> new AriAccount(
                        ari.base(),
                        ari.user(),
                        Secret.of(password),
                        ari.application(),
                        ari.endpoint(),
                        ari.recordsJoined()));
    }

    List<PhoneNumber> asteriskNumbers() {
        return numbers("asterisk", settings.asterisk().numbers());
    }

    /** Who carries texts, each for its own numbers; null where nobody is set up. */
    @Nullable
    Courier courier() {
        var carriers = new ArrayList<Carried>();
        twilio().ifPresent(account ->
                carriers.add(new Carried(new TwilioCourier(account, whatsApp()), Set.copyOf(twilioNumbers()))));
        telnyx().ifPresent(account ->
                carriers.add(new Carried(new TelnyxCourier(account, Clock.systemUTC()), Set.copyOf(telnyxNumbers()))));
        exotel().ifPresent(account -> {
            ExotelApi api = account.api();
            if (api != null) {
                String entity = settings.exotel().dltEntity().orElse(null);
                carriers.add(new Carried(
                        new ExotelCourier(account, api, entity, Clock.systemUTC()), Set.copyOf(exotelNumbers())));
            }
        });
        return CouriersByNumber.of(List.copyOf(carriers));
    }

    /** The numbers of an account, or the sentence that says which of them is none. */
    private static List<PhoneNumber> numbers(String carrier, Optional<List<String>> named) {
        return named.orElse(List.of()).stream()
                .map(text -> PhoneNumber.parse(text, "ZZ")
                        .orElseThrow(() -> new IllegalArgumentException(
                                "frontdesk." + carrier + ".numbers wants numbers with their country's code")))
                .toList();
    }
}
