package frontdesk.dialogue;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import frontdesk.business.DemoBusinesses;

import static org.assertj.core.api.Assertions.assertThat;

/** A table is booked, as callers go about it. */
class TableBookingTest {
    private static final String FRIDAY_AT_SEVEN = "2026-11-27T19:00";

    @Test
    void aTableIsBookedFromGreetingToGoodbye() {
        TextCall.toTrattoria()
                .says("hi i'd like to book a table for four on friday at seven")
                .isAsked(Question.NAME)
                .says("anna keller")
                .hears("Is the number you are calling from, ending in oh one three four, the right one?")
                .says("yes")
                .hears(
                        "That is a table for four on Friday the twenty-seventh of November at seven in the evening, for Anna Keller."
                                + " Shall I book it?")
                .leaves()
                .says("yes please")
                .hears("You're booked.", "you'll get a text")
                .isAsked(Question.ANYTHING_ELSE)
                .says("no thanks bye")
                .isHungUpOn()
                .leaves("2026-11-27T19:00 4 Anna Keller");
    }

    @Test
    void aGoodbyeInOneBreathWithAWishIsAWordMisheard() {
        TextCall.toTrattoria()
                .says("okay bye i'd like a table for three on friday at seven")
                .isAsked(Question.NAME);
    }

    @Test
    void theTimeIsHeldAsSoonAsItIsAgreed() {
        TextCall call = TextCall.toTrattoria().says("a table for four on friday at seven");
        assertThat(call.held()).isNotNull();
        call.leaves();
    }

    @Test
    void whatIsTakenIsAnsweredWithTheReasonAndWithWhatIsFree() {
        TextCall.toTrattoria()
                .taken(FRIDAY_AT_SEVEN)
                .says("table for four on friday at seven")
                .hears("Seven is taken, but I have a quarter to seven, a quarter past seven or half past six.")
                .isAsked(Question.CHOICE)
                .says("a quarter past seven please", "anna keller", "yes", "yes", "bye")
                .leaves("2026-11-27T19:15 4 Anna Keller");
    }

    @ParameterizedTest
    @MethodSource("waysToChoose")
    void anOfferIsTakenByItsPlaceOrItsTime(String words, String booked) {
        TextCall.toTrattoria()
                .taken(FRIDAY_AT_SEVEN)
                .says("table for four on friday at seven", words, "anna keller", "yes", "yes")
                .leaves(booked + " 4 Anna Keller");
    }

    static Stream<org.junit.jupiter.params.provider.Arguments> waysToChoose() {
        return Stream.of(
                        List.of("the first one", "2026-11-27T18:45"),
                        List.of("the second one please", "2026-11-27T19:15"),
                        List.of("the last one", "2026-11-27T18:30"),
                        List.of("half past six then", "2026-11-27T18:30"),
                        List.of("i don't mind", "2026-11-27T18:45"),
                        List.of("no let's make it saturday", "2026-11-28T19:00"),
                        List.of("eight thirty", "2026-11-27T20:30"))
                .map(row -> org.junit.jupiter.params.provider.Arguments.of(row.get(0), row.get(1)));
    }

    @Test
    void theTimeIsChangedMidway() {
        TextCall.toTrattoria()
                .says("book a table for two tomorrow at seven", "actually make it eight", "maria lopez", "yes")
                .hears("tomorrow, Sunday the twenty-second of November, at eight in the evening")
                .says("yes")
                .leaves("2026-11-22T20:00 2 Maria Lopez");
    }

    @Test
    void everythingCanBeCorrectedAfterTheReadBack() {
        TextCall call = TextCall.toTrattoria()
                .says("a table for six on friday at half past seven", "maria lopez", "yes")
                .isAsked(Question.READ_BACK)
                .says("no five people")
                .hears("a table for five")
                .says("actually saturday")
                .hears("Saturday the twenty-eighth")
                .says("no the time is wrong")
                .isAsked(Question.TIME)
                .says("eight")
                .hears("at eight in the evening")
                .says("no the name is wrong")
                .isAsked(Question.NAME)
                .says("mario rossi")
                .hears("for Mario Rossi")
                .says("yes");
        call.leaves("2026-11-28T20:00 5 Mario Rossi");
    }

    @Test
    void nothingIsBookedByACallerWhoHangsUpAtTheReadBack() {
        TextCall.toTrattoria()
                .says("a table for two tomorrow at eight", "anna keller", "yes", "goodbye")
                .hears("nothing has been booked")
                .isHungUpOn()
                .leaves();
    }

