package frontdesk.understanding;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import frontdesk.kernel.Language;
import frontdesk.understanding.Meaning.Intent;
import frontdesk.understanding.Meaning.Topic;
import frontdesk.understanding.Understanding.Utterance;

import static frontdesk.understanding.Scenes.toClinic;
import static frontdesk.understanding.Scenes.toTrattoria;
import static org.assertj.core.api.Assertions.assertThat;

/** What callers want, and what they ask. */
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
