package frontdesk.house;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

import frontdesk.api.McpSettings;
import frontdesk.provider.elevenlabs.ElevenLabsCalls;
import frontdesk.provider.mail.MailAccount;
import frontdesk.provider.sip.SipSecurity;
import frontdesk.rest.RestSettings;
import frontdesk.store.StoreSettings;
import frontdesk.webphone.WebphoneSettings;

/** All settings of the house; {@code application.properties} lists them with their defaults and explains them. */
@ConfigMapping(prefix = "frontdesk")
public interface Settings {
    Path data();

    StoreSettings store();

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

    Twilio twilio();

    Mail mail();

    Asterisk asterisk();

    Sip sip();

    Telnyx telnyx();

    Exotel exotel();

    Stripe stripe();

    ElevenLabs elevenlabs();

    Model model();

    Ears ears();

    Voice voice();

    SpeechSettings speech();

    Agents agents();

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

    HubSpot hubspot();

    /** HubSpot, whose accounts businesses connect themselves. */
    interface HubSpot {
        URI apiBase();
    }

    Hooks hooks();

    /** Webhooks out. */
    interface Hooks {
        /** Whether addresses of private networks, and addresses without TLS, may be told. */
        boolean privateAddresses();
    }

    Errands errands();

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

    /** An account at Twilio; it is in use when both of its keys are there. */
    interface Twilio {
        Optional<String> accountSid();

        Optional<String> authToken();

        /** An API key for the REST interface in place of the auth token. */
        Optional<String> apiKeySid();

        Optional<String> apiKeySecret();

        URI apiBase();

        /** Refuse media sockets whose handshake is not signed. */
        boolean signedHandshakes();

        /** The businesses, by their short names, whose callers Twilio hears and speaks to itself. */
        Optional<List<String>> conversationRelay();

        /** Its numbers, where another carrier places calls too; {@link DialersByNumber} chooses by them. */
        Optional<List<String>> numbers();

        /** Its numbers that send by WhatsApp. */
        Optional<List<String>> whatsappNumbers();

        /** What was approved for WhatsApp, by occasion and language: {@code errand-question.es=HX…}. */
        Optional<List<String>> whatsappTemplates();
    }

    /** An account at Stripe for all businesses; it is in use when it has a key. */
    interface Stripe {
        Optional<String> key();

        /** What its webhooks are signed with; several while one is being replaced. */
        Optional<List<String>> webhookSecrets();
    }

    /** Asterisk beside us; it is in use when there is a secret. */
    interface Asterisk {
        /** What its dialplan shows us, as the password of the user {@code frontdesk}. */
        Optional<String> secret();

        String audiosocketHost();

        int audiosocketPort();

        /** The country whose numbers are dialled without a prefix. */
        String region();

        /** Its numbers, where another carrier places calls too; {@link DialersByNumber} chooses by them. */
        Optional<List<String>> numbers();

        Ari ari();

        /** Its REST interface; it is in use when it has a password. */
        interface Ari {
            URI base();

            String user();

            Optional<String> password();

            /** The name under which its events come to this node. */
            String application();

            /** What rings a telephone, with {@code {number}} in it. */
            String endpoint();

            /** Asterisk records what callers and people say once they are connected. */
            boolean recordsJoined();
        }
    }

    /** SIP without a telephone system; {@link SipSetup} reads it. */
    interface Sip {
        boolean enabled();

        String address();

        int port();

        /** How the outside reaches this machine, behind a translator of addresses. */
        Optional<String> publicAddress();

        int firstRtpPort();

        int lastRtpPort();

        /** Networks whose telephones may call without a password. */
        Optional<List<String>> peers();

        /** Telephones that may register here, and their passwords. */
        Map<String, String> users();

        /** The same in a file: a name and a password on each line. */
        Optional<Path> usersFile();

        /** Whose calls these are where a call names no business's number. */
        Optional<String> number();

        /** After so long without any sound, not on hold, a call is over. */
        Duration silence();

        /** Registrars and trunks where we have an account, each by a name of ours. */
        Map<String, Account> accounts();

        Tls tls();

        /** Whether sound is encrypted. */
        SipSecurity.Sound srtp();

        /** Signalling that nobody on the way can read. */
        interface Tls {
            int port();

            Optional<Path> certificate();

            Optional<Path> key();

            /** Who vouches for servers, in place of whom this system trusts. */
            Optional<Path> authorities();
        }

        /** One account. */
        interface Account {
            String user();

            /** Where the password belongs to another name than the user's. */
            Optional<String> login();

            Optional<String> password();

            /** A file that holds the password, in place of the password itself. */
            Optional<Path> passwordFile();

            /** Its name or address, or {@code sips:name}, {@code sip:name:port;transport=tcp}. */
            String host();

            OptionalInt port();

            @WithDefault("true")
            boolean registers();

            @WithDefault("PT5M")
            Duration expires();

            Optional<String> number();
        }
    }

    /** An account at Telnyx; it is in use when both of its keys are there. */
    interface Telnyx {
        Optional<String> apiKey();

        /** What its webhooks are signed with. */
        Optional<String> publicKey();

        /** The Call Control application by which calls are placed. */
        Optional<String> connectionId();

        /** Its numbers, where another carrier places calls too; {@link DialersByNumber} chooses by them. */
        Optional<List<String>> numbers();

        URI apiBase();
    }

    /** Agents at ElevenLabs that hold calls for our businesses. */
    interface ElevenLabs {
        /** Signs what it tells after a call, for webhooks that were made by hand. */
        Optional<String> webhookSecret();
    }

    /** Exotel's voicebot streams; in use when both words are there. */
    interface Exotel {
        /** The user that the addresses in the flow carry; ours to choose. */
        Optional<String> user();

        Optional<String> password();

        /** The country whose numbers come without a prefix. */
        String region();

        /** The account by which calls are placed; in use when all three are there. */
        Optional<String> accountSid();

        Optional<String> apiKey();

        Optional<String> apiToken();

        URI apiBase();

        /** Under which the texts are registered in India (DLT). */
        Optional<String> dltEntity();

        /** Its numbers, where another carrier places calls too; {@link DialersByNumber} chooses by them. */
        Optional<List<String>> numbers();
    }
}
