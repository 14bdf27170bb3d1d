package frontdesk.reception;

import java.time.LocalDateTime;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import frontdesk.understanding.Expected;
import frontdesk.understanding.Meaning;
import frontdesk.understanding.Meaning.Intent;
import frontdesk.understanding.Surroundings;

import static org.assertj.core.api.Assertions.assertThat;

/** What callers press in haste means what they mean by it. */
class PressedMeaningTest {
    private static final List<String> SERVICES = List.of("cut", "colour");

    private static Meaning pressed(String digits, Expected expected) {
        return Keys.meaning(digits, Surroundings.of(LocalDateTime.parse("2026-03-10T12:00"), expected, "US"), SERVICES);
    }

    @ParameterizedTest
    @EnumSource
    void zeroIsAPersonHoweverOftenItIsPressed(Expected asked) {
        assertThat(pressed("0", asked).intents()).containsExactly(Intent.PERSON);
        assertThat(pressed("000", asked).intents()).containsExactly(Intent.PERSON);
    }

    @Test
    void aServiceIsChosenByItsPlace() {
        assertThat(pressed("2", Expected.SERVICE).service()).isEqualTo("colour");
        assertThat(pressed("3", Expected.SERVICE).service()).isNull();
    }
}
