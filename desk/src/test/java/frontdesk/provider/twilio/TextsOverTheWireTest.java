package frontdesk.provider.twilio;

import java.time.Duration;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;

import frontdesk.business.DemoBusinesses;
import frontdesk.kernel.Await;
import frontdesk.kernel.BookingId;
import frontdesk.kernel.MessageId;
import frontdesk.kernel.PhoneNumber;
import frontdesk.message.Status;
import frontdesk.message.Text;
import frontdesk.provider.scripted.BadDay;

import static org.assertj.core.api.Assertions.assertThat;

/** Texts from the door to the stand-in's Messages endpoint and back: sent, refused, told of, answered. */
@Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
class TextsOverTheWireTest extends DeskOnTheWire {
    private static final PhoneNumber BORIS = new PhoneNumber("+14155550135");

    @BeforeEach
    void goodDay() {
        desk.twilio.textsHave(BadDay.NONE);
    }

    @Test
    void aTextIsSentAndItsDeliveryToldOnASignedCallback() throws InterruptedException {
        Text text = await(write(ANNA), Status.DELIVERED);
        assertThat(desk.twilio.texts())
                .anySatisfy(sent -> assertThat(sent.sid()).isEqualTo(text.carrierName()));
    }

    @Test
    void newsInTheWrongOrderEndsInTheSame() throws InterruptedException {
        desk.twilio.textsHave(BadDay.NEWS_OUT_OF_ORDER);
        int before = desk.twilio.texts().size();
        MessageId id = write(ANNA);
        await(id, Status.DELIVERED);
        assertThat(desk.twilio.awaitTexts(before + 1, Duration.ofSeconds(10))).isTrue();
        assertThat(text(id).status()).isEqualTo(Status.DELIVERED);
    }

    @Test
    void aTextThatDoesNotArriveSaysWhy() throws InterruptedException {
        desk.twilio.textsHave(BadDay.UNDELIVERED);
        assertThat(await(write(ANNA), Status.FAILED).trouble()).isEqualTo("the phone could not be reached (30005)");
    }

    @Test
    void whoTwilioKnowsToWantNoTextsIsSentNoMore() throws InterruptedException {
        desk.twilio.textsHave(BadDay.OPTED_OUT);
        int before = desk.twilio.texts().size();
        var cora = new PhoneNumber("+14155550189");
        assertThat(await(write(cora), Status.FAILED).trouble())
                .isEqualTo("twilio: they asked for no more texts (21610)");
        await(write(cora), Status.NOT_SENT);
        assertThat(desk.twilio.texts()).hasSize(before);
    }

    @Test
    void aStopByTextIsHonouredAtOnceAndStartTakesItBack() throws Exception {
        desk.twilio.text(BORIS, TRATTORIA, "Stop");
        assertThat(await(write(BORIS), Status.NOT_SENT).carrierName()).isNull();
        desk.twilio.text(BORIS, TRATTORIA, "START");
        await(write(BORIS), Status.DELIVERED);
    }

    @Test
    void aTextToNobodysNumberIsTakenAndForgotten() throws Exception {
        int before = desk.messages.latest(DemoBusinesses.TRATTORIA, 100).size();
        desk.twilio.text(BORIS, new PhoneNumber("+14155550177"), "Anybody there?");
        assertThat(desk.messages.latest(DemoBusinesses.TRATTORIA, 100)).hasSize(before);
    }

    private static MessageId write(PhoneNumber to) {
        return desk.messages.text(
                DemoBusinesses.TRATTORIA,
                new Text.Draft(to, "Your table waits – at 7.", "booked", BookingId.next(), null, "1"));
    }

    private static Text text(MessageId id) {
        return desk.messages.find(DemoBusinesses.TRATTORIA, id).orElseThrow();
    }

    private static Text await(MessageId id, Status status) {
        Await.until(() -> text(id).status() == status);
        return text(id);
    }
}
