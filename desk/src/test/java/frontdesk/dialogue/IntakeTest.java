package frontdesk.dialogue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import frontdesk.business.Terms;

import static org.assertj.core.api.Assertions.assertThat;

/** What a clinic asks beforehand: an e-mail address and a date of birth are read back, and may be left out. */
class IntakeTest {
    private static final Terms.Question EMAIL =
            new Terms.Question("email", "What is your e-mail address?", true, Terms.Kind.EMAIL);
    private static final Terms.Question BIRTHDAY =
            new Terms.Question("born", "What is your date of birth?", true, Terms.Kind.DATE_OF_BIRTH);

    private static TextCall asked(Terms.Question... questions) {
        return TextCall.toClinicThatAsks(questions).says("a check-up on monday at nine", "anna keller", "yes");
    }

    @Test
    void anAddressIsReadBackInGroupsAndGoesIntoTheBooking() {
        TextCall call = asked(EMAIL)
                .hears("What is your e-mail address?")
                .isAsked(Question.EMAIL)
                .says("it's anna dot k at example dot com")
                .hears("I have a n n a, dot k, at example dot com, is that right?")
                .says("yes")
                .isAsked(Question.READ_BACK)
                .says("yes");
        assertThat(call.diary.confirmed()).isNotNull();
        assertThat(call.diary.confirmed().email()).isEqualTo("anna.k@example.com");
    }

    @ParameterizedTest
    @CsvSource({
        "a n n a at gmail dot com, anna@gmail.com",
        "anna at gmail, anna@gmail.com",
        "anna underscore keller at example dot org, anna_keller@example.org",
        "anna.keller@example.com, anna.keller@example.com"
    })
    void anAddressIsSaidInManyWays(String words, String address) {
        TextCall call = asked(EMAIL).says(words, "yes", "yes");
        assertThat(call.diary.confirmed().answers()).containsEntry("email", address);
    }

    @Test
    void aDateOfBirthIsReadBackWithItsYear() {
        TextCall call = asked(BIRTHDAY)
                .isAsked(Question.BIRTHDAY)
                .says("the fourth of may nineteen eighty one")
                .hears("I have the fourth of May nineteen eighty-one, is that right?")
                .says("yes", "yes");
        assertThat(call.diary.confirmed().answers()).containsEntry("born", "1981-05-04");
        call.leaves("2026-11-23T09:00 1 Anna Keller");
    }

    @Test
    void whatWasTakenDownWrongIsAskedAgainInOtherWaysAndLeftOutInTheEnd() {
        asked(EMAIL)
                .says("anna at example dot com", "no")
                .hears("Could you say the address slowly, with at and dot?")
                .says("hannah at example dot com")
                .hears("h a n n a h, at example dot com")
                .says("no")
                .hears("Please spell the address for me, letter by letter.")
                .says("a n a at example dot com", "no")
                .hears("All right, we'll leave that out.")
                .isAsked(Question.READ_BACK);
    }

    @ParameterizedTest
    @ValueSource(strings = {"skip it", "i don't have one", "i'd rather not say", "no", "can we leave that out"})
    void thereIsAWayOut(String words) {
        TextCall call = asked(EMAIL, BIRTHDAY)
                .says(words)
                .hears("All right, we'll leave that out. What is your date of birth?")
                .says(words)
                .isAsked(Question.READ_BACK)
                .says("yes");
        assertThat(call.diary.confirmed().answers()).isEmpty();
        assertThat(call.diary.confirmed().email()).isNull();
    }

    @Test
    void whoCannotBeUnderstoodIsBookedWithoutIt() {
        asked(BIRTHDAY)
                .mumbles()
                .hears("Please tell me the day, the month and the year")
                .mumbles()
                .hears("Please key in the date: two digits for the day, two for the month and four for the year.")
                .mumbles()
                .hears("All right, we'll leave that out.")
                .says("yes")
                .leaves("2026-11-23T09:00 1 Anna Keller");
    }

    @Test
    void aDateOfBirthIsNoWishForAnotherDay() {
        asked(BIRTHDAY)
                .says("may the fourth")
                .leaves()
                .says("nineteen eighty", "yes", "yes")
                .leaves("2026-11-23T09:00 1 Anna Keller");
    }

    @Test
    void aQuestionInBetweenIsAnsweredAndTheAddressAskedForAgain() {
        asked(EMAIL)
                .says("do you take my insurance")
                .hears("We take most dental plans.")
                .isAsked(Question.EMAIL)
                .says("anna at example dot com", "where can i park")
                .isAsked(Question.CAPTURED);
    }

    @Test
    void dangerGoesBeforeIt() {
        asked(EMAIL).says("oh no he is unconscious").hears("call the emergency number now");
        asked(EMAIL).says("anna at example dot com", "she can't breathe").hears("call the emergency number now");
        asked(BIRTHDAY).says("my mother has chest pain").hears("call the emergency number now");
    }
}
