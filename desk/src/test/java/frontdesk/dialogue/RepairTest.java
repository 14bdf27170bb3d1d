package frontdesk.dialogue;

import java.util.ArrayList;
import java.util.HashSet;
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
    void whatCannotBeUnderstoodIsAskedInOtherWordsEachTimeAndEndsWithAPerson() {
        TextCall call = TextCall.toTrattoria().says("a table for two");
        List<String> asked = new ArrayList<>(List.of(call.phrases().getLast()));
        call.mumbles();
        asked.add(call.phrases().getLast());
        call.mumbles();
        asked.add(call.phrases().getLast());
        assertThat(new HashSet<>(asked)).hasSize(3);
        call.mumbles().isPutThrough();
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
