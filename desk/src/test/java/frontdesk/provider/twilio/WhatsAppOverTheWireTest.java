package frontdesk.provider.twilio;

import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;

import frontdesk.business.DemoBusinesses;
import frontdesk.kernel.Await;
import frontdesk.kernel.Language;
import frontdesk.kernel.MessageId;
import frontdesk.kernel.PhoneNumber;
import frontdesk.message.Route;
import frontdesk.message.Status;
import frontdesk.message.Text;
import frontdesk.message.Text.Draft;
import frontdesk.provider.scripted.BadDay;
import frontdesk.provider.scripted.SentText;

import static org.assertj.core.api.Assertions.assertThat;

/** Texts that may go by WhatsApp: in our own words within a day of theirs, else by a template, else as an SMS; none is lost in between. */
@Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
class WhatsAppOverTheWireTest extends DeskOnTheWire {
    private static int last = 200;
    private static final String QUESTION = "Which time?\n1) Friday at 3; 2) Friday at 4";

    private final PhoneNumber ida = new PhoneNumber("+14155550" + last++);

    @BeforeEach
    void goodDay() {
        desk.twilio.textsHave(BadDay.NONE);
    }

    @Test
    void whoWroteTodayIsAnsweredInOurOwnWords() throws Exception {
        desk.twilio.whatsApp(ida, TRATTORIA, "hello");
        Text text = await(write("errand-question"), Status.DELIVERED);
        assertThat(text.route()).isEqualTo(Route.WHATSAPP);
        assertThat(sent()).singleElement().satisfies(sent -> {
            assertThat(sent.from()).isEqualTo("whatsapp:" + TRATTORIA);
            assertThat(sent.body()).isEqualTo(QUESTION);
            assertThat(sent.template()).isNull();
        });
    }

    @Test
    void whoDidNotIsWrittenToByTheTemplateOfTheirLanguage() throws Exception {
        Text text = await(write("errand-question"), Status.DELIVERED);
        assertThat(text.route()).isEqualTo(Route.TEMPLATE);
        assertThat(sent()).singleElement().satisfies(sent -> {
            assertThat(sent.template()).isEqualTo("HXspanish");
            assertThat(sent.body()).contains("Which time? 1) Friday at 3; 2) Friday at 4");
        });
    }

    @Test
    void whereWhatsAppSaysThatTheirDayIsOverTheTemplateGoes() throws Exception {
        desk.messages.heardOnWhatsApp(DemoBusinesses.TRATTORIA, ida);
        Text text = await(write("errand-question"), Status.DELIVERED);
        assertThat(text.route()).isEqualTo(Route.TEMPLATE);
        assertThat(sent()).extracting(SentText::template).containsExactly(null, "HXspanish");
    }

    @Test
    void whereThereIsNoTemplateAnSmsGoes() throws Exception {
        desk.messages.heardOnWhatsApp(DemoBusinesses.TRATTORIA, ida);
        Text text = await(write("errand-exhausted"), Status.DELIVERED);
        assertThat(text.route()).isEqualTo(Route.SMS);
        assertThat(sent()).extracting(SentText::to).containsExactly("whatsapp:" + ida, ida.e164());
    }

    @Test
    void whoIsNotOnWhatsAppGetsAnSms() throws Exception {
        desk.twilio.leavesWhatsApp(ida);
        Text text = await(write("errand-question"), Status.DELIVERED);
        assertThat(text.route()).isEqualTo(Route.SMS);
        assertThat(sent()).extracting(SentText::to).containsExactly("whatsapp:" + ida, ida.e164());
    }

    @Test
    void anOrdinaryTextStaysAnSms() throws Exception {
        desk.twilio.whatsApp(ida, TRATTORIA, "hello");
        MessageId id = desk.messages.text(
                DemoBusinesses.TRATTORIA, new Draft(ida, "Your table waits.", "booked", null, null, "1"));
        await(id, Status.DELIVERED);
        assertThat(sent()).singleElement().satisfies(sent -> assertThat(sent.to())
                .isEqualTo(ida.e164()));
    }

    private List<SentText> sent() {
        return desk.twilio.texts().stream()
                .filter(text -> text.to().endsWith(ida.e164()))
                .toList();
    }

    private MessageId write(String occasion) {
        var draft = new Draft(ida, QUESTION, occasion, null, null, "1", new Language("es-MX"));
        return desk.database.transaction(handle -> desk.messages.text(handle, DemoBusinesses.TRATTORIA, draft));
    }

    private static Text await(MessageId id, Status status) {
        Await.until(() -> text(id).status() == status);
        return text(id);
    }

    private static Text text(MessageId id) {
        return desk.messages.find(DemoBusinesses.TRATTORIA, id).orElseThrow();
    }
}
