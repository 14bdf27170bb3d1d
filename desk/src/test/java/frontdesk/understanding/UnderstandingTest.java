package frontdesk.understanding;

import org.junit.jupiter.api.Test;

import frontdesk.understanding.Meaning.Answer;
import frontdesk.understanding.Meaning.Change;
import frontdesk.understanding.Meaning.Choice;
import frontdesk.understanding.Meaning.Intent;
import frontdesk.understanding.Meaning.Topic;

import static frontdesk.understanding.Scenes.toClinic;
import static frontdesk.understanding.Scenes.toTrattoria;
import static org.assertj.core.api.Assertions.assertThat;

/** Whole utterances, as callers say them to a receptionist. */
class UnderstandingTest {

    @Test
    void aTableIsAskedForInOneBreath() {
        var meaning = toTrattoria("I'd like to book a table for four on Friday at seven", Expected.ANYTHING);
        assertThat(meaning.intents()).startsWith(Intent.BOOK);
        assertThat(meaning.partySize()).isEqualTo(4);
        assertThat(Scenes.line(meaning.when())).isEqualTo("2026-11-20 19:00");
        assertThat(meaning.correction()).isFalse();
    }

    @Test
    void theEveningSettlesWhichHalfPastSeven() {
        var meaning = toTrattoria(
                "could we get a table for four this friday evening around half past seven", Expected.ANYTHING);
        assertThat(meaning.wants(Intent.BOOK)).isTrue();
        assertThat(meaning.partySize()).isEqualTo(4);
        assertThat(Scenes.line(meaning.when())).isEqualTo("2026-11-20 ~19:30");
    }

    @Test
    void aNoWithADayIsACorrection() {
        var meaning = toTrattoria("no friday", Expected.YES_OR_NO);
        assertThat(meaning.answer()).isEqualTo(Answer.NO);
        assertThat(meaning.correction()).isTrue();
        assertThat(Scenes.line(meaning.when())).isEqualTo("2026-11-20");
    }

    @Test
    void makingItAnotherTimeIsACorrection() {
        var meaning = toTrattoria("actually make it eight o'clock", Expected.YES_OR_NO);
        assertThat(meaning.correction()).isTrue();
        assertThat(Scenes.line(meaning.when())).isEqualTo("20:00");
    }

    @Test
    void somethingEarlierIsAChange() {
        assertThat(toTrattoria("do you have anything earlier", Expected.CHOICE).change())
                .isEqualTo(Change.EARLIER);
    }

    @Test
    void theFirstOneIsAChoice() {
        var meaning = toTrattoria("the first one", Expected.CHOICE);
        assertThat(meaning.choice()).isEqualTo(Choice.FIRST);
        assertThat(meaning.when()).isNull();
    }

    @Test
    void aToothacheIsAService() {
        var meaning = toClinic("I have a toothache and need to see a dentist", Expected.ANYTHING);
        assertThat(meaning.wants(Intent.BOOK)).isTrue();
        assertThat(meaning.service()).isEqualTo("emergency");
    }

    @Test
    void aServiceAndAPersonAreHeardTogether() {
        var meaning = toClinic("I need a check up with doctor lee", Expected.ANYTHING);
        assertThat(meaning.service()).isEqualTo("checkup");
        assertThat(meaning.staff()).isEqualTo("lee");
        assertThat(meaning.name()).isNull();
    }

    @Test
    void aVisitIsMoved() {
        var meaning = toClinic("can I move my appointment to thursday at ten", Expected.ANYTHING);
        assertThat(meaning.intents()).startsWith(Intent.MOVE).doesNotContain(Intent.BOOK);
        assertThat(Scenes.line(meaning.when())).isEqualTo("2026-11-19 10:00");
    }

    @Test
    void aBookingIsCancelled() {
        var meaning = toTrattoria("I want to cancel my booking", Expected.ANYTHING);
        assertThat(meaning.intents()).startsWith(Intent.CANCEL).doesNotContain(Intent.BOOK);
    }

    @Test
    void theEndIsHeard() {
        var meaning = toTrattoria("no thanks that's all goodbye", Expected.ANYTHING);
        assertThat(meaning.intents()).startsWith(Intent.GOODBYE);
        assertThat(meaning.answer()).isEqualTo(Answer.NO);
        assertThat(meaning.correction()).isFalse();
    }

    @Test
    void aQuestionAboutADayKeepsTheDay() {
        var meaning = toTrattoria("when do you close on saturday", Expected.ANYTHING);
        assertThat(meaning.topic()).isEqualTo(new Topic(Topic.Kind.HOURS, null));
        assertThat(Scenes.line(meaning.when())).isEqualTo("2026-11-21");
    }
}
