package frontdesk.console;

import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import frontdesk.business.Businesses.Listed;
import frontdesk.journal.CallEnded.Disposition;
import frontdesk.journal.CallsCompared.Brief;

/**
 * The businesses of somebody, side by side.
 *
 * @param total of all lines together
 * @param placed those of which they see only what is booked at their place, and no figures
 */
record BusinessesView(List<Line> lines, Line total, List<Listed> placed) {
    /** @param toReview calls that wait for a person's verdict, of whatever time */
    record Line(String name, String slug, Side now, Side before, int toReview) {}

    /** A stretch of time. */
    record Side(Brief calls, int textsFailed) {
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

        /** In milliseconds. */
        @Nullable
        Integer firstAnswer() {
            return calls.firstAnswer();
        }
    }
}
