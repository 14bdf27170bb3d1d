package frontdesk.console.setup;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import frontdesk.message.MessageRules;

import static org.assertj.core.api.Assertions.assertThat;

class RulesFormTest {
    @ParameterizedTest
    @ValueSource(ints = {15, 20, 40, 59, 61, 66, 90, 120, 600, 1440, 43_199})
    void whatIsShownCanBeKeptAgainAndMeansTheSame(int minutes) {
        var rules = MessageRules.USUAL.with(usual -> usual.reminders(List.of(Duration.ofMinutes(minutes))));
        RulesForm shown = RulesForm.of(rules);
        assertThat(shown.faults()).as(shown.reminders()).isEmpty();
        assertThat(shown.rules()).isEqualTo(rules);
    }
}