    @Test
    void whoSaysYesAndGoodbyeInOneBreathIsBookedFirst() {
        TextCall.toTrattoria()
                .says("a table for two tomorrow at eight", "anna keller", "yes", "yes thanks bye")
                .hears("You're booked.", "goodbye")
                .isHungUpOn()
                .leaves("2026-11-22T20:00 2 Anna Keller");
    }

    @Test
    void whoDropsItIsNotBooked() {
        TextCall call = TextCall.toTrattoria()
                .says("a table for two tomorrow at eight", "cancel that")
                .isAsked(Question.ANYTHING_ELSE)
                .achieved(State.Done.LET_GO);
        assertThat(call.held()).isNull();
        call.leaves();
    }

    @Test
    void aKnownCallerIsGreetedAndNotAskedWhatWeKnow() {
        TextCall.to(DemoBusinesses.trattoria(), Caller.known(TextCall.MOBILE, "Anna Keller"))
                .greeted()
                .hears("Hello, Anna. Welcome back")
                .says("table for two tonight at eight")
                .hears("for Anna Keller. Shall I book it?")
                .says("yes")
                .leaves("2026-11-21T20:00 2 Anna Keller");
    }

    @Test
    void aWithheldNumberIsAskedForAndReadBackInGroups() {
        TextCall.to(DemoBusinesses.trattoria(), Caller.from(null))
                .says("a table for two tomorrow at eight", "anna keller")
                .isAsked(Question.PHONE)
                .says("four one five five five five oh one nine nine")
                .hears("Your number is four one five, five five five, oh one nine nine.")
                .says("yes")
                .leaves("2026-11-22T20:00 2 Anna Keller");
    }

    @Test
    void whoGivesNoNumberIsBookedAllTheSame() {
        TextCall.to(DemoBusinesses.trattoria(), Caller.from(null))
                .says("a table for two tomorrow at eight", "anna keller", "no", "yes")
                .doesNotHear("text")
                .leaves("2026-11-22T20:00 2 Anna Keller");
    }

    @Test
    void aSecondBookingInTheSameCallAsksOnlyWhatIsNew() {
        TextCall.toTrattoria()
                .says("a table for two tomorrow at eight", "anna keller", "yes", "yes")
                .says("yes another table for four on friday at eight")
                .isAsked(Question.READ_BACK)
                .says("yes")
                .leaves("2026-11-22T20:00 2 Anna Keller", "2026-11-27T20:00 4 Anna Keller");
    }

    @Test
    void aPartyTooLargeIsPutThrough() {
        TextCall.toTrattoria()
                .says("a table for twenty on friday")
                .hears("eight people")
                .isPutThrough();
    }

    @Test
    void aDayThatDoesNotExistIsSaidToBeSo() {
        TextCall.toTrattoria()
                .says("a table for two", "february thirtieth")
                .hears("there is no february thirtieth")
                .isAsked(Question.DAY);
    }

    @Test
    void aClosedDayIsAnsweredWithTheNearestOpenOnes() {
        TextCall.toTrattoria()
                .says("a table for two on monday at seven")
                .hears("We are closed on Monday the twenty-third, but I have ")
                .isAsked(Question.CHOICE);
    }

    @Test
    void aTimeThatHasPassedIsNotBooked() {
        TextCall.toTrattoria()
                .says("a table for two today at nine am")
                .doesNotHear("is free")
                .leaves();
    }

    @Test
    void aHoldThatRanOutIsNeverCalledBooked() {
        TextCall call = TextCall.toTrattoria().says("a table for two tomorrow at eight", "anna keller", "yes");
        call.diary.losesTheHold();
        call.says("yes").doesNotHear("You're booked").isAsked(Question.CHOICE).leaves();
    }

    @Test
    void anotherDayKeepsTheTime() {
        TextCall.toTrattoria()
                .taken(FRIDAY_AT_SEVEN)
                .says("table for four on friday at seven", "another day")
                .isAsked(Question.DAY)
                .says("saturday", "anna keller", "yes", "yes")
                .leaves("2026-11-28T19:00 4 Anna Keller");
    }

    @Test
    void laterAndEarlierAreMeasuredFromWhatWasOffered() {
        TextCall.toTrattoria()
                .taken(FRIDAY_AT_SEVEN)
                .says("table for four on friday at seven", "anything later")
                .hears("On Friday the twenty-seventh I have half past seven")
                .says("earlier")
                .hears("noon");
    }
}
