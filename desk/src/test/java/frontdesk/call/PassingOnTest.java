package frontdesk.call;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import frontdesk.audio.Frame;
import frontdesk.business.Business;
import frontdesk.business.DemoBusinesses;
import frontdesk.business.HandOver;
import frontdesk.call.Players.PlayedConversation;
import frontdesk.call.SimulatedLine.Step;
import frontdesk.journal.CallEnded;
import frontdesk.journal.CallEnded.By;
import frontdesk.journal.CallEnded.Disposition;
import frontdesk.journal.ToolUse;
import frontdesk.kernel.PhoneNumber;
import frontdesk.provider.scripted.ScriptedDialer;
import frontdesk.reception.Matter;
import frontdesk.reception.Reply;
import frontdesk.reception.Reply.Then;
import frontdesk.speech.PlayedEars;
import frontdesk.speech.PlayedVoice;
import frontdesk.understanding.Expected;

import static frontdesk.call.Players.caller;
import static frontdesk.call.Players.says;
import static frontdesk.speech.PlayedSpeech.speech;
import static org.assertj.core.api.Assertions.assertThat;

/** Callers who are passed to people who are asked first, with scripted people; whatever happens to either of them. */
@Timeout(30)
class PassingOnTest extends ScriptedCall {
    private static final PhoneNumber LUCIA = new PhoneNumber("+14155550190");
    private static final PhoneNumber MARCO = new PhoneNumber("+14155550191");
    private static final Duration SOON = Duration.ofSeconds(10);

    private final ScriptedDialer carrier = new ScriptedDialer();
    private final PlayedVoice voice = new PlayedVoice("one");
    private final List<ToolUse> uses = new CopyOnWriteArrayList<>();
    private final List<SimulatedLine> people = new ArrayList<>();
    private Business business = DemoBusinesses.trattoria();
    private PlayedConversation talk = talk();

    private static PlayedConversation talk() {
        return new PlayedConversation(
                new Reply(
                        List.of("One moment please."),
                        Expected.ANYTHING,
                        "",
                        0,
                        new Then.HandOver(LUCIA, new Matter("asked", List.of("I have Anna on the line.")))),
                says("Nobody is there.", "May I take a message?"));
    }

    @BeforeEach
    void twoPeopleAreOnCall() {
        HandOver both = new HandOver(null, List.of(MARCO), Duration.ofSeconds(5), null, null, null);
        business = business.with(b -> b.handOver(both));
    }

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

    /** livekit/agents-js PR 2008: the caller hangs up while it rings, and a person is put through to nobody. */
    @Test
    void aPersonIsNotRungOnWhenTheCallerHasLeft() throws Exception {
        var rings = new CountDownLatch(1);
        carrier.plays(LUCIA, they -> rings.countDown());
        CallEnded ended = holds(leavingWhen(rings));
        assertThat(ended.by()).isEqualTo(By.CALLER);
        assertThat(ended.disposition()).isEqualTo(Disposition.ABANDONED);
        assertThat(carrier.awaitCancelled(SOON)).isTrue();
        assertThat(carrier.orders()).extracting(Dialer.Order::to).containsExactly(LUCIA);
    }

    @Test
    void aPersonWhoAnswersAfterTheCallerHasLeftIsHungUp() throws Exception {
        var late = new CopyOnWriteArrayList<Dialled>();
        var rings = new CountDownLatch(1);
        carrier.plays(LUCIA, they -> {
            late.add(they);
            rings.countDown();
        });
        holds(leavingWhen(rings));
        assertThat(carrier.awaitCancelled(SOON)).isTrue();
        var line = new CarrierLine(person(new Step.HangUp()), false);
        late.getFirst().answered(line);
        assertThat(line.hungUp).isTrue();
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

    private void answers(PhoneNumber number, Step... steps) {
        carrier.plays(number, they -> they.answered(person(steps)));
    }

    private SimulatedLine person(Step... steps) {
        var line = caller(List.of(steps));
        people.add(line);
        return line;
    }

    /** Anna, who hangs up when it rings. */
    private static SimulatedLine leavingWhen(CountDownLatch rings) {
        return new SimulatedLine(
                List.of(new Step.AwaitAnswer()),
                () -> {
                    try {
                        rings.await();
                    } catch (InterruptedException stopped) {
                        Thread.currentThread().interrupt();
                    }
                    return List.of(new Step.HangUp());
                },
                Duration.ZERO);
    }

    /** Anna, who waits until somebody hangs up. */
    private static SimulatedLine waiting() {
        return caller(List.of(new Step.AwaitAnswer(), new Step.AwaitAnswer(), new Step.HangUp()));
    }

    private CallEnded holds(Line anna, String... heard) {
        Consumer<ToolUse> record = uses::add;
        var colleagues = new Colleagues(business, carrier, business.number(), record);
        return hold(anna, talk, new PlayedEars(heard), colleagues, voice);
    }

    private List<String> outcomes() {
        return uses.stream().map(ToolUse::outcome).toList();
    }

    private static long loud(SimulatedLine line) {
        return line.heard().stream().filter(PassingOnTest::isLoud).count();
    }

    private static boolean isLoud(Frame frame) {
        int loudest = 0;
        for (short sample : frame.samples()) {
            loudest = Math.max(loudest, Math.abs(sample));
        }
        return loudest > 500;
    }

    /** A line of a carrier that can join two of its own, and that remembers whether it was hung up. */
    private static final class CarrierLine extends LineAround {
        private final boolean joins;
        private volatile Line joined;
        private volatile boolean hungUp;

        CarrierLine(Line line, boolean joins) {
            super(line);
            this.joins = joins;
        }

        @Override
        public boolean join(Line person) {
            joined = person;
            return joins;
        }

        @Override
        public void hangUp() {
            hungUp = true;
            super.hangUp();
        }
    }
}
