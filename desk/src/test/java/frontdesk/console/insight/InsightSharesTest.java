package frontdesk.console.insight;

import org.junit.jupiter.api.Test;

import frontdesk.console.insight.Insight.Part;
import frontdesk.console.insight.InsightView.Share;

import static org.assertj.core.api.Assertions.assertThat;

/** Parts of all conversations, as bars. */
class InsightSharesTest {
    @Test
    void aPartIsDrawnBesideThatOfTheDaysBefore() {
        assertThat(Insight.share("Booked", "good", new Part(12, 48), new Part(5, 10)))
                .isEqualTo(new Share("Booked", "good", 12, 25, 25, 5, 50, 50));
    }

    @Test
    void whatIsTooSmallForAPercentCanBeSeenAndWhatWasNotThereCannot() {
        assertThat(Insight.share("Failed", "bad", new Part(1, 1000), new Part(0, 0)))
                .isEqualTo(new Share("Failed", "bad", 1, 0, 1, 0, 0, 0));
    }
}
