package frontdesk.call;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import frontdesk.audio.SpeechDetector.Sign;
import frontdesk.journal.CallEnded.By;
import frontdesk.journal.CallEnded.Disposition;
import frontdesk.kernel.Language;
import frontdesk.kernel.PhoneNumber;
import frontdesk.reception.Reply;
import frontdesk.reception.Reply.Then;
import frontdesk.understanding.Expected;

import static org.assertj.core.api.Assertions.assertThat;

/** Turn taking to the millisecond: what the caller's sound, the ears, the receptionist and the voice do, and what is wanted then. */
class TurnTakingTest {
    private static final PhoneNumber PERSON = new PhoneNumber("+14155550100");

    private TurnTaking turns = new TurnTaking(Patience.usual(), new Regrets(null, Language.ENGLISH));
    private final List<String> wanted = new ArrayList<>();
    private long now;
    private boolean silent = true;

    @Test
    void theAgentGreetsFirst() {
        give(new Input.Answered(0));
        give(new Input.Replied(5, says("Hello.", Expected.ANYTHING)));
        assertThat(wanted).containsExactly("0 Ask Greeting", "5 Say 1 Hello.");
    }

    @Test
    void speechIsOverAfter400MillisecondsOfSilence() {
        greeted();
        speech(1_000);
        silence(380);
        assertThat(wanted).containsExactly("60 Begin 1 (60 ago)");
        silence(20);
        assertThat(wanted).last().isEqualTo("1400 End 1 (400 of silence)");
    }

    @Test
    void aPauseForBreathDoesNotEndIt() {
        greeted();
        speech(600);
        silence(340);
        speech(600);
        silence(400);
        assertThat(wanted).containsExactly("60 Begin 1 (60 ago)", "1940 End 1 (400 of silence)");
    }

    @Test
    void aNumberANameAndAMessageGet800MillisecondsAndAYesGets320() {
        for (Expected patient : List.of(Expected.PHONE, Expected.NAME, Expected.FREE_TEXT)) {
            again(patient);
            speech(500);
            silence(2_000);
            assertThat(wanted).as("%s", patient).contains("1300 End 1 (800 of silence)");
        }
        again(Expected.YES_OR_NO);
        speech(500);
        silence(2_000);
        assertThat(wanted).contains("820 End 1 (320 of silence)");
    }

    @Test
    void wordsAreAnsweredAndTheAnswerIsHeard() {
        greeted();
        caller(800, "a table for four");
        assertThat(wanted).last().isEqualTo("1200 Ask Said a table for four");
        give(new Input.Replied(now, says("What day?", Expected.DATE)));
        assertThat(wanted).last().isEqualTo("1200 Say 2 What day?");
        sound(2, 700);
        silence(700);
        played(2);
        assertThat(wanted).last().isEqualTo("1900 AllHeard");
    }

    @Test
    void theAgentAsksAgainSixSecondsAfterItWasHeardAndNotAfterItSpoke() {
        again(Expected.DATE);
        silence(5_980);
        assertThat(wanted).isEmpty();
        silence(20);
        assertThat(wanted).containsExactly("6000 Ask Silent NOBODY_SPOKE");
    }

    @Test
    void aCallerWhoHasToThinkOfANumberIsPromptedLater() {
        again(Expected.PHONE);
        silence(8_980);
        assertThat(wanted).isEmpty();
        silence(20);
        assertThat(wanted).containsExactly("9000 Ask Silent NOBODY_SPOKE");
    }

    @Test
    void recognisedWordsInterruptAfter240Milliseconds() {
        agentSpeaks(Expected.DATE, 5_000);
        speech(200);
        give(new Input.SoFar(now, 1, "no"));
        assertThat(wanted).doesNotContain("200 Pause");
        speech(40);
        assertThat(wanted).last().isEqualTo("240 Pause");
        speech(300);
        silence(400);
        heard(1, "no friday");
        assertThat(wanted).endsWith("940 End 1 (400 of silence)", "940 Hush", "940 Ask Said no friday");
    }

