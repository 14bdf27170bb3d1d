package frontdesk.message;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import frontdesk.business.DemoBusinesses;
import frontdesk.kernel.MessageId;

import static frontdesk.message.Texting.ANNA;
import static frontdesk.message.Texting.TRATTORIA;
import static org.assertj.core.api.Assertions.assertThat;

class ArrivalsTest {
    private final Texting texting = new Texting();

    @AfterEach
    void close() throws Exception {
        texting.close();
    }

    @Test
    void startMakesThemTextableAgainAndTheOtherBusinessNeverStopped() {
        texting.messages.received(TRATTORIA, ANNA, "STOP", null, "SM-in-1");
        assertThat(texting.people.recognise(DemoBusinesses.CLINIC, ANNA)).isEmpty();
        texting.messages.received(TRATTORIA, ANNA, "start", null, "SM-in-2");
        MessageId id = texting.write("1");
        texting.send(id);
        assertThat(texting.text(id).status()).isEqualTo(Status.SENT);
    }

    @Test
    void theCarriersOwnReadingOfATextWins() {
        texting.messages.received(TRATTORIA, ANNA, "Abmelden", OptWord.STOP, "SM-in-1");
        assertThat(texting.people.recognise(TRATTORIA, ANNA))
                .hasValueSatisfying(anna -> assertThat(anna.textable()).isFalse());
    }

    @Test
    void aTextThatTheCarrierTellsTwiceIsKeptOnce() {
        texting.messages.received(TRATTORIA, ANNA, "See you at seven", null, "SM-in-1");
        texting.messages.received(TRATTORIA, ANNA, "See you at seven", null, "SM-in-1");
        assertThat(texting.messages.latest(TRATTORIA, 10)).singleElement().satisfies(text -> {
            assertThat(text.status()).isEqualTo(Status.RECEIVED);
            assertThat(text.to()).isEqualTo(ANNA);
            assertThat(text.body()).isEqualTo("See you at seven");
        });
    }

    @Test
    void aStopThatArrivesWhileATextWaitsIsHonouredBeforeItGoes() {
        MessageId id = texting.write("1");
        texting.messages.received(TRATTORIA, ANNA, "STOP", null, "SM-in-1");
        texting.send(id);
        assertThat(texting.carrier.taken).isEmpty();
    }

    @Test
    void nothingIsSentToSomebodyWhoSaidStop() {
        texting.messages.received(TRATTORIA, ANNA, "Stop", null, "SM-in-1");
        MessageId id = texting.write("1");
        texting.send(id);
        assertThat(texting.text(id).status()).isEqualTo(Status.NOT_SENT);
        assertThat(texting.text(id).trouble()).isEqualTo("They asked for no more texts.");
        assertThat(texting.carrier.taken).isEmpty();
    }
}
