package frontdesk.message;

import java.time.LocalDateTime;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import frontdesk.business.DemoBusinesses;
import frontdesk.kernel.Language;
import frontdesk.wording.Tongue;

import static org.assertj.core.api.Assertions.assertThat;

class TemplateTest {
    static Stream<Arguments> ours() {
        return Tongue.languages().stream().flatMap(language -> Stream.of(Occasion.values())
                .map(occasion -> Arguments.of(new Language(language), occasion)));
    }

    @ParameterizedTest
    @MethodSource("ours")
    void ourOwnWordsHaveNoFaultAndLeaveNoGap(Language language, Occasion occasion) {
        var template = new Template(occasion, occasion.ours(Tongue.of(language)));
        assertThat(template.faults()).isEmpty();
        var sample = Sample.of(DemoBusinesses.trattoria(), language, LocalDateTime.parse("2026-11-21T10:00"));
        assertThat(template.filled(sample))
                .contains("Trattoria Lucia")
                .doesNotContain("{")
                .doesNotContain("}");
    }

    @ParameterizedTest
    @MethodSource("ours")
    void noneOfOurWordsAsksForAnAnswerThatIsAnOptOut(Language language, Occasion occasion) {
        String words = occasion.ours(Tongue.of(language));
        assertThat(Stream.of(words.split("[\\s.,:;]+")).filter(word -> word.length() == 1 && word.matches("[A-Z]")))
                .isEmpty();
    }

    @Test
    void aPlaceholderThatIsNotKnownIsNamedTogetherWithThoseThatAre() {
        assertThat(new Template(Occasion.CANCELLED, "{business}: {wann} {link}").faults())
                .containsExactly(
                        "{wann} is not known here. You may use {business}, {what}, {when}, {name}, {number}.",
                        "{link} is not known here. You may use {business}, {what}, {when}, {name}, {number}.");
    }

    @Test
    void aBraceThatStandsAloneIsAFault() {
        assertThat(new Template(Occasion.BOOKED, "{business: {when}").faults())
                .containsExactly("A brace { or } stands alone: a placeholder is written {when}.");
    }

    @Test
    void whatAMessageIsUselessWithoutMustBeInIt() {
        assertThat(new Template(Occasion.DEPOSIT, "Please pay {amount}.").faults())
                .containsExactly("{link} must be in it: the page for it.");
    }

    @Test
    void nothingAtAllAndATextWithoutEndAreFaults() {
        assertThat(new Template(Occasion.BOOKED, "  ").faults()).hasSize(1);
        assertThat(new Template(Occasion.BOOKED, "क".repeat(6 * 67 + 1)).faults())
                .containsExactly("It would be sent as more than 6 texts. Shorten it.");
        assertThat(new Template(Occasion.BOOKED, "क".repeat(6 * 67)).faults()).isEmpty();
    }

    @Test
    void whatIsFilledInIsTakenAsItIs() {
        var template = new Template(Occasion.REMINDER, "{name}, bis {when}…");
        assertThat(template.filled(Map.of(Placeholder.NAME, "$1 {when}", Placeholder.WHEN, "Fr.")))
                .isEqualTo("$1 {when}, bis Fr....");
    }
}