    @Test
    void speechWithoutWordsInterruptsAfter480Milliseconds() {
        agentSpeaks(Expected.DATE, 5_000);
        speech(460);
        assertThat(wanted).containsExactly("60 Begin 1 (60 ago)");
        speech(20);
        assertThat(wanted).last().isEqualTo("480 Pause");
    }

    @Test
    void anInterruptionWithoutWordsLetsTheAgentGoOn() {
        agentSpeaks(Expected.DATE, 5_000);
        speech(700);
        silence(400);
        heard(1, "");
        assertThat(wanted)
                .containsExactly("60 Begin 1 (60 ago)", "480 Pause", "1100 End 1 (400 of silence)", "1100 Resume 3");
    }

    @Test
    void onANoisyLineOnlyWordsInterruptInTheEnd() {
        agentSpeaks(Expected.DATE, 20_000);
        for (int noise = 1; noise <= 3; noise++) {
            speech(700);
            silence(400);
            heard(noise, "");
            sound(2 + noise, 10_000);
        }
        assertThat(wanted.stream().filter(w -> w.endsWith("Pause"))).hasSize(2);
    }

    @Test
    void aMurmurDoesNotInterrupt() {
        agentSpeaks(Expected.DATE, 5_000);
        speech(300);
        give(new Input.SoFar(now, 1, "okay"));
        speech(200);
        silence(400);
        heard(1, "okay");
        assertThat(wanted).containsExactly("60 Begin 1 (60 ago)", "900 End 1 (400 of silence)");
    }

    @Test
    void aYesSaidOverAYesOrNoQuestionIsAnAnswerWheneverItComes() {
        agentSpeaks(Expected.YES_OR_NO, 5_000);
        speech(300);
        silence(320);
        heard(1, "yes");
        assertThat(wanted).endsWith("620 Hush", "620 Ask Said yes");
    }

    @Test
    void anOkayAtTheVeryEndOfAYesOrNoQuestionIsAnAnswerToo() {
        agentSpeaks(Expected.YES_OR_NO, 2_000);
        speech(300);
        silence(320);
        heard(1, "okay");
        assertThat(wanted).endsWith("620 Hush", "620 Ask Said okay");
    }

    @Test
    void aShortAnswerThatEndsAfterTheQuestionIsNotSwallowed() {
        agentSpeaks(Expected.YES_OR_NO, 200);
        speech(180);
        played(2);
        silence(320);
        heard(1, "okay");
        assertThat(wanted).last().isEqualTo("500 Ask Said okay");
    }

    @Test
    void whoSpeaksBeforeTheAgentBeginsIsWaitedForAndHisWordsAreOneUtterance() {
        greeted();
        speech(800);
        silence(400);
        speech(600);
        heard(1, "a table for four");
        assertThat(wanted).noneMatch(w -> w.contains("Ask"));
        silence(400);
        heard(2, "on friday");
        assertThat(wanted).last().isEqualTo("2200 Ask Said a table for four on friday");
    }

    @Test
    void aReplyThatWasNotBegunIsOvertakenByTheReplyToWhatTheCallerAdds() {
        greeted();
        caller(800, "a table for four");
        speech(300);
        give(new Input.Replied(now, says("What day?", Expected.DATE)));
        speech(300);
        silence(400);
        heard(2, "on friday");
        give(new Input.Replied(now, says("What time on Friday?", Expected.TIME)));
        assertThat(wanted.stream().filter(w -> w.contains("Say"))).containsExactly(now + " Say 2 What time on Friday?");
    }

    @Test
    void whatAToolDidIsToldEvenIfTheCallerSpokeMeanwhile() {
        greeted();
        caller(800, "yes book it");
        speech(300);
        give(new Input.Replied(
                now, new Reply(List.of("It is booked."), Expected.ANYTHING, "", 900, new Then.Listen())));
        speech(300);
        silence(400);
        heard(2, "and thank you");
        give(new Input.Replied(now, says("Anything else?", Expected.ANYTHING)));
        assertThat(wanted).last().isEqualTo("2200 Say 2 It is booked. Anything else?");
    }

