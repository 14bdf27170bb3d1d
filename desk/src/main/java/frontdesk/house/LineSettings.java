package frontdesk.house;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

import io.smallrye.config.WithDefault;

import frontdesk.provider.sip.SipSecurity;

/** The settings of the lines by which calls and texts come and go, each of them in use where its account is set up. */
public interface LineSettings {
    Twilio twilio();

    Telnyx telnyx();

    Exotel exotel();

    Asterisk asterisk();

    Sip sip();

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
}
