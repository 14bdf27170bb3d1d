package frontdesk.understanding;

import java.util.BitSet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class BeginningsTest {

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            book|reserve                    ; br
            (?:can|could) you               ; c
            (?:please )?(?:book|reserve)    ; bpr
            ^(?:oh )?no                     ; no
            (?<!not )working                ; w
            a?bc                            ; ab
            \\bx(?:y|z)                     ; x
            """)
    void theLettersWithWhichItBeginsAreTold(String expression, String letters) {
        var wanted = new BitSet();
        letters.chars().forEach(wanted::set);
        assertThat(Beginnings.of(expression)).isEqualTo(wanted);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\w+ing", "[abc]d", "(?:a)?", "x?"})
    void whatMayBeginWithAnythingIsTriedEverywhere(String expression) {
        assertThat(Beginnings.of(expression)).isNull();
    }

    @Test
    void wordsAreFoundOnlyWhereTheyBegin() {
        var phrases = new Phrases<String>().means("found", "art");
        assertThat(phrases.in("a cart")).isEmpty();
        assertThat(phrases.in("an art")).containsExactly("found");
    }
}