    @Test
    void whatAToolDidIsToldEvenIfTheCallerSpeaksBeforeTheFirstSoundOfIt() {
        greeted();
        caller(800, "yes book it");
        give(new Input.Replied(
                now, new Reply(List.of("It is booked."), Expected.ANYTHING, "", 900, new Then.Listen())));
        speech(300);
        silence(400);
        heard(2, "and thank you");
        give(new Input.Replied(now, says("Anything else?", Expected.ANYTHING)));
        assertThat(wanted).last().isEqualTo("1900 Say 3 It is booked. Anything else?");
    }

    @Test
    void aReplyWithoutWordsIsFollowedByWhatItWants() {
        greeted();
        caller(800, "bye");
        give(new Input.Replied(
                now, new Reply(List.of(), Expected.ANYTHING, "", 0, new Then.HangUp(Disposition.ANSWERED))));
        silence(20);
        assertThat(wanted).last().isEqualTo("1220 Leave AGENT ANSWERED");
    }

    @Test
    void anInterruptedAgentGoesOnIfTheEarsDoNotSayWhetherTheseWereWords() {
        agentSpeaks(Expected.DATE, 20_000);
        speech(600);
        silence(400);
        silence(2_500);
        assertThat(wanted).last().asString().contains("End");
        silence(20);
        assertThat(wanted).last().isEqualTo("3520 Resume 3");
        sound(3, 5_000);
        heard(1, "on friday");
        assertThat(wanted).endsWith("3520 Hush", "3520 Ask Said on friday");
    }

    @Test
    void aReplyThatWasHeldBackForANoiseIsSaidAfterwards() {
        greeted();
        caller(800, "a table for four");
        speech(300);
        give(new Input.Replied(now, says("What day?", Expected.DATE)));
        silence(400);
        heard(2, "");
        assertThat(wanted).last().isEqualTo("1900 Say 2 What day?");
    }

    @Test
    void speechBeforeTheFirstSoundOfTheAnswerHoldsItAtOnce() {
        greeted();
        caller(800, "a table");
        give(new Input.Replied(now, says("What day?", Expected.DATE)));
        speech(60);
        assertThat(wanted).endsWith("1200 Say 2 What day?", "1260 Begin 2 (60 ago)", "1260 Pause");
    }

    @Test
    void aMonologueIsAnsweredAfterHalfAMinuteAndListenedToAgainAfterAPause() {
        greeted();
        speech(31_000);
        assertThat(wanted).containsExactly("60 Begin 1 (60 ago)", "30000 End 1 (0 of silence)");
        silence(400);
        speech(300);
        assertThat(wanted).last().isEqualTo("31460 Begin 2 (60 ago)");
    }

    @Test
    void speechThatNobodyRecognisesIsAnsweredAndNotIgnored() {
        greeted();
        caller(500, "");
        assertThat(wanted).last().isEqualTo("900 Ask Silent NOT_UNDERSTOOD");
    }

    @Test
    void aShortNoiseIsNoSpeech() {
        greeted();
        caller(120, "");
        assertThat(wanted).noneMatch(w -> w.contains("Ask"));
    }

    @Test
    void wordsThatTheEarsDoNotTrustAreAskedForAgain() {
        greeted();
        speech(500);
        silence(400);
        give(new Input.Heard(now, 1, new Ears.Heard("purple monkey", List.of(), 0.2, false)));
        assertThat(wanted).last().isEqualTo("900 Ask Silent NOT_UNDERSTOOD");
    }

    @Test
    void soundThatIsLostInTheMiddleOfSpeechIsWaitedForOneSecond() {
        greeted();
        speech(500);
        lost(900);
        assertThat(wanted).containsExactly("60 Begin 1 (60 ago)");
        lost(100);
        assertThat(wanted).last().isEqualTo("1500 End 1 (1000 of silence)");
    }

