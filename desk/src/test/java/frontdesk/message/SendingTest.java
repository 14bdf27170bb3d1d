package frontdesk.message;

import java.time.Clock;
import java.time.Duration;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import frontdesk.jobs.Jobs;
import frontdesk.journal.CallCosts;
import frontdesk.journal.CallStarted;
import frontdesk.journal.Usage;
import frontdesk.kernel.CallId;
import frontdesk.kernel.Language;
import frontdesk.kernel.MessageId;
import frontdesk.kernel.OutsideTrouble;
import frontdesk.kernel.PhoneNumber;
import frontdesk.message.Courier.OutgoingText;
import frontdesk.message.Text.Draft;

import static frontdesk.message.Texting.ANNA;
import static frontdesk.message.Texting.NOW;
import static frontdesk.message.Texting.TRATTORIA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SendingTest {
    private final Texting texting = new Texting();

    @AfterEach
    void close() throws Exception {
        texting.close();
    }

    @Test
    void aTextIsWrittenDownAndSentByTheJob() throws Exception {
        texting.jobs.start();
        MessageId id = texting.write("1");
        Text sent = texting.await(id, Status.SENT);
        assertThat(sent.carrierName()).isEqualTo("SM1");
        assertThat(sent.occasion()).isEqualTo("booked");
        assertThat(texting.carrier.taken)
                .containsExactly(
                        new OutgoingText(TRATTORIA, id, new PhoneNumber("+14155550100"), ANNA, "Hello Anna", null));
    }

    @Test
    void theSameTextAskedForTwiceIsOneText() {
        assertThat(texting.write("1")).isEqualTo(texting.write("1"));
        assertThat(texting.write("2")).isNotEqualTo(texting.write("1"));
        assertThat(texting.messages.of(TRATTORIA, texting.booking)).hasSize(2);
    }

    @Test
    void aTextThatACallLedToIsAPartOfWhatThatCostOnceItIsSent() {
        CallId call = CallId.next();
        texting.journal.callStarted(
                new CallStarted(TRATTORIA, call, CallStarted.Channel.PHONE, ANNA.e164(), null, null, NOW));
        var draft = new Draft(ANNA, "Hello Anna. ".repeat(20), "booked", texting.booking, call, "1");
        MessageId id = texting.database.transaction(handle -> texting.messages.text(handle, TRATTORIA, draft));
        CallCosts costs = texting.journal.callCosts();
        texting.carrier.behaviour = () -> {
            throw OutsideTrouble.passing("twilio", "busy");
        };
        assertThatThrownBy(() -> texting.send(id)).isInstanceOf(OutsideTrouble.class);
        assertThat(costs.of(TRATTORIA, call)).isEmpty();
        texting.carrier.behaviour = () -> "SM1";
        texting.send(id);
        texting.send(id);
        assertThat(costs.of(TRATTORIA, call)).singleElement().satisfies(texts -> {
            assertThat(texts.what()).isEqualTo(Usage.What.TEXT);
            assertThat(texts.by()).isEqualTo("scripted");
            assertThat(texts.quantity()).as("240 letters").isEqualByComparingTo("2");
        });
    }

    @Test
    void aRefusalEndsTheText() {
        texting.carrier.behaviour = () -> {
            throw OutsideTrouble.lasting("twilio", "this number cannot receive texts (21614)");
        };
        MessageId id = texting.write("1");
        texting.send(id);
        assertThat(texting.text(id).status()).isEqualTo(Status.FAILED);
        assertThat(texting.text(id).trouble()).isEqualTo("twilio: this number cannot receive texts (21614)");
        texting.send(id);
        assertThat(texting.carrier.taken).hasSize(1);
    }

    @Test
    void whoTheCarrierKnowsToWantNoTextsGetsThemByNoOtherWayAndNoneLater() {
        texting.carrier.behaviour = () -> {
            throw OutsideTrouble.unwanted("twilio", "they asked for no more texts (21610)");
        };
        texting.carrier.whatsApp = true;
        texting.messages.heardOnWhatsApp(TRATTORIA, ANNA);
        var draft = new Draft(ANNA, "Hello Anna", "errand-question", null, null, "1", Language.ENGLISH);
        MessageId id = texting.database.transaction(handle -> texting.messages.text(handle, TRATTORIA, draft));
        texting.send(id);
        assertThat(texting.carrier.taken)
                .singleElement()
                .satisfies(text -> assertThat(text.way().route()).isEqualTo(Route.WHATSAPP));
        assertThat(texting.text(id).status()).isEqualTo(Status.FAILED);
        assertThat(texting.text(id).trouble()).isEqualTo("twilio: they asked for no more texts (21610)");
        assertThat(texting.messages.mayText(TRATTORIA, ANNA)).isFalse();
        MessageId later = texting.write("2");
        texting.send(later);
        assertThat(texting.text(later).status()).isEqualTo(Status.NOT_SENT);
    }

    @Test
    void aPassingTroubleLeavesTheTextWaitingAndTheNextTrySaysWhenTheFirstWas() {
        texting.carrier.behaviour = () -> {
            throw OutsideTrouble.passing("twilio", "it cannot be reached");
        };
        MessageId id = texting.write("1");
        assertThatThrownBy(() -> texting.send(id)).isInstanceOf(OutsideTrouble.class);
        assertThat(texting.text(id).status()).isEqualTo(Status.QUEUED);
        assertThat(texting.text(id).trouble()).isEqualTo("twilio: it cannot be reached");
        texting.carrier.behaviour = () -> "SM2";
        texting.send(id);
        assertThat(texting.text(id).status()).isEqualTo(Status.SENT);
        assertThat(texting.text(id).trouble()).isNull();
        assertThat(texting.carrier.taken).extracting(OutgoingText::triedAt).containsExactly(null, NOW);
    }

    @Test
    void whereATextIsLookedForTheOthersToThatPhoneAreKnown() {
        texting.carrier.behaviour = () -> "SM1";
        texting.send(texting.write("1"));
        texting.carrier.behaviour = () -> {
            throw OutsideTrouble.passing("twilio", "its answer says nothing");
        };
        MessageId same = texting.write("2");
        assertThatThrownBy(() -> texting.send(same)).isInstanceOf(OutsideTrouble.class);
        texting.carrier.behaviour = () -> "SM2";
        texting.send(same);
        assertThat(texting.carrier.taken)
                .extracting(OutgoingText::others)
                .containsExactly(Set.of(), Set.of(), Set.of("SM1"));
    }

    @Test
    void aTextWhoseTurnHasNotComeIsInNoTroubleAndNotLookedForAfterwards() {
        texting.carrier.behaviour = () -> {
            throw OutsideTrouble.notAsked(
                    "twilio", "we ask too much of it at once", Duration.ofSeconds(1), new IllegalStateException());
        };
        MessageId id = texting.write("1");
        assertThatThrownBy(() -> texting.send(id)).isInstanceOf(OutsideTrouble.class);
        assertThat(texting.text(id).status()).isEqualTo(Status.QUEUED);
        assertThat(texting.text(id).trouble()).isNull();
        texting.carrier.behaviour = () -> "SM2";
        texting.send(id);
        assertThat(texting.carrier.taken).extracting(OutgoingText::triedAt).containsExactly(null, null);
    }

    @Test
    void aTextThatCouldNotBeSentForADayIsGivenUp() {
        texting.carrier.behaviour = () -> {
            throw OutsideTrouble.passing("twilio", "it cannot be reached");
        };
        MessageId id = texting.write("1");
        Clock tomorrow = Clock.offset(texting.clock, Duration.ofHours(25));
        texting.send(id, texting.carrier, tomorrow);
        assertThat(texting.text(id).status()).isEqualTo(Status.FAILED);
    }

    @Test
    void aTextWhoseJobIsGivenUpWaitsNoLonger() {
        texting.carrier.behaviour = () -> {
            throw OutsideTrouble.passing("scripted", "it is down");
        };
        MessageId id = texting.write("1");
        assertThatThrownBy(() -> texting.send(id)).isInstanceOf(OutsideTrouble.class);
        texting.givenUp(id);

        Text text = texting.text(id);
        assertThat(text.status()).isEqualTo(Status.FAILED);
        assertThat(text.trouble()).contains("it is down");
        assertThat(texting.messages.lost(TRATTORIA, Texting.NOW.minusSeconds(60), 10))
                .containsExactly(text);
        assertThat(texting.messages.lost(TRATTORIA, Texting.NOW, 10)).isEmpty();
    }

    @Test
    void withoutACarrierATextNeedsNoJobToSayThatItIsNotSent() {
        var mute = new Messages(
                texting.database,
                texting.businesses,
                texting.people,
                new Jobs(texting.database, texting.clock),
                texting.journal,
                null,
                texting.clock);
        MessageId id = mute.text(TRATTORIA, new Draft(ANNA, "Hello Anna", "booked", null, null, "1"));
        assertThat(texting.text(id).status()).isEqualTo(Status.NOT_SENT);
        assertThat(texting.text(id).trouble())
                .isEqualTo(
                        "Texts are not switched on here yet: whoever runs Frontdesk connects Twilio, Telnyx or Exotel.");
    }

    @Test
    void withoutACarrierATextIsKeptAndSaysWhy() {
        MessageId id = texting.write("1");
        texting.send(id, null, texting.clock);
        assertThat(texting.text(id).status()).isEqualTo(Status.NOT_SENT);
        assertThat(texting.text(id).trouble())
                .isEqualTo(
                        "Texts are not switched on here yet: whoever runs Frontdesk connects Twilio, Telnyx or Exotel.");
    }
}
