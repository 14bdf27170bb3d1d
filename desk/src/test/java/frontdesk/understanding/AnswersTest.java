package frontdesk.understanding;

import java.time.LocalDateTime;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import frontdesk.understanding.Meaning.Answer;
import frontdesk.understanding.Meaning.Change;
import frontdesk.understanding.Meaning.Choice;
import frontdesk.understanding.Meaning.Intent;

import static frontdesk.understanding.Scenes.toClinic;
import static frontdesk.understanding.Scenes.toTrattoria;
import static org.assertj.core.api.Assertions.assertThat;

/** How callers answer what they were asked or offered. */
class AnswersTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "yes",
                "yeah sure",
                "yep",
                "that works",
                "sounds good",
                "that's fine",
                "perfect",
                "go ahead",
                "please do",
                "of course",
                "that's correct",
                "works for me",
                "ok",
                "yes, that's it",
                "that would be great",
                "uh yes please",
                "I agree"
            })
    void aYesIsHeard(String said) {
        var meaning = toTrattoria(said, Expected.YES_OR_NO);
        assertThat(meaning.answer()).isEqualTo(Answer.YES);
        assertThat(meaning.wants(Intent.GOODBYE)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no",
                "nope",
                "not really",
                "I'd rather not",
                "no thanks",
                "that's wrong",
                "that doesn't work",
                "definitely not",
                "I don't think so",
                "no that's not right",
                "that's too late",
                "never mind",
                "dont want that"
            })
    void aNoIsHeard(String said) {
        assertThat(toTrattoria(said, Expected.YES_OR_NO).answer()).isEqualTo(Answer.NO);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I don't mind",
                "either is fine",
                "any time",
                "whatever works",
                "maybe",
                "up to you",
                "I don't know"
            })
    void anOpenAnswerIsHeard(String said) {
        assertThat(toTrattoria(said, Expected.YES_OR_NO).answer()).isEqualTo(Answer.EITHER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"what time do you open tomorrow", "is that right", "can I bring my dog", "would that be okay"})
    void aQuestionIsNoAnswer(String said) {
        assertThat(toTrattoria(said, Expected.YES_OR_NO).answer()).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            the first one               | 0
            the second                  | 1
            the earlier one please      | 0
            the later one               | 1
            the last one                | 1
            half past nine              | 0
            eleven thirty works         | 1
            """)
    void anOfferIsChosen(String said, int place) {
        var first = LocalDateTime.parse("2026-11-20T09:30");
        var second = LocalDateTime.parse("2026-11-20T11:30");
        assertThat(toClinic(said, Expected.CHOICE, first, second).choice()).isEqualTo(new Choice(place));
    }

    @Test
    void theLaterOneIsTheLaterOneInWhateverOrderTheyWereOffered() {
        var late = LocalDateTime.parse("2026-11-20T16:00");
        var early = LocalDateTime.parse("2026-11-20T09:00");
        assertThat(toClinic("the later one", Expected.CHOICE, late, early).choice())
                .isEqualTo(new Choice(0));
    }

    @Test
    void aTimeThatWasNotOfferedIsNoChoice() {
        var meaning = toClinic("four thirty", Expected.CHOICE, LocalDateTime.parse("2026-11-20T09:30"));
        assertThat(meaning.choice()).isNull();
        assertThat(Scenes.line(meaning.when())).isEqualTo("16:30");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            do you have anything earlier    | EARLIER
            that's too late                 | EARLIER
            something later                 | LATER
            a bit too early                 | LATER
            another day                     | OTHER_DAY
            with someone else               | OTHER_PERSON
            what else do you have           | OTHER
            none of those                   | OTHER
            anything but monday             | OTHER_DAY
            friday doesn't work             | OTHER_DAY
            not in the morning              | OTHER
            """)
    void aChangeIsHeard(String said, Change change) {
        assertThat(toClinic(said, Expected.CHOICE).change()).isEqualTo(change);
    }
}
