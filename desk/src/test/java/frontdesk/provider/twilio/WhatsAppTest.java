package frontdesk.provider.twilio;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import frontdesk.business.DemoBusinesses;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.PhoneNumber;
import frontdesk.people.People.Person;
import frontdesk.provider.speech.SoundServer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** What arrives on WhatsApp is answered in the reply to the webhook. */
class WhatsAppTest {
    private static final String IDA = "+14155550188";
    private static BareDesk desk;

    private final List<String> asked = new ArrayList<>();
    private final SoundServer media = new SoundServer();
    private final TwilioDesk.Chatting chatting = new TwilioDesk.Chatting() {
        @Override
        public Optional<String> answer(BusinessId business, PhoneNumber from, String body, String name) {
            asked.add(business + " " + from.e164() + " " + body + " " + name);
            return body.equals("quiet") ? Optional.empty() : Optional.of("Tom & Rosa say <hello>");
        }

        @Override
        public Optional<String> hear(BusinessId business, byte[] sound) {
            return Optional.of(new String(sound, UTF_8));
        }
    };
    private final TextHooks hooks = new TextHooks(
            desk.businesses,
            desk.messages,
            chatting,
            new TwilioMedia(new TwilioAccount(
                    BareDesk.ACCOUNT, BareDesk.TOKEN, null, media.address(), URI.create("http://localhost:1"), false)));

    @AfterEach
    void stop() {
        media.close();
    }

    @BeforeAll
    static void open() throws Exception {
        desk = new BareDesk();
    }

    @AfterAll
    static void close() throws Exception {
        desk.close();
    }

    private String arrives(String from, String body) {
        String to = DemoBusinesses.trattoria().number().e164();
        return hooks.received(
                Form.of("From", from, "To", "whatsapp:" + to, "Body", body, "MessageSid", "SM-made-up-1"));
    }

    @Test
    void aMessageIsAnsweredAtOnceAndEscaped() {
        assertThat(arrives("whatsapp:" + IDA, "hello")).contains("<Message>Tom &amp; Rosa say &lt;hello&gt;</Message>");
        assertThat(asked).containsExactly(DemoBusinesses.TRATTORIA + " " + IDA + " hello SM-made-up-1");
    }

    @Test
    void whatIsNotToBeAnsweredIsNot() {
        assertThat(arrives("whatsapp:" + IDA, "quiet")).isEqualTo(TwiML.NOTHING);
        assertThat(arrives("whatsapp:somebody", "hello")).isEqualTo(TwiML.NOTHING);
    }

    @Test
    void stopIsHonouredAndNotAnswered() {
        assertThat(arrives("whatsapp:" + IDA, "STOP")).isEqualTo(TwiML.NOTHING);
        assertThat(asked).isEmpty();
        assertThat(desk.people.recognise(DemoBusinesses.TRATTORIA, new PhoneNumber(IDA)))
                .map(Person::textable)
                .contains(false);
    }

    @Test
    void aTextMessageIsKeptAndAnsweredByAText() {
        String to = DemoBusinesses.trattoria().number().e164();

        assertThat(hooks.received(Form.of("From", IDA, "To", to, "Body", "hello", "MessageSid", "SM-made-up-2")))
                .isEqualTo(TwiML.NOTHING);
        assertThat(asked).isEmpty();
    }

    @Test
    void aVoiceNoteIsTakenAsItsWords() {
        media.answers(200, "the later one");
        assertThat(speaks(media.address() + "/Media/ME1")).contains("<Message>");
        assertThat(asked).containsExactly(DemoBusinesses.TRATTORIA + " " + IDA + " the later one SM-made-up-3");
        assertThat(media.asked.getFirst().headers().getFirst("Authorization")).startsWith("Basic ");
    }

    @Test
    void aVoiceNoteThatIsElsewhereOrGoneIsNotFetched() {
        media.answers(404, "gone");
        speaks("http://elsewhere.example.com/Media/ME1");
        assertThat(media.asked).isEmpty();
        speaks(media.address() + "/Media/ME1");
        assertThat(asked).allMatch(message -> message.endsWith("  SM-made-up-3"));
    }

    private String speaks(String address) {
        String to = DemoBusinesses.trattoria().number().e164();
        return hooks.received(Form.of(
                "From",
                "whatsapp:" + IDA,
                "To",
                "whatsapp:" + to,
                "Body",
                "",
                "NumMedia",
                "1",
                "MediaUrl0",
                address,
                "MediaContentType0",
                "audio/ogg",
                "MessageSid",
                "SM-made-up-3"));
    }
}
