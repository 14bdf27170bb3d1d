package frontdesk.call;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;

import frontdesk.call.PlayedWordLine.Step;
import frontdesk.call.Players.PlayedConversation;
import frontdesk.call.WordLine.Event;
import frontdesk.journal.CallEnded;
import frontdesk.journal.CallEnded.By;
import frontdesk.journal.CallEnded.Disposition;
import frontdesk.journal.Turn;
import frontdesk.kernel.Language;
import frontdesk.kernel.PhoneNumber;
import frontdesk.reception.Audience;
import frontdesk.reception.Conversation;
import frontdesk.reception.Matter;
import frontdesk.reception.Reply;
import frontdesk.reception.Reply.Then;
import frontdesk.reception.StepIn;
import frontdesk.reception.Words;
import frontdesk.understanding.Expected;

import static frontdesk.call.Players.hangsUp;
import static frontdesk.call.Players.says;
import static org.assertj.core.api.Assertions.assertThat;

/** Calls on a line of words, in virtual time. */
@Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
class WordCallTest {
    private static final PhoneNumber PERSON = new PhoneNumber("+14155550190");

    private final List<Turn> turns = new CopyOnWriteArrayList<>();

    @Test
    void wordsAreAnsweredAndTheGoodbyeIsHeardBeforeTheLineIsHungUp() {
        var line = new PlayedWordLine(
                new Step.Await(1),
                new Step.Does(new Event.Silent()),
                new Step.Passes(3_000),
                new Step.Does(new Event.Said("no thank you")),
                new Step.Await(2),
                new Step.Passes(60_000));
        CallEnded ended = hold(line, new PlayedConversation(says("Good evening."), hangsUp("Goodbye then.")));
        assertThat(transcript()).containsExactly("AGENT Good evening.", "CALLER no thank you", "AGENT Goodbye then.");
        assertThat(ended.by()).isEqualTo(By.AGENT);
        assertThat(line.done)
                .containsExactly("say Good evening. (last)", "say Goodbye then. (last)", "hang up", "close");
        assertThat(line.passed).as("the goodbye takes its time").isBetween(3_500L, 6_000L);
    }

    @Test
    void whatWasNotHeardIsNotInTheTranscriptAndDoesNotEndTheCall() {
        var line = new PlayedWordLine(
                new Step.Await(1),
                new Step.Passes(200),
                new Step.Does(new Event.Interrupted("We are open")),
                new Step.Does(new Event.Said("wait")),
                new Step.Await(2),
                new Step.Passes(5_000),
                new Step.Does(new Event.HungUp(By.CALLER, "the caller hung up")));
        CallEnded ended = hold(line, new PlayedConversation(hangsUp("We are open until ten. Goodbye."), says("Yes?")));
        assertThat(transcript()).containsExactly("AGENT We are open", "CALLER wait", "AGENT Yes?");
        assertThat(turns.getFirst().interrupted()).isTrue();
        assertThat(ended.by()).isEqualTo(By.CALLER);
    }

    @Test
    void nobodySpeakingIsAskedAgainButNotWhileTheAgentSpeaks() {
        var talk = new PlayedConversation(
                says(
                        "This sentence is so long that it takes several seconds until it has been spoken to its very end."),
                says("Are you still there?"));
        var line = new PlayedWordLine(
                new Step.Await(1),
                new Step.Passes(6_000),
                new Step.Runs(() -> assertThat(talk.asked).containsExactly("greet")),
                new Step.Passes(8_000),
                new Step.Await(2),
                new Step.Does(new Event.HungUp(By.CALLER, "the caller hung up")));
        hold(line, talk);
        assertThat(talk.asked).containsExactly("greet", "NOBODY_SPOKE");
    }

    @Test
    void aCarrierThatPausesBetweenTwoPiecesIsNotSilent() {
        var talk = new PlayedConversation(
                hangsUp("This goodbye is long enough to be cut off by a pause, and must not be."));
        var line = new PlayedWordLine(
                new Step.Await(1), new Step.Passes(100), new Step.Does(new Event.Silent()), new Step.Passes(60_000));
        hold(line, talk);
        assertThat(line.passed).isGreaterThan(4_000);
    }

