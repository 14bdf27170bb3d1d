package frontdesk.provider.twilio;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;

import frontdesk.business.DemoBusinesses;
import frontdesk.business.HandOver;
import frontdesk.call.Switchboard;
import frontdesk.call.WordLine;
import frontdesk.call.WordLine.Event;
import frontdesk.journal.CallEnded.By;
import frontdesk.kernel.CallId;
import frontdesk.kernel.Language;
import frontdesk.kernel.PhoneNumber;
import frontdesk.provider.scripted.PhoneCall;
import frontdesk.provider.scripted.PhoneCall.Ended;
import frontdesk.provider.wire.Stranger;
import frontdesk.speech.Cast;
import frontdesk.speech.Ears;

import static frontdesk.provider.wire.Dialling.started;
import static org.assertj.core.api.Assertions.assertThat;

/** Calls in words over the real wire. */
@Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
class ConversationRelayTest extends DeskOnTheWire {
    @BeforeEach
    void inWords() {
        desk.inWords = true;
    }

    @AfterEach
    void inSoundAgain() {
        desk.inWords = false;
        desk.businesses.save(DemoBusinesses.trattoria());
    }

    @Test
    void aWholeConversationIsHeldInWordsAndIsInTheJournal() throws Exception {
        theReceptionistAnswers();
        PhoneCall call = desk.twilio.placeCall(ANNA, TRATTORIA);
        assertThat(call.words().awaitTalk(talk -> talk.contains("Lucia"), SOON)).isTrue();
        call.words().say("What are your opening hours on Friday?");
        assertThat(call.words().awaitTalk(talk -> talk.contains("Friday"), SOON))
                .isTrue();
        call.words().say("No, thank you, goodbye.");
        assertThat(call.awaitEnd(Duration.ofSeconds(40))).contains(new Ended(Ended.By.DESK, "Hangup"));
        assertThat(call.steps()).containsExactly("Relay", "Hangup");
        assertThat(desk.journal.callByCarrierName(DemoBusinesses.TRATTORIA, call.callSid()))
                .hasValueSatisfying(entry -> {
                    assertThat(entry.open()).isFalse();
                    assertThat(desk.journal.turns(
                                    DemoBusinesses.TRATTORIA, entry.started().call()))
                            .extracting(turn -> turn.text())
                            .contains("What are your opening hours on Friday?", "No, thank you, goodbye.");
                });
        assertThat(call.words().others()).containsExactly("{\"type\":\"end\"}");
    }

    @Test
    void wordsKeysAndInterruptionsAreTold() throws Exception {
        BlockingQueue<Event> told = toldAfter("Good evening.");
        PhoneCall call = desk.twilio.placeCall(ANNA, TRATTORIA);
        assertThat(call.words().awaitTalk("Good evening."::equals, SOON)).isTrue();
        assertThat(told.poll(20, TimeUnit.SECONDS)).isEqualTo(new Event.Silent());
        call.words().interrupt("Good");
        call.words().say("a table please");
        call.words().press('5');
        assertThat(told.poll(20, TimeUnit.SECONDS)).isEqualTo(new Event.Interrupted("Good"));
        assertThat(told.poll(20, TimeUnit.SECONDS)).isEqualTo(new Event.Said("a table please"));
        assertThat(told.poll(20, TimeUnit.SECONDS)).isEqualTo(new Event.Digit('5'));
        call.hangUp();
        assertThat(call.awaitEnd(SOON)).contains(new Ended(Ended.By.CALLER, "the caller hung up"));
    }

    @Test
    void whoIsPassedOnIsDialledByTwilio() throws Exception {
        var person = new PhoneNumber("+14155550190");
        desk.words = (line, business, name, from, to) -> {
            line.handOver(person);
            line.close();
        };
        PhoneCall call = desk.twilio.placeCall(ANNA, TRATTORIA);
        assertThat(call.awaitEnd(SOON)).isPresent();
        assertThat(call.steps()).startsWith("Relay", "Dial " + person);
    }

    @Test
    void aCallerWhomNobodyTakesIsBackAndMayBePassedOnAgain() throws Exception {
        var person = new PhoneNumber("+14155550190");
        desk.twilio.dialledPeople("no-answer");
        BlockingQueue<Boolean> back = new ArrayBlockingQueue<>(10);
        desk.words = (line, business, name, from, to) -> {
            back.add(line.isBack());
            if (back.size() < 3) {
                line.handOver(person);
            } else {
                line.hangUp();
            }
            line.close();
        };
        PhoneCall call = desk.twilio.placeCall(ANNA, TRATTORIA);
        assertThat(call.awaitEnd(SOON)).contains(new Ended(Ended.By.DESK, "Hangup"));
        assertThat(call.steps())
                .containsExactly("Relay", "Dial " + person, "Relay", "Dial " + person, "Relay", "Hangup");
        assertThat(back).containsExactly(false, true, true);
    }

