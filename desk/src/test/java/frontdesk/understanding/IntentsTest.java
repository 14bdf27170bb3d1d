package frontdesk.understanding;

import java.time.LocalDateTime;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import frontdesk.kernel.Language;
import frontdesk.understanding.Meaning.Answer;
import frontdesk.understanding.Meaning.Change;
import frontdesk.understanding.Meaning.Choice;
import frontdesk.understanding.Meaning.Intent;
import frontdesk.understanding.Meaning.Topic;
import frontdesk.understanding.Understanding.Utterance;

import static frontdesk.understanding.Scenes.toClinic;
import static frontdesk.understanding.Scenes.toTrattoria;
import static org.assertj.core.api.Assertions.assertThat;

/** What callers want, how they answer, and what they ask. */
class IntentsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            I'd like to book a table                             | BOOK
            could I make a reservation for tonight               | BOOK
            do you have any availability on friday               | ASK
            can you squeeze me in tomorrow                       | BOOK
            I need to see a dentist                              | BOOK
            I want to cancel my booking                          | CANCEL
            I can't make it on friday                            | CANCEL
            we no longer need the table                          | CANCEL
            can I move my appointment                            | MOVE
            I need to reschedule                                 | MOVE
            could you change my reservation to eight             | MOVE
            I want to change the number of guests                | MOVE
            when is my appointment                               | LOOK_UP
            can you check my reservation                         | LOOK_UP
            do I still have a booking for tomorrow               | LOOK_UP
            can I speak to a person                              | PERSON
            put me through to the manager                        | PERSON
            I'd rather talk to a human being                     | PERSON
            can you call me back                                 | CALL_BACK
            I'd like to leave a message                          | LEAVE_MESSAGE
            I can't breathe                                      | EMERGENCY
            he's bleeding heavily                                | EMERGENCY
            hello                                                | GREETING
            that's all                                           | GOODBYE
            bye                                                  | GOODBYE
            no thanks that's all goodbye                         | GOODBYE
            thank you so much                                    | THANKS
            pardon                                               | REPEAT
            say that again                                       | REPEAT
            sorry, I didn't catch that                           | REPEAT
            hold on                                              | WAIT
            give me a second                                     | WAIT
            let's start over                                     | START_OVER
            """)
    void theIntentIsHeardFirst(String said, Intent intent) {
        assertThat(toClinic(said, Expected.ANYTHING).intents()).startsWith(intent);
    }

    @Test
    void anEmergencyAppointmentIsAVisitAndNoEmergency() {
        assertThat(toClinic("I need an emergency appointment", Expected.ANYTHING)
                        .wants(Intent.EMERGENCY))
                .isFalse();
        assertThat(toClinic("it's not an emergency", Expected.ANYTHING).wants(Intent.EMERGENCY))
                .isFalse();
        assertThat(toClinic("this is an emergency", Expected.ANYTHING).wants(Intent.EMERGENCY))
                .isTrue();
    }

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
            what are your opening hours      | HOURS
            when do you close on saturday    | HOURS
            are you open on sundays          | HOURS
            how late are you open            | HOURS
            where are you                    | ADDRESS
            what's your address              | ADDRESS
            how do I get there               | ADDRESS
            how much is a cleaning           | PRICE
            what does a check up cost        | PRICE
            how long does it take            | DURATION
            what services do you offer       | SERVICES
            do you have anything on tuesday  | AVAILABILITY
            what have you got on friday      | AVAILABILITY
            """)
    void aQuestionHasATopic(String said, Topic.Kind kind) {
        var meaning = toClinic(said, Expected.ANYTHING);
        assertThat(meaning.wants(Intent.ASK)).isTrue();
        assertThat(meaning.topic()).isEqualTo(new Topic(kind, null));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            is there any parking          | parking
            where could we park the car   | parking
            can I bring my dogs           | dogs
            are dogs ok                   | dogs
            """)
    void theBusinessHasAnswersOfItsOwn(String said, String answer) {
        assertThat(toTrattoria(said, Expected.ANYTHING).topic()).isEqualTo(new Topic(Topic.Kind.OTHER, answer));
    }

    @Test
    void aQuestionWithoutAnAnswerIsStillAQuestion() {
        var meaning = toTrattoria("do you have vegetarian dishes", Expected.ANYTHING);
        assertThat(meaning.wants(Intent.ASK)).isTrue();
        assertThat(meaning.topic()).isEqualTo(new Topic(Topic.Kind.OTHER, null));
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

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a check up                      | checkup   |
            checkup with doctor lee         | checkup   | lee
            a teeth cleaning                | cleaning  |
            a cleening                      | cleaning  |
            I have a tooth ache             | emergency |
            an examination with dr moreno   | checkup   | moreno
            with lee                        |           | lee
            doctor morena                   |           | moreno
            """)
    void servicesAndPeopleAreKnownByEarToo(String said, String service, String staff) {
        var meaning = toClinic(said, Expected.SERVICE);
        assertThat(meaning.service()).isEqualTo(service);
        assertThat(meaning.staff()).isEqualTo(staff);
    }

    @Test
    void anotherGuessHelpsWhereTheBestSaysNothing() {
        var heard = new Utterance("far treason us", List.of("for three of us"), Language.ENGLISH);
        assertThat(new Understanding()
                        .understand(heard, Scenes.trattoria(Expected.TIME))
                        .partySize())
                .isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "um",
                "...",
                "?!",
                "the the the",
                "\u0000",
                "\uD83D\uDE00",
                "aaaaaaaaaaaaaaaaaaaaaaaaaaaa"
            })
    void nonsenseMeansNothing(String said) {
        assertThat(toTrattoria(said, Expected.ANYTHING).isEmpty()).isTrue();
    }

    @Test
    void aLongMonologueIsStillUnderstood() {
        String monologue = "well you know my sister told me that the food is wonderful and ".repeat(40);
        var meaning = toTrattoria(monologue + "so I'd like a table for two on friday", Expected.ANYTHING);
        assertThat(meaning.partySize()).isEqualTo(2);
        assertThat(Scenes.line(meaning.when())).isEqualTo("2026-11-20");
    }
}