    @Test
    void speechWithoutWordsIsAnsweredAndNotIgnored() {
        var talk = new PlayedConversation(says("Hello."), says("Sorry?"));
        hold(
                new PlayedWordLine(
                        new Step.Await(1),
                        new Step.Does(new Event.Said("")),
                        new Step.Await(2),
                        new Step.Does(new Event.HungUp(By.CALLER, "gone"))),
                talk);
        assertThat(talk.asked).containsExactly("greet", "NOT_UNDERSTOOD");
    }

    @Test
    void keysAreTakenTogetherAfterAPause() {
        var talk = new PlayedConversation(says("Your number?"), says("Thank you."));
        hold(
                new PlayedWordLine(
                        new Step.Await(1),
                        new Step.Does(new Event.Digit('4')),
                        new Step.Passes(300),
                        new Step.Does(new Event.Digit('1')),
                        new Step.Passes(1_500),
                        new Step.Await(2),
                        new Step.Does(new Event.HungUp(By.CALLER, "gone"))),
                talk);
        assertThat(talk.asked).containsExactly("greet", "41");
    }

    @Test
    void aKeyAnswersNoQuestionThatNobodyHasHeard() {
        var thought = new CountDownLatch(1);
        var talk = new PlayedConversation(says("Hello."), says("Shall I book it?")).waitingFor(thought);
        hold(
                new PlayedWordLine(
                        new Step.Await(1),
                        new Step.Does(new Event.Said("seven, please")),
                        new Step.Does(new Event.Digit('1')),
                        new Step.Passes(900),
                        new Step.Runs(thought::countDown),
                        new Step.Await(2),
                        new Step.Does(new Event.HungUp(By.CALLER, "gone"))),
                talk);
        assertThat(talk.asked).containsExactly("greet", "seven, please");
    }

    @Test
    void aSlowReceptionistIsBridgedAndStillAnswers() {
        var thought = new CountDownLatch(1);
        var line = new PlayedWordLine(
                new Step.Await(1),
                new Step.Does(new Event.Silent()),
                new Step.Passes(3_000),
                new Step.Does(new Event.Said("a table")),
                new Step.Passes(2_500),
                new Step.Runs(thought::countDown),
                new Step.Await(3),
                new Step.Does(new Event.HungUp(By.CALLER, "gone")));
        hold(line, new PlayedConversation(says("Hello."), says("At seven?")).waitingFor(thought));
        assertThat(line.done).contains("say One moment, please. (last)", "say At seven? (last)");
    }

    @Test
    void aReceptionistThatNeverAnswersIsNotWaitedForForEver() {
        var never = new CountDownLatch(1);
        var line = new PlayedWordLine(
                new Step.Await(1),
                new Step.Does(new Event.Said("a table")),
                new Step.Passes(20_000),
                new Step.Does(new Event.Said("hello?")),
                new Step.Passes(60_000),
                new Step.Runs(never::countDown),
                new Step.Passes(600_000));
        CallEnded ended = hold(line, new PlayedConversation(says("Hello."), says("Too late.")).waitingFor(never));
        assertThat(ended.disposition()).isEqualTo(Disposition.FAILED);
        assertThat(line.done).noneMatch(done -> done.contains("Too late"));
    }

    @Test
    void aReceptionistThatBreaksTwiceSaysGoodbye() {
        var line = new PlayedWordLine(
                new Step.Await(1),
                new Step.Does(new Event.Said("a table")),
                new Step.Await(2),
                new Step.Passes(60_000));
        CallEnded ended = hold(line, new Breaking());
        assertThat(ended.disposition()).isEqualTo(Disposition.FAILED);
        assertThat(line.done).last().isEqualTo("close");
        assertThat(line.done).contains("hang up");
    }

    @Test
    void whoIsPassedOnHearsItFirst() {
        var reply = new Reply(
                List.of("I put you through."),
                Expected.ANYTHING,
                "",
                0,
                new Then.HandOver(PERSON, Matter.ofTrouble(Language.ENGLISH)));
        var line = new PlayedWordLine(new Step.Await(1), new Step.Passes(60_000));
        CallEnded ended = hold(line, new PlayedConversation(reply));
        assertThat(ended.disposition()).isEqualTo(Disposition.HANDED_OVER);
        assertThat(line.done).containsExactly("say I put you through. (last)", "hand over " + PERSON, "close");
        assertThat(line.passed).isGreaterThan(800);
    }

