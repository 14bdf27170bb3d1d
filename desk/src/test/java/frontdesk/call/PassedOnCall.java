package frontdesk.call;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;

import frontdesk.audio.Frame;
import frontdesk.business.Business;
import frontdesk.business.DemoBusinesses;
import frontdesk.business.HandOver;
import frontdesk.call.Players.PlayedConversation;
import frontdesk.call.SimulatedLine.Step;
import frontdesk.journal.CallEnded;
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

/** A caller who is passed to people who are asked first; the people, their carrier and our voice are scripted. */
abstract class PassedOnCall extends ScriptedCall {
    static final PhoneNumber LUCIA = new PhoneNumber("+14155550190");
    static final PhoneNumber MARCO = new PhoneNumber("+14155550191");
    static final Duration SOON = Duration.ofSeconds(10);

    final ScriptedDialer carrier = new ScriptedDialer();
    final PlayedVoice voice = new PlayedVoice("one");
    final List<ToolUse> uses = new CopyOnWriteArrayList<>();
    final List<SimulatedLine> people = new ArrayList<>();
    Business business = DemoBusinesses.trattoria();
    PlayedConversation talk = handingOver();

    private static PlayedConversation handingOver() {
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

    void answers(PhoneNumber number, Step... steps) {
        carrier.plays(number, they -> they.answered(person(steps)));
    }

    SimulatedLine person(Step... steps) {
        var line = caller(List.of(steps));
        people.add(line);
        return line;
    }

    /** Anna, who waits until somebody hangs up. */
    static SimulatedLine waiting() {
        return caller(List.of(new Step.AwaitAnswer(), new Step.AwaitAnswer(), new Step.HangUp()));
    }

    CallEnded holds(Line anna, String... heard) {
        Consumer<ToolUse> record = uses::add;
        var colleagues = new Colleagues(business, carrier, business.number(), record);
        return hold(anna, talk, new PlayedEars(heard), colleagues, voice);
    }

    List<String> outcomes() {
        return uses.stream().map(ToolUse::outcome).toList();
    }

    static long loud(SimulatedLine line) {
        return line.heard().stream().filter(PassedOnCall::isLoud).count();
    }

    private static boolean isLoud(Frame frame) {
        int loudest = 0;
        for (short sample : frame.samples()) {
            loudest = Math.max(loudest, Math.abs(sample));
        }
        return loudest > 500;
    }

    /** A line of a carrier that can join two of its own, and that remembers whether it was hung up. */
    static final class CarrierLine extends LineAround {
        private final boolean joins;
        volatile @Nullable Line joined;
        volatile boolean hungUp;

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
