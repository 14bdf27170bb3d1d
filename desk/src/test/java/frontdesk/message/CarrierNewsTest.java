package frontdesk.message;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import frontdesk.kernel.Await;
import frontdesk.kernel.MessageId;

import static frontdesk.message.Texting.ANNA;
import static frontdesk.message.Texting.TRATTORIA;
import static org.assertj.core.api.Assertions.assertThat;

class CarrierNewsTest {
    private final Texting texting = new Texting();

    @AfterEach
    void close() throws Exception {
        texting.close();
    }

    @Test
    void whatIsRefusedAfterwardsBecauseTheyWantNoneEndsItToo() {
        List<TextLost> lost = new CopyOnWriteArrayList<>();
        texting.jobs.introduce(TextLost.class, "test.lost", lost::add);
        texting.jobs.start();
        MessageId id = texting.write("1");
        texting.await(id, Status.SENT);
        MessageId other = texting.write("2");
        texting.await(other, Status.SENT);
        texting.messages.unwanted(TRATTORIA, id, Route.SMS, "SM1", "they asked for no more texts (30004)");
        assertThat(texting.text(id).status()).isEqualTo(Status.FAILED);
        texting.messages.delivered(TRATTORIA, other, "SM1", Status.FAILED, "it did not arrive");
        Await.until(() -> !lost.isEmpty());
        assertThat(lost)
                .as("what they do not want is not mailed instead")
                .containsExactly(new TextLost(TRATTORIA, other));
        assertThat(texting.messages.mayText(TRATTORIA, ANNA)).isFalse();
        texting.messages.received(TRATTORIA, ANNA, "START", null, "SM-in-1");
        assertThat(texting.messages.mayText(TRATTORIA, ANNA)).isTrue();
    }

    @Test
    void newsOutOfOrderNeverTakesAStatusBack() {
        MessageId id = texting.write("1");
        texting.messages.delivered(TRATTORIA, id, "SM1", Status.DELIVERED, null);
        texting.messages.delivered(TRATTORIA, id, "SM1", Status.SENT, null);
        texting.messages.delivered(TRATTORIA, id, "SM1", Status.FAILED, "too late");
        assertThat(texting.text(id).status()).isEqualTo(Status.DELIVERED);
        assertThat(texting.text(id).trouble()).isNull();
    }

    @Test
    void newsThatOvertakesTheCarriersAnswerIsEnough() {
        MessageId id = texting.write("1");
        texting.messages.delivered(TRATTORIA, id, "SM1", Status.SENT, null);
        texting.send(id);
        assertThat(texting.carrier.taken).isEmpty();
        assertThat(texting.text(id).carrierName()).isEqualTo("SM1");
    }

    @Test
    void newsOfATextThatNobodyKnowsIsNothing() {
        texting.messages.delivered(TRATTORIA, MessageId.next(), "SM9", Status.DELIVERED, null);
        assertThat(texting.messages.latest(TRATTORIA, 10)).isEmpty();
    }
}