    @Test
    void sentencesAreSaidAsTheyComeAndOnlyOnce() {
        var line = new PlayedWordLine(
                new Step.Await(1),
                new Step.Does(new Event.Said("what is there")),
                new Step.Await(2),
                new Step.Does(new Event.HungUp(By.CALLER, "gone")));
        hold(line, new Streaming());
        assertThat(line.done)
                .startsWith(
                        "say Hello. (last)",
                        "say There is soup.",
                        "say There is fish.",
                        "say What would you like? (last)");
    }

    @Test
    void whoHangsUpInTheMiddleHasHeardOnlyTheBeginning() {
        hold(
                new PlayedWordLine(
                        new Step.Await(1), new Step.Passes(700), new Step.Does(new Event.HungUp(By.CALLER, "gone"))),
                new PlayedConversation(says("We are open every day until ten at night, except on Mondays.")));
        assertThat(turns).singleElement().satisfies(turn -> {
            assertThat(turn.interrupted()).isTrue();
            assertThat(turn.text()).startsWith("We are").hasSizeLessThan(15);
        });
    }

    @Test
    void aGreetingIsSaidToItsEndBeforeSomebodyStepsIn() {
        var line = new PlayedWordLine[1];
        Runnable stepsIn = () -> Objects.requireNonNull(line[0].held).stepIn(new StepIn.Say("The terrace is open."));
        line[0] = new PlayedWordLine(
                new Step.Await(1),
                new Step.Runs(stepsIn),
                new Step.Passes(2_500),
                new Step.Does(new Event.Silent()),
                new Step.Await(2),
                new Step.Passes(5_000),
                new Step.Does(new Event.HungUp(By.CALLER, "the caller hung up")));
        hold(line[0], new PlayedConversation(says("Hello. This call is recorded."), says("The terrace is open.")));
        assertThat(transcript()).containsExactly("AGENT Hello. This call is recorded.", "AGENT The terrace is open.");
        assertThat(turns.getFirst().interrupted()).isFalse();
    }

    /** A caller who has been asked something, to whom somebody whispers, and who then does these. */
    private List<String> whisperedTo(Reply led, Step... then) {
        var line = new PlayedWordLine[1];
        Runnable whispers =
                () -> Objects.requireNonNull(line[0].held).stepIn(new StepIn.Hint("six people", "somebody"));
        var plan = new ArrayList<Step>(List.of(
                new Step.Await(1), new Step.Does(new Event.Silent()), new Step.Passes(3_000), new Step.Runs(whispers)));
        plan.addAll(List.of(then));
        plan.add(new Step.Does(new Event.HungUp(By.CALLER, "the caller hung up")));
        line[0] = new PlayedWordLine(plan.toArray(Step[]::new));
        hold(line[0], new PlayedConversation(says("For how many people?"), led));
        return transcript();
    }

    @Test
    void whatAHintHasLedToIsSaid() {
        assertThat(whisperedTo(says("For six, then."), new Step.Await(2), new Step.Passes(5_000)))
                .containsExactly("AGENT For how many people?", "AGENT For six, then.");
    }

    @Test
    void aHintOfWhichNothingComesIsSilence() {
        var nothing = new Reply(List.of(), Expected.ANYTHING, "", 0, new Then.Listen());
        assertThat(whisperedTo(nothing, new Step.Passes(2_000))).containsExactly("AGENT For how many people?");
    }

    private CallEnded hold(PlayedWordLine line, Conversation talk) {
        return line.hold(talk, (call, news) -> {
            if (news instanceof CallWatcher.News.Turned(Turn turn)) {
                turns.add(turn);
            }
        });
    }

    private List<String> transcript() {
        return turns.stream().map(turn -> turn.speaker() + " " + turn.text()).toList();
    }

    /** Somebody who only greets. */
    private static final class Breaking extends Streaming {
        @Override
        public Reply hear(Words words, Audience audience) {
            throw new IllegalStateException("a bug on purpose");
        }

        @Override
        public Reply silence(Silence silence) {
            throw new IllegalStateException("a bug on purpose");
        }
    }
}
