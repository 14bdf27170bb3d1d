package frontdesk.console.insight;

import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

import frontdesk.console.Counts;
import frontdesk.console.insight.InsightView.Figure;
import frontdesk.journal.CallEnded.Disposition;
import frontdesk.journal.CallFigures;
import frontdesk.journal.CallWaits;
import frontdesk.journal.CallWaits.Waits;
import frontdesk.journal.CostSums;
import frontdesk.message.MessageFigures;
import frontdesk.message.MessageFigures.Way;
import frontdesk.message.Status;
import frontdesk.page.Amounts;

/**
 * What the calls, the bookings and the texts of some days come to, in the few numbers that an owner asks for.
 *
 * @param region where sums are written as people do there
 */
record InsightFigures(
        CallFigures calls,
        CallWaits waits,
        MessageFigures messages,
        MoneyBooked money,
        WinningBack winningBack,
        CostSums costs,
        String region) {
    /** Where there was nothing that a figure could be of. */
    private static final String NONE = "–";

    static List<Figure> of(InsightFigures now, InsightFigures before) {
        return Stream.of(
                        calls(now, before),
                        money(now, before),
                        waits(now, before),
                        texts(now, before),
                        costs(now, before))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Figure> calls(InsightFigures now, InsightFigures before) {
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
                        "Put through to somebody of yours."));
    }

    private static List<Figure> money(InsightFigures now, InsightFigures before) {
        return List.of(
                new Figure(
                        "Money booked",
                        now.sum(),
                        before.sum(),
                        "What the receptionist booked and nobody cancelled, at the price of its day; what had none then, at that of today."),
                new Figure(
                        "Lost calls won back",
                        now.wonBack(),
                        before.wonBack(),
                        "Who hung up early or was not booked, and has booked by a call within a week."),
                new Figure(
                        "Won back by us",
                        now.wonBackByUs(),
                        before.wonBackByUs(),
                        "Of the missed callers whom we wrote to or called back: who has booked within a week."));
    }

    private static List<Figure> waits(InsightFigures now, InsightFigures before) {
        return List.of(
                new Figure(
                        "First answer",
                        now.first(),
                        before.first(),
                        "Half of the callers had it sooner than the first, nineteen of twenty sooner than the second."),
                new Figure("Wait for an answer", now.median(), before.median(), "Half of all answers came sooner."),
                new Figure("Longest waits", now.slow(), before.slow(), "One answer in twenty took longer."));
    }

    private static List<Figure> texts(InsightFigures now, InsightFigures before) {
        return List.of(
                new Figure(
                        "Not understood", now.lost(), before.lost(), "Of the sentences said to our own receptionist."),
                new Figure(
                        "Texts that arrived",
                        now.arrived(),
                        before.arrived(),
                        "Of those of which the carrier tells, or which nobody would carry."),
                new Figure(
                        "Links followed",
                        now.followed(),
                        before.followed(),
                        "Of the short addresses in what was written."));
    }

    /** Left out where no price is known: then there is nothing to be told but that. */
    private static List<Figure> costs(InsightFigures now, InsightFigures before) {
        if (now.costs.sums().isEmpty() && before.costs.sums().isEmpty()) {
            return List.of();
        }
        String known = now.costs.open() == 0
                ? "What carriers, ears, voices and models took."
                : "What carriers, ears, voices and models took, as far as it is known: of %s something has no price."
                        .formatted(Insight.calls(now.costs.open()));
        return List.of(
                new Figure("Cost of calls", now.cost(), before.cost(), known),
                new Figure(
                        "Cost per booking",
                        now.costPerBooking(),
                        before.costPerBooking(),
                        "The cost of all calls, for each booking that the receptionist made."));
    }

    private String cost() {
        return costs.sums().isEmpty() ? NONE : Amounts.written(costs.sums(), region);
    }

    private String costPerBooking() {
        return costs.sums().isEmpty() || money.all() == 0 ? NONE : Amounts.written(costs.each(money.all()), region);
    }

    private String many() {
        return Counts.grouped(calls.all());
    }

    private String ended(Disposition disposition) {
        return percent(calls.ended(disposition), calls.ended());
    }

    private String wonBack() {
        return calls.lost() == 0 ? NONE : Counts.share(calls.wonBack(), calls.lost());
    }

    private String sum() {
        return money.sums().isEmpty() ? NONE : money.written(region);
    }

    private String wonBackByUs() {
        return winningBack.approached() == 0 ? NONE : Counts.share(winningBack.booked(), winningBack.approached());
    }

    private String first() {
        Waits first = waits.first();
        return first.answers() == 0
                ? NONE
                : String.format(Locale.ENGLISH, "%.1f / %.1f s", first.median() / 1000.0, first.slow() / 1000.0);
    }

    private String median() {
        return seconds(waits.all(), Waits::median);
    }

    private String slow() {
        return seconds(waits.all(), Waits::slow);
    }

    private String lost() {
        return percent(calls.sentences().lost(), calls.sentences().all());
    }

    private String arrived() {
        int arrived = texts(Status.DELIVERED);
        return percent(arrived, arrived + texts(Status.FAILED) + texts(Status.NOT_SENT));
    }

    private int texts(Status status) {
        return messages.of(Way.SMS, status) + messages.of(Way.WHATSAPP, status);
    }

    private String followed() {
        return percent(messages.links().followed(), messages.links().written());
    }

    private static String seconds(Waits waits, ToIntFunction<Waits> which) {
        return waits.answers() == 0 ? NONE : String.format(Locale.ENGLISH, "%.1f s", which.applyAsInt(waits) / 1000.0);
    }

    static String percent(int part, int of) {
        return of == 0 ? NONE : Math.round(100.0 * part / of) + " %";
    }
}
