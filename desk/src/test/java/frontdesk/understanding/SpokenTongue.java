package frontdesk.understanding;

import java.util.stream.Stream;

import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import frontdesk.understanding.Meaning.Answer;
import frontdesk.understanding.Meaning.Intent;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is said in one language on Wednesday 18 November 2026, and what it comes to: a table of sentences, each after a bar followed by its meaning,
 * under the headings WHEN, WANTED, ANSWERS, PEOPLE, NAMES and NUMBERS.
 */
@TestInstance(Lifecycle.PER_CLASS)
abstract class SpokenTongue {
    private final String language;
    private final String table;

    SpokenTongue(String language, String table) {
        this.language = language;
        this.table = table;
    }

    @ParameterizedTest
    @MethodSource("when")
    void daysAndTimesAreFound(String words, String when) {
        assertThat(Scenes.whenIn(language, words)).isEqualTo(when);
    }

    @ParameterizedTest
    @MethodSource("wanted")
    void whatIsWantedIsUnderstood(String words, Intent intent) {
        assertThat(Scenes.heardIn(language, words, Expected.ANYTHING).intents()).contains(intent);
    }

    @ParameterizedTest
    @MethodSource("answers")
    void answersAreUnderstood(String words, Answer answer) {
        assertThat(Scenes.heardIn(language, words, Expected.YES_OR_NO).answer()).isEqualTo(answer);
    }

    @ParameterizedTest
    @MethodSource("people")
    void peopleAreCounted(String words, int people) {
        assertThat(Scenes.heardIn(language, words, Expected.PARTY_SIZE).partySize())
                .isEqualTo(people);
    }

    @ParameterizedTest
    @MethodSource("names")
    void aNameKeepsItsSpelling(String words, String name) {
        assertThat(Scenes.heardIn(language, words, Expected.NAME).name()).isEqualTo(name);
    }

    @ParameterizedTest
    @MethodSource("numbers")
    void aTelephoneNumberMayBeSaidInGroups(String words, String digits) {
        assertThat(Scenes.digitsIn(language, words)).isEqualTo(digits);
    }

    Stream<Arguments> when() {
        return under("WHEN");
    }

    Stream<Arguments> wanted() {
        return under("WANTED");
    }

    Stream<Arguments> answers() {
        return under("ANSWERS");
    }

    Stream<Arguments> people() {
        return under("PEOPLE");
    }

    Stream<Arguments> names() {
        return under("NAMES");
    }

    Stream<Arguments> numbers() {
        return under("NUMBERS");
    }

    private Stream<Arguments> under(String heading) {
        return table.lines()
                .dropWhile(line -> !line.equals(heading))
                .skip(1)
                .takeWhile(line -> line.contains("|"))
                .map(line -> line.split("\\|"))
                .map(cells -> Arguments.of(cells[0].strip(), cells[1].strip()));
    }
}
