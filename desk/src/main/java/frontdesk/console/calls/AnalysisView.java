package frontdesk.console.calls;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import frontdesk.journal.CallAnalysis;
import frontdesk.journal.KeptJson;

/**
 * What a platform made of a call that its agent held, for the page of the call.
 *
 * @param cost in words, or null where it is not said
 * @param learned what was learned of the caller and how the call was judged, line by line
 */
record AnalysisView(
        @Nullable String title,
        @Nullable String sentiment,
        @Nullable String cost,
        List<Line> learned) {
    /** One name and what stands behind it. */
    record Line(String name, String value) {}

    static AnalysisView of(CallAnalysis analysis) {
        var learned = new ArrayList<Line>();
        add(learned, analysis.collected());
        add(learned, analysis.evaluated());
        return new AnalysisView(analysis.title(), analysis.sentiment(), cost(analysis), learned);
    }

    private static @Nullable String cost(CallAnalysis analysis) {
        if (analysis.price() != null) {
            return "$" + analysis.price().toPlainString();
        }
        return analysis.credits() == null ? null : analysis.credits() + " credits";
    }

    private static void add(List<Line> lines, String object) {
        KeptJson.tree(object).properties().forEach(each -> {
            String value = each.getValue().asText();
            if (!each.getValue().isNull() && !value.isBlank()) {
                lines.add(new Line(each.getKey().replace('_', ' '), value));
            }
        });
    }
}
