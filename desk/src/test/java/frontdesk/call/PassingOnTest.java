package frontdesk.call;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import frontdesk.call.SimulatedLine.Step;
import frontdesk.journal.CallEnded;
import frontdesk.journal.CallEnded.By;
import frontdesk.journal.CallEnded.Disposition;

import static frontdesk.call.Players.caller;
import static frontdesk.speech.PlayedSpeech.speech;
import static org.assertj.core.api.Assertions.assertThat;

/** Callers who are passed to people who are asked first, with scripted people; whatever happens to either of them. */
@Timeout(60)
class PassingOnTest extends PassedOnCall {
    @Test
    void aPersonWhoPressesOneHearsTheMatterAndThenTheCaller() {
        answers(LUCIA, new Step.AwaitAnswer(), new Step.Press('1'), new Step.AwaitAnswer(), new Step.Say(speech(600)));
        var anna = waiting();
        CallEnded ended = holds(anna);

        assertThat(voice.spoken)
                .containsExactly(
                        "One moment please.",
                        "This is the receptionist of Trattoria Lucia.",
                        "I have Anna on the line.",
                        "Press one to take the call, or two if you cannot.",
                        "Thank you.",
                        "Here they are.");
        assertThat(ended.disposition()).isEqualTo(Disposition.HANDED_OVER);
        assertThat(ended.by()).isEqualTo(By.AGENT);
        assertThat(outcomes()).containsExactly("Accepted");
        assertThat(loud(anna)).as("what Lucia said").isGreaterThanOrEqualTo(25);
        assertThat(carrier.orders()).extracting(Dialer.Order::to).containsExactly(LUCIA);
        assertThat(carrier.orders().getFirst().from()).isEqualTo(business.number());
    }

    @Test
    void aYesTakesTheCallToo() {
        answers(LUCIA, new Step.AwaitAnswer(), new Step.Say(speech(500)), new Step.AwaitAnswer());
        CallEnded ended = holds(waiting(), "yes sure");
        assertThat(ended.disposition()).isEqualTo(Disposition.HANDED_OVER);
        assertThat(outcomes()).containsExactly("Accepted");
    }

    @Test
    void whereTheCarrierJoinsThemBothLeaveUsAndNobodyIsHungUp() {
        answers(LUCIA, new Step.AwaitAnswer(), new Step.Press('1'), new Step.AwaitAnswer());
        var anna = new CarrierLine(waiting(), true);
        CallEnded ended = holds(anna);
        assertThat(ended.disposition()).isEqualTo(Disposition.HANDED_OVER);
        assertThat(anna.joined).isSameAs(people.getFirst());
        assertThat(anna.hungUp).isFalse();
    }

    @Test
    void whoDeclinesIsThankedAndTheNextOneIsRung() {
        answers(LUCIA, new Step.AwaitAnswer(), new Step.Press('2'), new Step.AwaitAnswer());
        answers(MARCO, new Step.AwaitAnswer(), new Step.Press('1'), new Step.AwaitAnswer());
        CallEnded ended = holds(waiting());
        assertThat(ended.disposition()).isEqualTo(Disposition.HANDED_OVER);
        assertThat(outcomes()).containsExactly("Declined", "Accepted");
        assertThat(voice.spoken).contains("All right, I will tell them.", "Goodbye.");
    }

    @Test
    void whereAskingBreaksTheCallerComesBackAndIsNotLeftToTheMusic() {
        carrier.plays(LUCIA, they -> {
            throw new IllegalStateException("a bug");
        });
        carrier.plays(MARCO, they -> they.settled(new Dialled.Outcome.Busy()));
        holds(caller(List.of(new Step.AwaitAnswer(), new Step.AwaitAnswer(), new Step.HangUp())));
        assertThat(outcomes()).containsExactly("Not reached", "Busy");
        assertThat(talk.asked).containsExactly("greet", "not reached");
    }

