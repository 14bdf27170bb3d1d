package frontdesk.api;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Fields are read as models happen to write them. */
class BodyTest {
    private static Body with(String value) {
        return Body.of("{\"date\":%s,\"mood\":\"sunny\",\"extra\":{\"deep\":[1]}}".formatted(value));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "\"null\"",
                "\"\"",
                "\"  \"",
                "\"None\"",
                "\"undefined\"",
                "\" null \"",
                "\"N/A\"",
                "\"\\u0000\""
            })
    void whatSaysThatThereIsNothingIsNothing(String value) {
        assertThat(with(value).text("date")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"4", "\"4\"", "\" 4 \""})
    void aNumberMayBeText(String value) {
        assertThat(with(value).text("date")).isEqualTo("4");
    }

    @Test
    void somebodyMayBeCalledNull() {
        assertThat(with("\"Null\"").text("date")).isEqualTo("Null");
    }
}
