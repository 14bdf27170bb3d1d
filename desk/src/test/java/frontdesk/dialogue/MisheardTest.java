package frontdesk.dialogue;

import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import frontdesk.business.DemoBusinesses;

import static org.assertj.core.api.Assertions.assertThat;

/** Words that a recogniser got wrong cost a question at most, and change nothing that was agreed. */
class MisheardTest {

    @ParameterizedTest
    @ValueSource(strings = {"as tom baker", "hits tom baker please", "my name as tom baker", "tom baker peas"})
    void aStrayWordIsNoPartOfAName(String words) {
        TextCall.toTrattoria()
                .says("a table for two tomorrow at eight", words, "yes", "yes")
                .leaves("2026-11-22T20:00 2 Tom Baker");
    }

    @ParameterizedTest
    @ValueSource(strings = {"where can i ride", "hmm actuall could we do that with two or three people"})
    void aQuestionIsNoName(String words) {
        assertThat(TextCall.toTrattoria()
                        .says("a table for two tomorrow at eight", words)
                        .state()
                        .draft()
                        .name())
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "four won five five five five oh one three fore",
        "four one five of five five five oh one three four",
        "four one hive five double five oh one tree four"
    })
    void digitsThatSoundLikeWordsAreDigits(String words) {
        TextCall.to(DemoBusinesses.trattoria(), Caller.from(null))
                .says("a table for two tomorrow at eight", "anna keller", words)
                .hears("Your number is four one five, five five five, oh one three four.");
    }

    @Test
    void aNumberThatWasNotUnderstoodChangesNeitherTheTimeNorTheParty() {
        TextCall.toTrattoria()
                .says(
                        "a table for two tomorrow at eight",
                        "anna keller",
                        "no it's four one five five oh one eight eight")
                .isAsked(Question.PHONE)
                .says("four one five five five five oh one eight eight")
                .hears("a table for two tomorrow, Sunday the twenty-second of November, at eight in the evening");
    }

    @Test
    void nowIsNoWish() {
        TextCall.toTrattoria().says("do you allow dogs", "now").isHungUpOn();
        TextCall.toTrattoria()
                .says("a table for two tomorrow at eight", "anna keller", "yes", "yes")
                .says("now i'm all set thank you")
                .isHungUpOn()
                .leaves("2026-11-22T20:00 2 Anna Keller");
    }

    @Test
    void whatDidNotSuitIsNotOfferedAgain() {
        TextCall call = TextCall.toClinic().says("a check-up on monday");
        String first = call.words();
        call.says("none of those", "monday").isAsked(Question.CHOICE);
        assertThat(call.words()).isNotEqualTo(first).contains("On Monday");
    }

    @Test
    void aTimeThatIsOnOfferOnSeveralDaysIsAskedForItsDay() {
        LocalDateTime seven = LocalDateTime.parse("2026-11-22T19:00");
        List<Slot> offers = Stream.of(seven, seven.plusDays(2), seven.plusDays(3))
                .map(at -> new Slot(at, at.plusMinutes(90), null))
                .toList();
        State begun = State.begin(Caller.from(TextCall.MOBILE));
        TextCall.toTrattoria()
                .at(begun.with(State.Goal.BOOK)
                        .with(begun.draft().withPartySize(2).withOffers(offers))
                        .with(begun.memory().asking(Question.CHOICE, 1, List.of("Which?"))))
                .says("at seven")
                .isAsked(Question.DAY)
                .says("on tuesday", "anna keller", "yes", "yes")
                .leaves("2026-11-24T19:00 2 Anna Keller");
    }

    @ParameterizedTest
    @ValueSource(strings = {"can i just talk to somebod please", "is the manager there", "me through to a human"})
    void aPersonIsAskedForInManyWays(String words) {
        TextCall.toTrattoria().says(words).isPutThrough();
    }
}
