package frontdesk.console.insight;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import frontdesk.console.insight.InsightRange.Days;

import static org.assertj.core.api.Assertions.assertThat;

/** What the bars of charts stand for. */
class InsightRangeTest {
    private static final LocalDate LAST = LocalDate.of(2026, 3, 31);

    @Test
    void aQuarterHasABarForEachDay() {
        List<Days> bars = Days.until(LAST, 93).bars();
        assertThat(bars).hasSize(93);
        assertThat(bars.getLast()).isEqualTo(new Days(LAST, LAST));
    }

    @Test
    void aYearHasABarForEachWeekOfWhichTheFirstMayBeShort() {
        Days year = Days.until(LAST, 366);
        List<Days> bars = year.bars();
        assertThat(bars).hasSize(53);
        assertThat(bars.getLast()).isEqualTo(new Days(LAST.minusDays(6), LAST));
        assertThat(bars.getFirst())
                .isEqualTo(new Days(year.first(), year.first().plusDays(1)));
        assertThat(bars.stream().mapToLong(Days::many).sum()).isEqualTo(366);
    }
}
