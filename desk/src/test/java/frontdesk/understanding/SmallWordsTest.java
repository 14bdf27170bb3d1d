package frontdesk.understanding;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import frontdesk.understanding.Meaning.Answer;
import frontdesk.understanding.Understanding.Utterance;

import static org.assertj.core.api.Assertions.assertThat;

/** Small words that change everything, at a restaurant that is closed on Mondays. It is Saturday, 21 November 2026. */
class SmallWordsTest {
    @ParameterizedTest
    @ValueSource(strings = {"mhm", "uh huh", "mhm yes"})
    void aHumIsAYes(String words) {
        assertThat(meaning(words).answer()).isEqualTo(Answer.YES);
    }

    @Test
    void uhUhIsANo() {
        assertThat(meaning("uh uh").answer()).isEqualTo(Answer.NO);
    }

    @Test
    void fridaySevenIsNoSeventhOfSomeMonth() {
        assertThat(meaning("friday seven").when().from()).isEqualTo("2026-11-27");
        assertThat(meaning("friday twenty seven").when().from()).isEqualTo("2026-11-27");
        assertThat(meaning("friday the fourth").when().from()).isEqualTo("2026-12-04");
    }

    @Test
    void sevenOnADayThatIsClosedIsSevenInTheEveningAsOnOthers() {
        assertThat(meaning("monday at seven").when().earliest()).isEqualTo("19:00");
    }

    @Test
    void whatTakesThePlaceOfSomethingCounts() {
        assertThat(meaning("we will be six instead of four").partySize()).isEqualTo(6);
        assertThat(meaning("six people instead of four").partySize()).isEqualTo(6);
    }

    private static Meaning meaning(String words) {
        Map<DayOfWeek, List<Surroundings.Span>> evenings = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            evenings.put(day, day == DayOfWeek.MONDAY ? List.of() : List.of(new Surroundings.Span(18 * 60, 22 * 60)));
        }
        var around = Surroundings.of(LocalDateTime.parse("2026-11-21T10:00"), Expected.ANYTHING, "US")
                .withOpenings(evenings);
        return new Understanding().understand(Utterance.of(words), around);
    }
}
