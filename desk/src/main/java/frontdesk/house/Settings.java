package frontdesk.house;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;

import frontdesk.api.McpSettings;
import frontdesk.provider.elevenlabs.ElevenLabsCalls;
import frontdesk.provider.mail.MailAccount;
import frontdesk.rest.RestSettings;
import frontdesk.store.StoreSettings;
import frontdesk.webphone.WebphoneSettings;

/** All settings of the house; {@code application.properties} lists them with their defaults and explains them. */
@ConfigMapping(prefix = "frontdesk")
public interface Settings extends LineSettings {
    Path data();

    StoreSettings store();

    /** How this desk is reached from outside, without a slash at its end. */
    @WithConverter(AddressConverter.class)
    URI publicUrl();

    /** How the other nodes behind the public address reach this one, where there are any; without a slash at its end. */
    Optional<URI> nodeUrl();

    Optional<String> tokenKey();

    /** What encrypts the secrets of businesses' accounts elsewhere: 32 bytes in base64 each; the first writes, all of them read. */
    Optional<List<String>> accountKeys();

    /** More of them, a line each. */
    Optional<Path> accountKeysFile();

    Calendars calendars();

    boolean demoBusinesses();

    String owner();

    int maxCalls();

    /** How long calls in progress may go on when this node is told to stop. */
    Duration longestDrain();

    /** Start, do a little of everything, and stop: the launcher's way to teach the JDK how to start quickly. */
    boolean training();

    RestSettings rest();

    McpSettings mcp();

    WebphoneSettings webphone();

    Mail mail();

    Oidc oidc();

    Stripe stripe();

    ElevenLabs elevenlabs();

    Model model();

    Ears ears();

    Voice voice();

    SpeechSettings speech();

    PriceSettings prices();

    Agents agents();

    Errands errands();

    Google google();

    HubSpot hubspot();

    Hooks hooks();

    /** A mailbox by which the businesses' mail is sent; a host switches it on. */
    interface Mail {
        Optional<String> host();

        int port();

        MailAccount.Security security();

        Optional<String> user();

        Optional<String> password();

        /** The address that mail comes from; the user where it is not set. */
        Optional<String> from();

        /** Whether the servers of mailboxes that businesses connect may lie inside this server's own network. */
        boolean privateAddresses();
    }

    /** An OpenID Connect provider by which people may sign in; an issuer switches it on. */
    interface Oidc {
        Optional<String> issuer();

        /** As people know it: what stands on the button. */
        String name();

        Optional<String> clientId();

        Optional<String> clientSecret();
    }

    /** An OpenAI-compatible endpoint. */
    interface Endpoint {
        URI baseUrl();

        Optional<String> key();

        /** A file that holds the key, in place of the key itself. */
        Optional<Path> keyFile();
    }

    /** Agents on the platform of ElevenLabs, which has its key among the {@link #speech()} settings. */
    interface Agents {
        /** What thinks for them, by the platform's name. */
        String llm();
    }

    /** A language model; it is in use when it has a name, and talks for the businesses that chose it. */
    interface Model extends Endpoint {
        Optional<String> name();

        /** How long a caller waits for its first word before the built-in brain answers. */
        Duration firstWord();

        /** The same for a whole turn, tools included. */
        Duration turn();
    }

    /** What hears the callers; in use when it has a model, before the built-in ears. */
    interface Ears extends Endpoint {
        Optional<String> model();

        /** How long the words of an utterance may take before the built-in ears are asked. */
        Duration patience();
    }

    /** What speaks; in use when it has a model, before the built-in voices. */
    interface Voice extends Endpoint {
        Optional<String> model();

        /** Whose voice, as the server calls it. */
        String name();

        /** How long the first sound may take before a built-in voice speaks. */
        Duration patience();
    }

    /** Google Calendar, whose accounts businesses connect themselves. */
    interface Google {
        URI apiBase();

        /** Where the tokens are asked for that open it. */
        URI tokenUrl();
    }

    /** HubSpot, whose accounts businesses connect themselves. */
    interface HubSpot {
        URI apiBase();
    }

    /** Webhooks out. */
    interface Hooks {
        /** Whether addresses of private networks, and addresses without TLS, may be told. */
        boolean privateAddresses();
    }

    /** Who telephones for errands: our own, or an agent at ElevenLabs, in use when it, its number and the key of {@code frontdesk.speech.elevenlabs} are there. */
    interface Errands {
        /** Our own agent does, over the lines that are open. */
        boolean own();

        Optional<String> agent();

        /** What ElevenLabs calls the number that is shown to the called. */
        Optional<String> phoneNumber();

        /** {@code twilio}, {@code sip-trunk} or {@code batch}. */
        ElevenLabsCalls.By by();

        /** How long ElevenLabs may take to answer. */
        Duration patience();
    }

    /** Calendars that businesses keep elsewhere. */
    interface Calendars {
        /** Whether their addresses may lie inside this server's own network. */
        boolean privateAddresses();
    }

    /** An account at Stripe for all businesses; it is in use when it has a key. */
    interface Stripe {
        Optional<String> key();

        /** What its webhooks are signed with; several while one is being replaced. */
        Optional<List<String>> webhookSecrets();

        URI apiBase();
    }

    /** Agents at ElevenLabs that hold calls for our businesses. */
    interface ElevenLabs {
        /** Signs what it tells after a call, for webhooks that were made by hand. */
        Optional<String> webhookSecret();
    }
}
