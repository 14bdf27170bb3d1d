package frontdesk.console.insight;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import frontdesk.business.Businesses.Listed;
import frontdesk.journal.CallEnded.Disposition;
import frontdesk.journal.CallsCompared.Brief;
import frontdesk.journal.CostSums;

/**
 * The businesses of somebody, side by side.
 *
 * @param total of all lines together
 * @param placed those of which they see only what is booked at their place, and no figures
 */
record BusinessesView(List<Line> lines, Line total, List<Listed> placed) {
    /** Whether any price is known of what calls used up. */
    public boolean priced() {
        return !total.now().costs().sums().isEmpty()
                || !total.before().costs().sums().isEmpty();
    }

    /** @param toReview calls that wait for a person's verdict, of whatever time */
    record Line(String name, String slug, Side now, Side before, int toReview) {}

    /** A stretch of time. */
    record Side(Brief calls, CostSums costs, int textsFailed) {
        public int all() {
            return calls.counts().all();
        }

        public int bookings() {
            return calls.counts().ended(Disposition.BOOKED);
        }

        public String booked() {
            return InsightFigures.percent(bookings(), calls.over());
        }

        public int lost() {
            return calls.lost();
        }

        public String first() {
            Integer millis = calls.firstAnswer();
            return millis == null ? "–" : String.format(Locale.ENGLISH, "%.1f s", millis / 1000.0);
        }

        /** Each currency with its code: the businesses may lie in several countries. */
        public String cost() {
            return costs.sums().isEmpty()
                    ? "–"
                    : costs.sums().stream()
                            .map(sum -> String.format(Locale.ENGLISH, "%,.2f %s", sum.value(), sum.currency()))
                            .collect(Collectors.joining(" + "));
        }

        /** In milliseconds. */
        @Nullable
        Integer firstAnswer() {
            return calls.firstAnswer();
        }
    }
}