    @Test
    void whoIsBackIsToldThatNobodyCameAndMayLeaveAMessage() throws Exception {
        desk.twilio.dialledPeople("busy");
        desk.businesses.save(DemoBusinesses.trattoria()
                .with(b -> b.handOver(HandOver.USUAL.with(h -> h.way(HandOver.Way.AT_ONCE)))));
        theReceptionistAnswers();
        PhoneCall call = desk.twilio.placeCall(ANNA, TRATTORIA);
        assertThat(call.words().awaitTalk(talk -> talk.contains("Lucia"), SOON)).isTrue();
        call.words().press('0');
        assertThat(call.words().awaitTalk(talk -> talk.contains("message"), Duration.ofSeconds(30)))
                .isTrue();
        call.hangUp();
        assertThat(call.awaitEnd(SOON)).contains(new Ended(Ended.By.CALLER, "the caller hung up"));
        assertThat(call.steps()).startsWith("Relay", "Dial +14155550190", "Relay");
    }

    @Test
    void anotherLanguageIsToldBeforeItIsSpoken() throws Exception {
        desk.words = (line, business, name, from, to) -> {
            line.say("Hello.", Language.ENGLISH, true);
            line.say("Buenas tardes.", new Language("es"), false);
            line.say("¿Sí?", new Language("es"), true);
            line.hangUp();
            line.close();
        };
        PhoneCall call = desk.twilio.placeCall(ANNA, TRATTORIA);
        assertThat(call.awaitEnd(SOON)).isPresent();
        assertThat(call.words().talks()).containsExactly("Hello.", "Buenas tardes. ¿Sí?");
        assertThat(call.words().others())
                .containsExactly(
                        "{\"type\":\"language\",\"ttsLanguage\":\"es-US\",\"transcriptionLanguage\":\"es-US\"}",
                        "{\"type\":\"end\"}");
    }

    @Test
    void aSessionThatBreaksComesBackOnce() throws Exception {
        desk.words = (line, business, name, from, to) -> {
            throw new IllegalStateException("a bug on purpose");
        };
        PhoneCall call = desk.twilio.placeCall(ANNA, TRATTORIA);
        assertThat(call.awaitEnd(SOON)).isPresent();
        assertThat(call.steps()).startsWith("Relay", "Relay");
    }

    @Test
    void brokenMessagesAreLeftOutAndTheCallGoesOn() throws Exception {
        BlockingQueue<Event> told = toldAfter("Yes?");
        PhoneCall call = desk.twilio.placeCall(ANNA, TRATTORIA);
        assertThat(call.words().awaitTalk("Yes?"::equals, SOON)).isTrue();
        assertThat(told.poll(20, TimeUnit.SECONDS)).isEqualTo(new Event.Silent());
        for (String rubbish : new String[] {
            "{",
            "",
            "[]",
            "null",
            "{\"type\":7}",
            "{\"type\":\"dtmf\",\"digit\":\"xx\"}",
            "{\"type\":\"error\",\"description\":\"Invalid message\"}"
        }) {
            call.words().sendRaw(rubbish);
        }
        call.words().say("still there");
        assertThat(told.poll(20, TimeUnit.SECONDS)).isEqualTo(new Event.Said("still there"));
        call.hangUp();
    }

    @Test
    void aSessionWithoutACallWeKnowIsClosed() throws Exception {
        var stranger = new Stranger(desk.address, "/twilio/relay");
        stranger.says("{\"type\":\"setup\",\"callSid\":\"CA1\",\"customParameters\":{\"pass\":\"forged\"}}");
        assertThat(stranger.awaitClosed()).isEqualTo(1008);
    }

    /** With the built-in brain, and nobody's ears: a line of words needs none. */
    private static void theReceptionistAnswers() {
        Switchboard switchboard = desk.switchboard(Cast.of(new NoEars(), List.of()));
        desk.words = (line, business, name, from, to) ->
                switchboard.answer(line, started(CallId.next(), business, name, from, to));
    }

    /** What a caller does who is greeted so. */
    private static BlockingQueue<Event> toldAfter(String greeting) {
        BlockingQueue<Event> told = new ArrayBlockingQueue<>(20);
        desk.words = (line, business, name, from, to) -> {
            line.say(greeting, Language.ENGLISH, true);
            for (Event event = next(line); !(event instanceof Event.HungUp); event = next(line)) {
                told.add(event);
            }
        };
        return told;
    }

    private static Event next(WordLine line) {
        Event event = line.next(SOON);
        return event instanceof Event.Nothing ? new Event.HungUp(By.US, "nothing came") : event;
    }

    private static final class NoEars implements Ears {
        @Override
        public String name() {
            return "none";
        }

        @Override
        public Hearing open(Brief brief) {
            throw new AssertionError("nobody listens on a line of words");
        }
    }
}