    @Test
    void whereNobodyCanTheCallerComesBackToTheAgentAndIsToldSo() {
        carrier.plays(LUCIA, they -> they.settled(new Dialled.Outcome.Busy()));
        carrier.plays(MARCO, they -> they.settled(new Dialled.Outcome.NoAnswer()));
        CallEnded ended = holds(caller(List.of(new Step.AwaitAnswer(), new Step.AwaitAnswer(), new Step.HangUp())));
        assertThat(outcomes()).containsExactly("Busy", "No answer");
        assertThat(talk.asked).containsExactly("greet", "not reached");
        assertThat(transcript())
                .containsExactly("AGENT One moment please.", "AGENT Nobody is there. May I take a message?");
        assertThat(ended.by()).isEqualTo(By.CALLER);
    }

    @Test
    void aCarrierThatPlacesNoCallsBringsTheCallerBackAsWell() {
        carrier.beDown(true);
        holds(caller(List.of(new Step.AwaitAnswer(), new Step.AwaitAnswer(), new Step.HangUp())));
        assertThat(outcomes()).containsExactly("Not reached", "Not reached");
        assertThat(transcript()).last().asString().contains("May I take a message?");
    }

    @Test
    void aMachineIsNoPerson() {
        carrier.plays(LUCIA, they -> {
            they.answered(person(new Step.Silence(Duration.ofHours(1))));
            they.judged(Dialled.Who.MACHINE);
        });
        carrier.plays(MARCO, they -> they.settled(new Dialled.Outcome.Failed("no such number")));
        holds(caller(List.of(new Step.AwaitAnswer(), new Step.AwaitAnswer(), new Step.HangUp())));
        assertThat(outcomes()).containsExactly("Machine", "Not reached");
    }

    @Test
    void whoSaysNeitherYesNorNoIsAskedTwiceMoreAndLeftInPeace() {
        var silence = new Step.Silence(Duration.ofSeconds(7));
        var hears = new Step.AwaitAnswer();
        answers(LUCIA, hears, silence, hears, silence, hears, silence, hears);
        carrier.plays(MARCO, they -> they.settled(new Dialled.Outcome.NoAnswer()));
        holds(caller(List.of(new Step.AwaitAnswer(), new Step.AwaitAnswer(), new Step.HangUp())));
        assertThat(outcomes()).containsExactly("Undecided", "No answer");
        assertThat(voice.spoken)
                .filteredOn(phrase -> phrase.startsWith("Please press one"))
                .hasSize(2);
    }

    @Test
    void whoHangsUpOverTheBriefingHasNotTakenTheCall() {
        answers(LUCIA, new Step.Listen(Duration.ofMillis(500)), new Step.HangUp());
        carrier.plays(MARCO, they -> they.settled(new Dialled.Outcome.Busy()));
        holds(caller(List.of(new Step.AwaitAnswer(), new Step.AwaitAnswer(), new Step.HangUp())));
        assertThat(outcomes()).containsExactly("Hung up", "Busy");
    }

    @Test
    void newsThatComeTwiceOrLateChangeNothing() {
        carrier.plays(LUCIA, they -> {
            they.settled(new Dialled.Outcome.Busy());
            they.settled(new Dialled.Outcome.NoAnswer());
            they.rings();
            they.judged(Dialled.Who.MACHINE);
            they.judged(Dialled.Who.HUMAN);
        });
        carrier.plays(MARCO, they -> they.settled(new Dialled.Outcome.Busy()));
        holds(caller(List.of(new Step.AwaitAnswer(), new Step.AwaitAnswer(), new Step.HangUp())));
        assertThat(outcomes()).containsExactly("Busy", "Busy");
    }

    @Test
    void theCallerHearsMusicMeanwhile() throws Exception {
        var anna = caller(List.of(new Step.AwaitAnswer(), new Step.Silence(Duration.ofSeconds(3)), new Step.HangUp()));
        holds(anna);
        assertThat(loud(anna)).isGreaterThan(100);
    }
}
