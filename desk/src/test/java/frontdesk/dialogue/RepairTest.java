package frontdesk.dialogue;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Silence and nonsense are met with another way of asking each time, and then with a person. */
class RepairTest {

    @Test
    void twoPromptsAndAPoliteGoodbyeForASilentCaller() {
        TextCall.toTrattoria()
                .greeted()
                .isSilent()
                .hears("Are you still there?")
                .isSilent()
                .hears("I can't hear you")
                .isSilent()
                .hears("goodbye")
                .isHungUpOn();
    }

    @Test
    void whoSpeaksAgainIsPromptedAnew() {
        TextCall.toTrattoria()
                .says("a table for two")
                .isSilent()
                .isSilent()
                .says("tomorrow")
                .isSilent()
                .hears("Are you still there?");
    }

    @Test
    void aDayIsAskedInOtherWordsThenOfferedThenKeyedInThenAPersonHelps() {
        TextCall.toClinic()
                .says("a check-up please")
                .isAsked(Question.WHEN)
                .mumbles()
                .hears("When would you like to come?")
                .mumbles()
                .hears("Today I have a quarter past ten, half past eleven or half past twelve. Which would suit you?")
                .isAsked(Question.CHOICE)
                .mumbles()
                .hears(
                        "Please press one for a quarter past ten in the morning, two for half past eleven in the morning or three for half past twelve in the afternoon.")
                .mumbles()
                .isPutThrough();
    }

    @Test
    void yesAndNoHaveKeysOfTheirOwn() {
        TextCall.toClinic()
                .says("a check-up on monday at nine", "anna keller")
                .isAsked(Question.PHONE_IS_CALLERS)
                .mumbles()
                .hears("yes or no?")
                .mumbles()
                .hears("Please press one for yes or two for no.")
                .says("yes")
                .isAsked(Question.READ_BACK);
    }

    @Test
    void aNameIsSpelledBeforeItIsGivenUp() {
        TextCall.toTrattoria()
                .says("a table for two tomorrow at eight")
                .mumbles()
                .hears("first and last name?")
                .mumbles()
                .hears("Please spell your last name for me, letter by letter.")
                .says("k e l l e r", "yes", "yes")
                .leaves("2026-11-22T20:00 2 Keller");
    }

    @Test
    void aServiceIsChosenByKey() {
        TextCall.toClinic()
                .says("i'd like to book")
                .mumbles()
                .hears("Would you like a check-up, a cleaning")
                .mumbles()
                .hears(
                        "Please press one for a check-up, two for a cleaning, three for a filling or four for an emergency visit.");
    }

    @Test
    void afterHoursAMessageTakesThePlaceOfAPerson() {
        TextCall.toTrattoria()
                .greeted()
                .mumbles()
                .hears("I can book, move or cancel a table")
                .mumbles()
                .hears("Please press one for a new booking, two for another time or three for a cancellation.")
                .mumbles()
                .hears("Nobody can come to the phone just now.")
                .isAsked(Question.MESSAGE_WANTED);
    }

    @Test
    void whoCannotBeUnderstoodAtAllIsCalledBack() {
        TextCall.toTrattoria()
                .greeted()
                .mumbles()
                .mumbles()
                .mumbles()
                .isAsked(Question.MESSAGE_WANTED)
                .mumbles()
                .mumbles()
                .mumbles()
                .hears("somebody will call you back")
                .isHungUpOn()
                .achieved(State.Done.MESSAGE_TAKEN);
    }

    @Test
    void noSentenceIsSaidTwiceInARowHoweverLongItGoesOn() {
        TextCall call = TextCall.toClinic().greeted();
        List<String> before = call.phrases();
        while (!call.isOver()) {
            call.mumbles();
            assertThat(call.phrases()).as(call.transcript()).doesNotContainAnyElementsOf(before);
            before = call.phrases();
        }
    }

    @Test
    void aNameThatCannotBeUnderstoodDoesNotStopABooking() {
        TextCall.toTrattoria()
                .says("a table for two tomorrow at eight")
                .mumbles()
                .mumbles()
                .mumbles()
                .hears("I'll put it under your telephone number")
                .says("yes", "yes")
                .leaves("2026-11-22T20:00 2 Guest 0134");
    }

    @Test
    void repeatSaysTheSameAgain() {
        TextCall.toTrattoria()
                .says("a table for two tomorrow at eight", "can you repeat that")
                .hears("What name shall I put it under?");
    }

    @Test
    void waitingIsGranted() {
        TextCall.toTrattoria()
                .says("a table for two", "hang on")
                .isAsked(Question.DAY)
                .says("tomorrow at eight")
                .isAsked(Question.NAME);
    }

    @Test
    void theFirstPhraseOfAReplyIsShort() {
        TextCall call = TextCall.toTrattoria();
        for (String words : List.of("a table for two", "tomorrow", "at eight", "anna keller", "yes", "yes")) {
            call.says(words);
            assertThat(call.phrases().getFirst().length()).as(call.words()).isLessThan(140);
            assertThat(call.phrases()).allMatch(phrase -> phrase.matches(".*[.?!]"));
        }
    }
}