    @Test
    void speechThatGoesOnAfterLostSoundIsANewUtterance() {
        greeted();
        speech(500);
        lost(1_000);
        give(new Input.Sound(now += 20, new Sign.Speech(Duration.ofMillis(2_000))));
        assertThat(wanted).last().isEqualTo("1520 Begin 2 (240 ago)");
    }

    @Test
    void aFirmGreetingIsSaidToItsEndAndTheWordsSaidMeanwhileAreAnsweredThen() {
        turns = new TurnTaking(new Patience(400, 320, 800, 240, 6_000, true), new Regrets(null, Language.ENGLISH));
        give(new Input.Answered(0));
        give(new Input.Replied(0, says("Hello, this call is recorded.", Expected.ANYTHING)));
        sound(1, 3_000);
        speech(900);
        silence(400);
        heard(1, "are you open");
        assertThat(wanted).noneMatch(w -> w.endsWith("Pause") || w.contains("Said"));
        silence(1_700);
        played(1);
        assertThat(wanted).endsWith("3000 AllHeard", "3000 Ask Said are you open");
    }

    @Test
    void theLineIsLetGoWhenTheGoodbyeHasBeenHeard() {
        goodbye(1_000);
        silence(1_000);
        assertThat(wanted).noneMatch(w -> w.contains("Leave"));
        played(2);
        assertThat(wanted).endsWith("1000 AllHeard", "1000 Leave AGENT BOOKED");
    }

    @Test
    void aCarrierThatNeverSaysSoDoesNotKeepTheLineOpen() {
        goodbye(1_000);
        silence(4_000);
        assertThat(wanted).noneMatch(w -> w.contains("Leave"));
        silence(20);
        assertThat(wanted).endsWith("4020 AllHeard", "4020 Leave AGENT BOOKED");
    }

    @Test
    void aGoodbyeOverTheGoodbyeEndsTheCallAndAQuestionDoesNot() {
        goodbye(1_000);
        speech(400);
        silence(400);
        heard(1, "thank you bye");
        silence(200);
        played(2);
        assertThat(wanted).last().isEqualTo("1000 Leave AGENT BOOKED");

        goodbye(1_000);
        speech(400);
        silence(400);
        heard(1, "wait is there parking");
        assertThat(wanted).endsWith("800 Hush", "800 Ask Said wait is there parking");
    }

    @Test
    void keysInterruptAndAreToldTogether() {
        agentSpeaks(Expected.PHONE, 5_000);
        silence(100);
        for (char key : "4155".toCharArray()) {
            give(new Input.Digit(now, key));
            silence(300);
        }
        silence(2_180);
        assertThat(wanted).containsExactly("100 Pause");
        silence(20);
        assertThat(wanted).endsWith("3500 Hush", "3500 Ask Pressed 4155");
    }

    @Test
    void earsThatBreakCostARepetitionAndEarsThatKeepBreakingTheCall() {
        greeted();
        for (int utterance = 1; utterance <= 2; utterance++) {
            speech(500);
            silence(400);
            give(new Input.EarsBroke(now, utterance));
            assertThat(wanted).last().isEqualTo(now + " Ask Silent NOT_UNDERSTOOD");
            give(new Input.Replied(now, says("Sorry?", Expected.ANYTHING)));
            give(new Input.Played(now, new Mark(utterance + 1, 0, true)));
        }
        speech(500);
        silence(400);
        give(new Input.EarsBroke(now, 3));
        assertThat(wanted).last().asString().contains("Say 4 I'm sorry, something is wrong");
    }

    @Test
    void earsThatDoNotAnswerForTenSecondsAreReplacedAndTheTimeIsBridged() {
        greeted();
        speech(500);
        silence(400);
        silence(1_800);
        assertThat(wanted).hasSize(2);
        silence(20);
        assertThat(wanted).last().isEqualTo("2720 Fill 2 One moment, please.");
        silence(8_180);
        assertThat(wanted).hasSize(3);
        silence(20);
        assertThat(wanted).endsWith("10920 RenewEars", "10920 Ask Silent NOT_UNDERSTOOD");
    }

