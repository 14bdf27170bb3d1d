package frontdesk.discretion;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import frontdesk.kernel.Language;
import frontdesk.kernel.PhoneNumber;
import frontdesk.wording.Tongue;

import static org.assertj.core.api.Assertions.assertThat;

/** What is hidden in words, and what stays. */
class MaskTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "this is Anna Keller                       | this is [name]",
                "anna, with two n, KELLER                  | [name], with two n, [name]",
                "Annabel and Kellerman are others          | Annabel and Kellerman are others",
                "my number is 415 555-0134 thanks          | my number is [number] thanks",
                "+14155550134                              | [number]",
                "it's four one five, five five five, oh one three four | it's [number]",
                "for four people at half past seven        | for four people at half past seven",
                "on 2026-11-27T19:00 under 0192d1a4-0000-7000-8000-000000000000 | on 2026-11-27T19:00 under 0192d1a4-0000-7000-8000-000000000000",
                "write to anna.k@example.com, please       | write to [e-mail], please",
                "table 12, 45 euros                        | table 12, 45 euros"
            })
    void namesNumbersAndAddressesAreHiddenAndNothingElse(String said, String shown) {
        assertThat(mask("en").hide(said)).isEqualTo(shown);
    }

    @Test
    void aNumberThatIsSaidIsHiddenInEveryLanguage() {
        for (String tag : Tongue.languages()) {
            String said = Tongue.of(new Language(tag)).phone(new PhoneNumber("+14155550134"), "US");
            assertThat(mask(tag).hide("… " + said + " …")).as(tag).isEqualTo("… [number] …");
        }
    }

    @Test
    void namesOfOtherScriptsAreWholeWords() {
        var mask = new Mask(Set.of("अनीता शर्मा"), List.of(new Language("hi")), Mask.Cover.MARKS);
        assertThat(mask.hide("मेरा नाम अनीता है")).isEqualTo("मेरा नाम [name] है");
    }

    private static Mask mask(String language) {
        return new Mask(Set.of("Anna Keller", "Jo"), List.of(new Language(language)), Mask.Cover.MARKS);
    }
}
