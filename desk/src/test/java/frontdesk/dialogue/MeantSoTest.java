package frontdesk.dialogue;

import java.time.LocalDateTime;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import frontdesk.business.DemoBusinesses;

/** What callers say of a time by way of another one: of what is booked, agreed or on offer. */
class MeantSoTest {
    private static final Entry TEN = check("2026-11-26T10:00");

    private static Entry check(String at) {
        LocalDateTime start = LocalDateTime.parse(at);
        return new Entry(
                "check", DemoBusinesses.CHECK_UP.toString(), null, 1, start, start.plusMinutes(30), "Anna Keller");
    }

    @ParameterizedTest
    @CsvSource({
        "an hour later, 2026-11-26T11:00",
        "half an hour earlier please, 2026-11-26T09:30",
        "at two instead of ten, 2026-11-26T14:00",
        "from ten to two, 2026-11-26T14:00",
        "same time next week, 2026-12-03T10:00",
        "the same time on friday, 2026-11-27T10:00",
        "a day later, 2026-11-27T10:00",
        "friday instead of thursday, 2026-11-27T10:00"
    })
    void aBookingIsMovedAsItWasSaid(String words, String to) {
        TextCall.toClinic()
                .booked(TEN)
                .says("i have to move my appointment", words)
                .isAsked(Question.MOVE_READ_BACK)
                .says("yes")
                .leaves(to + " 1 Anna Keller");
    }

    @ParameterizedTest
    @CsvSource({
        "can i move my appointment from ten to two, 2026-11-26T14:00",
        "can we make my appointment at two instead of ten, 2026-11-26T14:00",
        "could you push my appointment back an hour, 2026-11-26T11:00",
        "can i move my appointment an hour later, 2026-11-26T11:00",
        "could i come half an hour earlier for my appointment, 2026-11-26T09:30",
        "can i move my appointment to the same time next week, 2026-12-03T10:00"
    })
    void alsoInTheFirstSentence(String words, String to) {
        TextCall.toClinic()
                .booked(TEN)
                .says(words)
                .isAsked(Question.MOVE_READ_BACK)
                .says("yes")
                .leaves(to + " 1 Anna Keller");
    }

    @ParameterizedTest
    @CsvSource({
        "could we do an hour later, 2026-11-26T11:00",
        "actually half an hour earlier, 2026-11-26T09:30",
        "no make it eleven instead of ten, 2026-11-26T11:00",
        "actually the same time next week, 2026-12-03T10:00"
    })
    void whatIsReadBackIsChangedAsItWasSaid(String words, String at) {
        TextCall.toClinic()
                .says("a check-up on thursday at ten", "anna keller", "yes")
                .isAsked(Question.READ_BACK)
                .says(words)
                .isAsked(Question.READ_BACK)
                .says("yes")
                .leaves(at + " 1 Anna Keller");
    }

    @Test
    void anHourLaterThanWhatIsOffered() {
        TextCall.toTrattoria()
                .taken("2026-11-27T19:00")
                .says("a table for two on friday at seven")
                .isAsked(Question.CHOICE)
                .says("an hour later", "anna keller", "yes", "yes")
                .leaves("2026-11-27T19:30 2 Anna Keller");
    }

    @Test
    void anAfternoonLastsUntilTheEvening() {
        TextCall.toClinic()
                .says("a check-up on tuesday in the afternoon")
                .hears("On Tuesday the twenty-fourth I have one, a quarter to three or half past four.");
    }

    @Test
    void theFirstTheLaterAndWhatElse() {
        TextCall.toTrattoria()
                .taken("2026-11-27T19:00")
                .says("a table for two on friday at seven", "what else is there")
                .isAsked(Question.CHOICE)
                .says("the later one", "anna keller", "yes", "yes")
                .leaves("2026-11-27T22:00 2 Anna Keller");
    }

    @Test
    void somebodyElseAtTheSameTime() {
        TextCall call = TextCall.toClinic()
                .says("a check-up with doctor lee on thursday at ten", "anna keller", "could it be somebody else")
                .isAsked(Question.PHONE_IS_CALLERS)
                .says("yes")
                .hears("a check-up with Doctor Patel on Thursday the twenty-sixth of November at ten in the morning");
        call.says("yes").leaves("2026-11-26T10:00 1 Anna Keller");
    }

    @Test
    void severalBookingsInOneCall() {
        TextCall.toTrattoria()
                .says("a table for two on friday at seven", "anna keller", "yes", "yes")
                .says("i'd like another one for six people on saturday at eight")
                .hears("a table for six on Saturday the twenty-eighth of November at eight in the evening")
                .says("yes")
                .says("and one more for four on sunday at seven", "yes")
                .leaves(
                        "2026-11-27T19:00 2 Anna Keller",
                        "2026-11-28T20:00 6 Anna Keller",
                        "2026-11-22T19:00 4 Anna Keller");
    }
}