    @Test
    void aReceptionistThatBreaksAsksAgainOnceAndThenGivesUp() {
        greeted();
        caller(500, "hello");
        give(new Input.BrainBroke(now));
        assertThat(wanted).last().asString().contains("Say 2 I'm sorry, something went wrong");
        sound(2, 0);
        played(2);
        caller(500, "hello");
        give(new Input.BrainBroke(now));
        assertThat(wanted).last().asString().contains("Say 3 I'm sorry, something is wrong");
        sound(3, 0);
        played(3);
        assertThat(wanted).last().asString().contains("Leave AGENT FAILED");
    }

    @Test
    void aSlowReceptionistIsBridgedOnceWithAWord() {
        greeted();
        caller(500, "hello");
        silence(1_800);
        assertThat(wanted).last().asString().contains("Ask");
        silence(20);
        assertThat(wanted).last().isEqualTo("2720 Fill 2 One moment, please.");
        silence(5_000);
        give(new Input.Replied(now, says("Hi.", Expected.ANYTHING)));
        assertThat(wanted).endsWith("2720 Fill 2 One moment, please.", "7720 Say 3 Hi.");
    }

    @Test
    void aReceptionistThatNeverAnswersIsGivenUpAfterFifteenSeconds() {
        greeted();
        caller(500, "hello");
        silence(15_000);
        assertThat(wanted).noneMatch(w -> w.contains("Say"));
        silence(20);
        assertThat(wanted).last().asString().startsWith("15920 Say 3 I'm sorry, something is wrong");
    }

    @Test
    void aVoiceWithoutSoundForFourSecondsIsReplaced() {
        greeted();
        caller(500, "hello");
        give(new Input.Replied(now, says("Hi.", Expected.ANYTHING)));
        silence(4_000);
        assertThat(wanted).last().asString().contains("Say");
        silence(20);
        assertThat(wanted).last().isEqualTo("4920 ChangeVoice 3");
    }

    @Test
    void withoutAVoiceTheCallerIsPassedToAPersonWhereThereIsOne() {
        turns = new TurnTaking(Patience.usual(), new Regrets(PERSON, Language.ENGLISH));
        give(new Input.Answered(0));
        give(new Input.Replied(0, says("Hello.", Expected.ANYTHING)));
        give(new Input.VoiceBroke(0, 1));
        assertThat(wanted).endsWith("0 HandOver +14155550100", "0 Leave US HANDED_OVER");

        again(Expected.ANYTHING);
        caller(500, "hello");
        give(new Input.Replied(now, says("Hi.", Expected.ANYTHING)));
        give(new Input.VoiceBroke(now, 2));
        assertThat(wanted).last().isEqualTo("900 Leave US FAILED");
    }

    @Test
    void whoHangsUpIsGoneWhateverWasGoingOn() {
        agentSpeaks(Expected.DATE, 5_000);
        speech(100);
        give(new Input.HungUp(now, By.CALLER, "gone"));
        assertThat(wanted).last().isEqualTo("100 Leave CALLER null");
        int before = wanted.size();
        heard(1, "hello");
        silence(20_000);
        assertThat(wanted).hasSize(before);
    }

    @Test
    void marksOfAnEarlierTakeAreNotTheEndOfThisOne() {
        agentSpeaks(Expected.DATE, 5_000);
        speech(500);
        played(2);
        silence(400);
        heard(1, "");
        played(2);
        assertThat(wanted).last().isEqualTo("900 Resume 3");
        sound(3, 100);
        played(3);
        assertThat(wanted).last().isEqualTo("900 AllHeard");
    }

    private void greeted() {
        again(Expected.ANYTHING);
    }

    /** A fresh call in which the agent has just been heard to ask for this; the clock and the list of what was wanted start here. */
    private void again(Expected asked) {
        turns = new TurnTaking(Patience.usual(), new Regrets(null, Language.ENGLISH));
        now = 0;
        give(new Input.Answered(0));
        give(new Input.Replied(0, says("Hello.", asked)));
        sound(1, 0);
        played(1);
        wanted.clear();
    }

