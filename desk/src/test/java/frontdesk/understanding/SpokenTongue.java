package frontdesk.understanding;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.stream.Stream;

import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.provider.ArgumentsSource;
import org.junit.jupiter.params.support.AnnotationConsumer;
import org.junit.jupiter.params.support.ParameterDeclarations;

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
    @Under("WHEN")
    void daysAndTimesAreFound(String words, String when) {
        assertThat(Scenes.whenIn(language, words)).isEqualTo(when);
    }

    @ParameterizedTest
    @Under("WANTED")
    void whatIsWantedIsUnderstood(String words, Intent intent) {
        assertThat(Scenes.heardIn(language, words, Expected.ANYTHING).intents()).contains(intent);
    }

    @ParameterizedTest
    @Under("ANSWERS")
    void answersAreUnderstood(String words, Answer answer) {
        assertThat(Scenes.heardIn(language, words, Expected.YES_OR_NO).answer()).isEqualTo(answer);
    }

    @ParameterizedTest
    @Under("PEOPLE")
    void peopleAreCounted(String words, int people) {
        assertThat(Scenes.heardIn(language, words, Expected.PARTY_SIZE).partySize())
                .isEqualTo(people);
    }

    @ParameterizedTest
    @Under("NAMES")
    void aNameKeepsItsSpelling(String words, String name) {
        assertThat(Scenes.heardIn(language, words, Expected.NAME).name()).isEqualTo(name);
    }

    @ParameterizedTest
    @Under("NUMBERS")
    void aTelephoneNumberMayBeSaidInGroups(String words, String digits) {
        assertThat(Scenes.digitsIn(language, words)).isEqualTo(digits);
    }

    /** Fills a test with the sentences under a heading of the table. */
    @Retention(RetentionPolicy.RUNTIME)
    @ArgumentsSource(Rows.class)
    @interface Under {
        String value();
    }

    static final class Rows implements ArgumentsProvider, AnnotationConsumer<Under> {
        private String heading = "";

        @Override
        public void accept(Under under) {
            heading = under.value();
        }

        @Override
        public Stream<Arguments> provideArguments(ParameterDeclarations parameters, ExtensionContext context) {
            return ((SpokenTongue) context.getRequiredTestInstance()).under(heading);
        }
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
