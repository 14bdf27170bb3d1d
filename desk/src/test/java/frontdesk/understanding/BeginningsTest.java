package frontdesk.understanding;

import java.util.BitSet;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class BeginningsTest {

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            book|reserve                    ; book reserve
            (?:can|could)_you               ; can_you could_yo
            (?:oh_)?(?:book|reserve)        ; book oh_book oh_reser reserve
            ^(?:oh_)?no                     ; no oh_no
            (?<!not_)working                ; working
            a?bc                            ; abc bc
            \\bx(?:y|z)                     ; xy xz
            cancel\\w*(?!_policy)           ; cancel
            (?:call_off|get)(?:_\\w+){0,4}?_it; call_off get_
            no|nobody                       ; no
            """)
    void theLettersWithWhichItBeginsAreTold(String expression, String letters) {
        assertThat(Prefixes.of(expression)).containsExactly(letters.split(" "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\w+ing", "[abc]d", "(?:a)?", "x?"})
    void whatMayBeginWithAnythingIsTriedEverywhere(String expression) {
        assertThat(Prefixes.of(expression)).containsExactly("");
    }

    @Test
    void eachExpressionIsToldWhereItCanBegin() {
        var beginnings = new Beginnings();
        List.of("book", "(?:the|that) book", "bo", "never", "\\w+").forEach(beginnings::add);

        BitSet[] places = beginnings.places("book the book");

        assertThat(places).containsExactly(at(0, 9), at(5), at(0, 9), null, at(0, 5, 9));
    }

    private static BitSet at(int... places) {
        var at = new BitSet();
        for (int place : places) {
            at.set(place);
        }
        return at;
    }

    @Test
    void wordsAreFoundOnlyWhereTheyBegin() {
        var phrases = new Phrases<String>().means("found", "art");
        assertThat(phrases.in("a cart")).isEmpty();
        assertThat(phrases.in("an art")).containsExactly("found");
    }
}
