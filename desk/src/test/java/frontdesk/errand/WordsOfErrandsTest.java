package frontdesk.errand;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import frontdesk.kernel.Language;
import frontdesk.understanding.Understanding;

import static org.assertj.core.api.Assertions.assertThat;

/** What is read from users, agents and tables, and what is said to them, without a database. It is Monday, 23 November 2026. */
class WordsOfErrandsTest {
    private static final TimeWords TIMES = new TimeWords(
            new Understanding(),
            Language.ENGLISH,
            ZoneId.of("America/Los_Angeles"),
            "US",
            LocalDateTime.parse("2026-11-23T10:00"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-11-27 15:00          | 2026-11-27T15:00
            2026-11-27T15:00:00       | 2026-11-27T15:00
            2026-11-27T23:00:00Z      | 2026-11-27T15:00
            2026-11-27T18:00-05:00    | 2026-11-27T15:00
            2026-11-27 3 pm           | 2026-11-27T15:00
            tomorrow at 3pm           | 2026-11-24T15:00
            Friday at half past nine  | 2026-11-27T09:30
            """)
    void timesAreReadAsAgentsWriteThem(String text, LocalDateTime at) {
        assertThat(TIMES.slot(text, null)).isEqualTo(at);
    }

    @Test
    void aWishIsReadInTheLanguageOfTheCallOrInEnglishAndNeverBent() {
        var spanish = new TimeWords(
                new Understanding(),
                new Language("es"),
                ZoneId.of("America/Los_Angeles"),
                "US",
                LocalDateTime.parse("2026-11-23T10:00"));
        assertThat(spanish.wish("Friday afternoon").readings().getFirst())
                .isEqualTo(TIMES.wish("Friday afternoon").readings().getFirst());
        assertThat(spanish.wish("february 30th")).isEqualTo(new TimeWords.Wish(List.of(), true));
        assertThat(TIMES.wish("february 30th at 3pm")).isEqualTo(new TimeWords.Wish(List.of(), true));
        assertThat(spanish.wish("banana").readings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2                | 1
            #1               | 0
            2.               | 1
            the first one    | 0
            the later one    | 1
            the last         | 1
            no               | -1
            0                | -1
            4                |
            ask for a window |
            """)
    void answersTakeAnOptionOrNoneOrAreWords(String answer, Integer place) {
        var options = List.of(
                new Option("ten", LocalDateTime.parse("2026-11-27T10:00")),
                new Option("eleven", LocalDateTime.parse("2026-11-27T11:00")));
        assertThat(TIMES.choice(answer, options)).isEqualTo(place);
    }

    @Test
    void aPlainYesTakesTheOnlyOption() {
        var option = List.of(new Option("ten", LocalDateTime.parse("2026-11-27T10:00")));
        assertThat(TIMES.choice("yes please", option)).isZero();
        assertThat(TIMES.choice("yes", List.of())).isNull();
    }

    @Test
    void anErrandIsAskedForInOneSentence() {
        assertThat(PlainWish.read("a dentist, Friday afternoon, near Mission Street, in Spanish"))
                .isEqualTo(new PlainWish("dentist", "Friday afternoon", "Mission Street", new Language("es")));
        assertThat(PlainWish.read("Haircut, tomorrow, in the morning, after 9"))
                .isEqualTo(new PlainWish("haircut", "tomorrow, in the morning, after 9", "", null));
        assertThat(PlainWish.read("the vet")).isEqualTo(new PlainWish("vet", "", "", null));
    }

    @Test
    void faultsOfATableAreNamedByLine() {
        var read = ProviderTable.read("Name,Phone\nDr. Vega,415 555 0191\n,415 555 0192\nDr. Wu,banana\n", "US");
        assertThat(read.entries()).extracting(Provider.Entry::name).containsExactly("Dr. Vega");
        assertThat(read.faults()).extracting(ProviderTable.Fault::line).containsExactly(3L, 4L);
        assertThat(ProviderTable.read("surname\nx", "US").faults()).hasSize(1);
        assertThat(ProviderTable.read("name,phone\n\"open", "US").faults()).hasSize(1);
    }

    @Test
    void aNameThatLooksLikeAGapIsOnlyAName() {
        assertThat(Wording.in(new Language("en")).say("escalate", "user", "{when}"))
                .isEqualTo("One moment, please, I am asking {when}.");
    }

    @Test
    void timesAreSaidInTheLanguageOfTheCall() {
        LocalDateTime at = LocalDateTime.parse("2026-11-27T15:30");
        assertThat(Wording.in(new Language("es-MX")).when(at)).isEqualTo("viernes 27 de noviembre a las 15:30");
        assertThat(Wording.in(new Language("de")).when(at)).isEqualTo("Freitag, 27. November um 15:30 Uhr");
        assertThat(Wording.in(new Language("fr")).when(at)).isEqualTo("vendredi 27 novembre à 15h30");
        assertThat(Wording.in(new Language("nl")).when(at)).isEqualTo("Friday 27 November at 3:30 PM");
    }
}
