package frontdesk.console.calls;

import java.math.BigDecimal;
import java.time.Instant;

import org.junit.jupiter.api.Test;

import frontdesk.journal.CallAnalysis;
import frontdesk.journal.CallAnalysisBuilder;

import static org.assertj.core.api.Assertions.assertThat;

/** What a platform made of a call, as its page shows it. */
class AnalysisViewTest {
    private static final CallAnalysis ANALYSIS = CallAnalysisBuilder.builder()
            .platform("elevenlabs")
            .title("Check-up")
            .sentiment("positive")
            .seconds(60)
            .credits(296)
            .collected("{\"caller_name\":\"Anna Keller\",\"caller_email\":\"\",\"service\":null,\"booked\":true}")
            .evaluated("{\"polite_ending\":\"success\"}")
            .at(Instant.parse("2026-11-21T15:05:00Z"))
            .build();

    @Test
    void whatWasLearnedIsShownAndWhatWasNotIsNot() {
        assertThat(AnalysisView.of(ANALYSIS).learned())
                .extracting(line -> line.name() + ": " + line.value())
                .containsExactly("caller name: Anna Keller", "booked: true", "polite ending: success");
    }

    @Test
    void theCostIsInDollarsWhereTheyAreToldAndElseInCredits() {
        assertThat(AnalysisView.of(ANALYSIS).cost()).isEqualTo("296 credits");
        CallAnalysis priced = CallAnalysisBuilder.builder(ANALYSIS)
                .price(new BigDecimal("0.012"))
                .build();
        assertThat(AnalysisView.of(priced).cost()).isEqualTo("$0.012");
    }
}