    /** The agent has just begun to say something as its second take, that lasts so long and asks for this. */
    private void agentSpeaks(Expected asked, long lasting) {
        again(Expected.ANYTHING);
        ask(says("Well then, and so on and on", asked), lasting);
    }

    private void goodbye(long lasting) {
        again(Expected.ANYTHING);
        ask(new Reply(List.of("Goodbye."), Expected.ANYTHING, "", 0, new Then.HangUp(Disposition.BOOKED)), lasting);
    }

    private void ask(Reply reply, long lasting) {
        give(new Input.Digit(0, '#'));
        give(new Input.Replied(0, reply));
        sound(2, lasting);
        wanted.clear();
    }

    private void caller(long speech, String words) {
        speech(speech);
        silence(400);
        heard((int) wanted.stream().filter(w -> w.contains("Begin")).count(), words);
    }

    private void speech(long millis) {
        boolean goesOn = !silent;
        for (long spoken = 20; spoken <= millis; spoken += 20) {
            now += 20;
            Duration lasting = Duration.ofMillis(spoken);
            Sign sign = goesOn || spoken > 60
                    ? new Sign.Speech(lasting)
                    : spoken == 60 ? new Sign.Began(lasting) : new Sign.Silence(lasting);
            give(new Input.Sound(now, sign));
        }
        silent = false;
    }

    private void silence(long millis) {
        for (long lasting = 20; lasting <= millis; lasting += 20) {
            now += 20;
            give(new Input.Sound(now, new Sign.Silence(Duration.ofMillis(lasting))));
        }
        silent = true;
    }

    private void lost(long millis) {
        for (long lasting = 100; lasting <= millis; lasting += 100) {
            now += 100;
            give(new Input.Lost(now));
        }
    }

    private void heard(int utterance, String words) {
        give(new Input.Heard(now, utterance, new Ears.Heard(words, List.of(), 0.9, !words.isEmpty())));
    }

    private void sound(int take, long lasting) {
        give(new Input.Sounding(now, take, now + lasting, true));
    }

    private void played(int take) {
        give(new Input.Played(now, new Mark(take, 0, true)));
    }

    private void give(Input input) {
        turns.take(input).forEach(action -> wanted.add(input.at() + " " + inWords(action)));
    }

    private static String inWords(Action action) {
        return switch (action) {
            case Action.Begin(int utterance, long ago) -> "Begin " + utterance + " (" + ago + " ago)";
            case Action.End(int utterance, long silence) -> "End " + utterance + " (" + silence + " of silence)";
            case Action.Ask(Action.Question.Said said) ->
                "Ask Said " + said.words().text();
            case Action.Ask(Action.Question.Silent silent) -> "Ask Silent " + silent.kind();
            case Action.Ask(Action.Question.Pressed pressed) -> "Ask Pressed " + pressed.digits();
            case Action.Ask(Action.Question.Greeting greeting) -> "Ask Greeting";
            case Action.Say(int take, Reply reply) -> "Say " + take + " " + String.join(" ", reply.phrases());
            case Action.Fill(int take, String phrase) -> "Fill " + take + " " + phrase;
            case Action.Resume(int take) -> "Resume " + take;
            case Action.ChangeVoice(int take) -> "ChangeVoice " + take;
            case Action.HandOver(PhoneNumber to) -> "HandOver " + to;
            case Action.Leave leave -> "Leave " + leave.by() + " " + leave.disposition();
            case Action.RenewEars renew -> "RenewEars";
            case Action.Pause pause -> "Pause";
            case Action.Hush hush -> "Hush";
            case Action.AllHeard allHeard -> "AllHeard";
        };
    }

    private static Reply says(String phrase, Expected expecting) {
        return new Reply(List.of(phrase), expecting, "", 0, new Then.Listen());
    }
}
