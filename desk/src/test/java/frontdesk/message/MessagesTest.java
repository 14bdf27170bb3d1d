package frontdesk.message;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import frontdesk.business.Businesses;
import frontdesk.business.DemoBusinesses;
import frontdesk.jobs.Jobs;
import frontdesk.journal.Journal;
import frontdesk.kernel.Await;
import frontdesk.kernel.BookingId;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.Language;
import frontdesk.kernel.MessageId;
import frontdesk.kernel.OutsideTrouble;
import frontdesk.kernel.PhoneNumber;
import frontdesk.message.Courier.OutgoingText;
import frontdesk.message.Text.Draft;
import frontdesk.people.People;
import frontdesk.store.Database;
import frontdesk.store.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class MessagesTest {
    private static final BusinessId TRATTORIA = DemoBusinesses.TRATTORIA;
    private static final PhoneNumber ANNA = new PhoneNumber("+14155550134");
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    private final Database database = TestDatabase.fresh();
    private final Journal journal = new Journal(database, clock);
    private final Businesses businesses = new Businesses(database, journal);
    private final Jobs jobs = new Jobs(database, clock);
    private final People people = new People(database, jobs, journal);
    private final Carrier carrier = new Carrier();
    private final Messages messages = new Messages(database, businesses, people, jobs, journal, carrier, clock);
    private final BookingId booking = BookingId.next();

    /** Plays the carrier: does what it was told to, and remembers. */
    private static final class Carrier implements Courier {
        private final List<OutgoingText> taken = new ArrayList<>();
        private Callable<String> behaviour = () -> "SM1";
        private boolean whatsApp;

        @Override
        public String name() {
            return "scripted";
        }

        @Override
        public boolean isOnWhatsApp(PhoneNumber from) {
            return whatsApp;
        }

        @Override
        public synchronized String send(OutgoingText text) {
            taken.add(text);
            try {
                return behaviour.call();
            } catch (RuntimeException trouble) {
                throw trouble;
            } catch (Exception impossible) {
                throw new AssertionError(impossible);
            }
        }
    }

    @BeforeEach
    void open() {
        DemoBusinesses.all().forEach(businesses::save);
    }

    @AfterEach
    void close() throws Exception {
        jobs.close();
        businesses.close();
    }

    @Test
    void aTextIsWrittenDownAndSentByTheJob() throws Exception {
        jobs.start();
        MessageId id = write("1");
        Text sent = await(id, Status.SENT);
        assertThat(sent.carrierName()).isEqualTo("SM1");
        assertThat(sent.occasion()).isEqualTo("booked");
        assertThat(carrier.taken)
                .containsExactly(
                        new OutgoingText(TRATTORIA, id, new PhoneNumber("+14155550100"), ANNA, "Hello Anna", null));
    }

    @Test
    void theSameTextAskedForTwiceIsOneText() {
        assertThat(write("1")).isEqualTo(write("1"));
        assertThat(write("2")).isNotEqualTo(write("1"));
        assertThat(messages.of(TRATTORIA, booking)).hasSize(2);
    }

    @Test
    void nothingIsSentToSomebodyWhoSaidStop() {
        messages.received(TRATTORIA, ANNA, "Stop", null, "SM-in-1");
        MessageId id = write("1");
        send(id);
        assertThat(text(id).status()).isEqualTo(Status.NOT_SENT);
        assertThat(text(id).trouble()).isEqualTo("They asked for no more texts.");
        assertThat(carrier.taken).isEmpty();
    }

    @Test
    void aStopThatArrivesWhileATextWaitsIsHonouredBeforeItGoes() {
        MessageId id = write("1");
        messages.received(TRATTORIA, ANNA, "STOP", null, "SM-in-1");
        send(id);
        assertThat(carrier.taken).isEmpty();
    }

    @Test
    void startMakesThemTextableAgainAndTheOtherBusinessNeverStopped() {
        messages.received(TRATTORIA, ANNA, "STOP", null, "SM-in-1");
        assertThat(people.recognise(DemoBusinesses.CLINIC, ANNA)).isEmpty();
        messages.received(TRATTORIA, ANNA, "start", null, "SM-in-2");
        MessageId id = write("1");
        send(id);
        assertThat(text(id).status()).isEqualTo(Status.SENT);
    }

    @Test
    void theCarriersOwnReadingOfATextWins() {
        messages.received(TRATTORIA, ANNA, "Abmelden", OptWord.STOP, "SM-in-1");
        assertThat(people.recognise(TRATTORIA, ANNA))
                .hasValueSatisfying(anna -> assertThat(anna.textable()).isFalse());
    }

    @Test
    void aTextThatTheCarrierTellsTwiceIsKeptOnce() {
        messages.received(TRATTORIA, ANNA, "See you at seven", null, "SM-in-1");
        messages.received(TRATTORIA, ANNA, "See you at seven", null, "SM-in-1");
        assertThat(messages.latest(TRATTORIA, 10)).singleElement().satisfies(text -> {
            assertThat(text.status()).isEqualTo(Status.RECEIVED);
            assertThat(text.to()).isEqualTo(ANNA);
            assertThat(text.body()).isEqualTo("See you at seven");
        });
    }

    @Test
    void aRefusalEndsTheText() {
        carrier.behaviour = () -> {
            throw OutsideTrouble.lasting("twilio", "this number cannot receive texts (21614)");
        };
        MessageId id = write("1");
        send(id);
        assertThat(text(id).status()).isEqualTo(Status.FAILED);
        assertThat(text(id).trouble()).isEqualTo("twilio: this number cannot receive texts (21614)");
        send(id);
        assertThat(carrier.taken).hasSize(1);
    }

    @Test
    void whoTheCarrierKnowsToWantNoTextsGetsThemByNoOtherWayAndNoneLater() {
        carrier.behaviour = () -> {
            throw OutsideTrouble.unwanted("twilio", "they asked for no more texts (21610)");
        };
        carrier.whatsApp = true;
        messages.heardOnWhatsApp(TRATTORIA, ANNA);
        var draft = new Draft(ANNA, "Hello Anna", "errand-question", null, null, "1", Language.ENGLISH);
        MessageId id = database.transaction(handle -> messages.text(handle, TRATTORIA, draft));
        send(id);
        assertThat(carrier.taken)
                .singleElement()
                .satisfies(text -> assertThat(text.way().route()).isEqualTo(Route.WHATSAPP));
        assertThat(text(id).status()).isEqualTo(Status.FAILED);
        assertThat(text(id).trouble()).isEqualTo("twilio: they asked for no more texts (21610)");
        assertThat(messages.mayText(TRATTORIA, ANNA)).isFalse();
        MessageId later = write("2");
        send(later);
        assertThat(text(later).status()).isEqualTo(Status.NOT_SENT);
    }

    @Test
    void whatIsRefusedAfterwardsBecauseTheyWantNoneEndsItToo() {
        List<TextLost> lost = new CopyOnWriteArrayList<>();
        jobs.introduce(TextLost.class, "test.lost", lost::add);
        jobs.start();
        MessageId id = write("1");
        await(id, Status.SENT);
        MessageId other = write("2");
        await(other, Status.SENT);
        messages.unwanted(TRATTORIA, id, Route.SMS, "SM1", "they asked for no more texts (30004)");
        assertThat(text(id).status()).isEqualTo(Status.FAILED);
        messages.delivered(TRATTORIA, other, "SM1", Status.FAILED, "it did not arrive");
        Await.until(() -> !lost.isEmpty());
        assertThat(lost)
                .as("what they do not want is not mailed instead")
                .containsExactly(new TextLost(TRATTORIA, other));
        assertThat(messages.mayText(TRATTORIA, ANNA)).isFalse();
        messages.received(TRATTORIA, ANNA, "START", null, "SM-in-1");
        assertThat(messages.mayText(TRATTORIA, ANNA)).isTrue();
    }

    @Test
    void aPassingTroubleLeavesTheTextWaitingAndTheNextTrySaysWhenTheFirstWas() {
        carrier.behaviour = () -> {
            throw OutsideTrouble.passing("twilio", "it cannot be reached");
        };
        MessageId id = write("1");
        assertThatThrownBy(() -> send(id)).isInstanceOf(OutsideTrouble.class);
        assertThat(text(id).status()).isEqualTo(Status.QUEUED);
        assertThat(text(id).trouble()).isEqualTo("twilio: it cannot be reached");
        carrier.behaviour = () -> "SM2";
        send(id);
        assertThat(text(id).status()).isEqualTo(Status.SENT);
        assertThat(text(id).trouble()).isNull();
        assertThat(carrier.taken).extracting(OutgoingText::triedAt).containsExactly(null, NOW);
    }

    @Test
    void aTextThatCouldNotBeSentForADayIsGivenUp() {
        carrier.behaviour = () -> {
            throw OutsideTrouble.passing("twilio", "it cannot be reached");
        };
        MessageId id = write("1");
        Clock tomorrow = Clock.offset(clock, Duration.ofHours(25));
        new Sending(database, businesses, people, jobs, journal, carrier, tomorrow)
                .send(new TextWritten(TRATTORIA, id));
        assertThat(text(id).status()).isEqualTo(Status.FAILED);
    }

    @Test
    void withoutACarrierATextNeedsNoJobToSayThatItIsNotSent() {
        var mute = new Messages(database, businesses, people, new Jobs(database, clock), journal, null, clock);
        MessageId id = mute.text(TRATTORIA, ANNA, "Hello Anna", "booked", null, null, "1");
        assertThat(text(id).status()).isEqualTo(Status.NOT_SENT);
        assertThat(text(id).trouble()).isEqualTo("Nobody is set up to carry texts.");
    }

    @Test
    void withoutACarrierATextIsKeptAndSaysWhy() {
        MessageId id = write("1");
        new Sending(database, businesses, people, jobs, journal, null, clock).send(new TextWritten(TRATTORIA, id));
        assertThat(text(id).status()).isEqualTo(Status.NOT_SENT);
        assertThat(text(id).trouble()).isEqualTo("Nobody is set up to carry texts.");
    }

    @Test
    void newsOutOfOrderNeverTakesAStatusBack() {
        MessageId id = write("1");
        messages.delivered(TRATTORIA, id, "SM1", Status.DELIVERED, null);
        messages.delivered(TRATTORIA, id, "SM1", Status.SENT, null);
        messages.delivered(TRATTORIA, id, "SM1", Status.FAILED, "too late");
        assertThat(text(id).status()).isEqualTo(Status.DELIVERED);
        assertThat(text(id).trouble()).isNull();
    }

    @Test
    void newsThatOvertakesTheCarriersAnswerIsEnough() {
        MessageId id = write("1");
        messages.delivered(TRATTORIA, id, "SM1", Status.SENT, null);
        send(id);
        assertThat(carrier.taken).isEmpty();
        assertThat(text(id).carrierName()).isEqualTo("SM1");
    }

    @Test
    void newsOfATextThatNobodyKnowsIsNothing() {
        messages.delivered(TRATTORIA, MessageId.next(), "SM9", Status.DELIVERED, null);
        assertThat(messages.latest(TRATTORIA, 10)).isEmpty();
    }

    private MessageId write(String version) {
        return messages.text(TRATTORIA, ANNA, "Hello Anna", "booked", booking, null, version);
    }

    private void send(MessageId id) {
        new Sending(database, businesses, people, jobs, journal, carrier, clock).send(new TextWritten(TRATTORIA, id));
    }

    private Text text(MessageId id) {
        return messages.find(TRATTORIA, id).orElseThrow();
    }

    private Text await(MessageId id, Status status) {
        Await.until(() -> text(id).status() == status);
        return text(id);
    }
}
