package frontdesk.console;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import frontdesk.console.InsightView.Figure;
import frontdesk.journal.CallEnded.Disposition;
import frontdesk.journal.CallFigures;
import frontdesk.message.Status;

/** What the calls and the texts of some days come to, in the few numbers that an owner asks for. */
record InsightFigures(CallFigures calls, Map<Status, Integer> texts) {
    /** Where there was nothing that a figure could be of. */
    private static final String NONE = "–";

    static List<Figure> of(InsightFigures now, InsightFigures before) {
        return List.of(
                new Figure("Calls", now.many(), before.many(), "Conversations of all kinds, those in writing too."),
                new Figure(
                        "Ended in a booking",
                        now.ended(Disposition.BOOKED),
                        before.ended(Disposition.BOOKED),
                        "Of those that are over."),
                new Figure(
                        "Passed to a person",
                        now.ended(Disposition.HANDED_OVER),
                        before.ended(Disposition.HANDED_OVER),
                        "Put through to somebody of yours."),
                new Figure(
                        "Lost calls won back",
                        now.wonBack(),
                        before.wonBack(),
                        "Who hung up early or was not booked, and has booked by a call within a week."),
                new Figure("Wait for an answer", now.median(), before.median(), "Half of the answers came sooner."),
                new Figure("Longest waits", now.slow(), before.slow(), "One answer in twenty took longer."),
                new Figure(
                        "Not understood", now.lost(), before.lost(), "Of the sentences said to our own receptionist."),
                new Figure(
                        "Texts that arrived",
                        now.arrived(),
                        before.arrived(),
                        "Of those of which the carrier tells, or which nobody would carry."));
    }

    private String many() {
        return String.valueOf(calls.all());
    }

    private String ended(Disposition disposition) {
        return percent(calls.ended(disposition), calls.ended());
    }

    private String wonBack() {
        return calls.lost() == 0 ? NONE : "%d of %d".formatted(calls.wonBack(), calls.lost());
    }

    private String median() {
        return seconds(calls.waits().median());
    }

    private String slow() {
        return seconds(calls.waits().slow());
    }

    private String lost() {
        return percent(calls.sentences().lost(), calls.sentences().all());
    }

    private String arrived() {
        int arrived = texts.getOrDefault(Status.DELIVERED, 0);
        int lost = texts.getOrDefault(Status.FAILED, 0) + texts.getOrDefault(Status.NOT_SENT, 0);
        return percent(arrived, arrived + lost);
    }

    private String seconds(int millis) {
        return calls.waits().answers() == 0 ? NONE : String.format(Locale.ENGLISH, "%.1f s", millis / 1000.0);
    }

    private static String percent(int part, int of) {
        return of == 0 ? NONE : Math.round(100.0 * part / of) + " %";
    }
}
