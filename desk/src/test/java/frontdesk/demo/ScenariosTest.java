package frontdesk.demo;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import frontdesk.business.Span;

import static org.assertj.core.api.Assertions.assertThat;

/** The demo's callers want something that can be had, on whatever day they are played. */
class ScenariosTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    @ParameterizedTest(name = "played {0} days after a Monday")
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6})
    void everyCallerWantsAnOpenHourOfADayWhoseBareNameMeansIt(int days) {
        LocalDate today = MONDAY.plusDays(days);
        for (Scenario scenario : Scenarios.all(today)) {
            Scenario.Wanted wanted = scenario.wanted();
            for (LocalDateTime at : wanted == null ? List.<LocalDateTime>of() : wanted.at()) {
                assertThat(at.toLocalDate()).as(scenario.name()).isBetween(today.plusDays(2), today.plusDays(6));
                int minute = at.toLocalTime().toSecondOfDay() / 60;
                List<Span> open = scenario.business().hours().getOrDefault(at.getDayOfWeek(), List.of());
                assertThat(open)
                        .as(scenario.name() + " at " + at)
                        .anyMatch(span -> span.fromMinute() <= minute && minute <= span.toMinute());
            }
        }
    }
}
