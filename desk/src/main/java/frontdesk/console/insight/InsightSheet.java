package frontdesk.console.insight;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

import frontdesk.journal.CallCounts;
import frontdesk.journal.CallEnded.Disposition;
import frontdesk.kernel.Spreadsheet;

/** What there was in some days as tables for spreadsheets. */
final class InsightSheet {
    private static final CallCounts NONE = new CallCounts(0, 0, Map.of());

    private InsightSheet() {}

    /**
     * A line for each day that had calls or bookings: a column for each thing that may come of a call, one for what our receptionist booked, and one for
     * what that comes to in each currency.
     */
    static String days(InsightSource.Daily figures) {
        List<Currency> currencies = List.copyOf(figures.money().sums().keySet());
        var days = new TreeSet<LocalDate>(figures.calls().keySet());
        days.addAll(figures.money().bookings().keySet());
        List<List<?>> lines = new ArrayList<>();
        lines.add(Stream.of(
                        Stream.of("day", "calls", "open"),
                        Stream.of(Disposition.values()).map(one -> one.name().toLowerCase(Locale.ROOT)),
                        Stream.of("bookings"),
                        currencies.stream().map(one -> "booked_" + one.getCurrencyCode()))
                .flatMap(columns -> columns)
                .toList());
        for (LocalDate day : days) {
            CallCounts calls = figures.calls().getOrDefault(day, NONE);
            lines.add(Stream.of(
                            Stream.of(day, calls.all(), calls.open()),
                            Stream.of(Disposition.values()).map(calls::ended),
                            Stream.of(figures.money().bookings().getOrDefault(day, 0)),
                            currencies.stream()
                                    .map(one -> figures.money().on(day, one).amount()))
                    .flatMap(columns -> columns)
                    .toList());
        }
        return table(lines);
    }

    /** All other numbers of the page, a line each. */
    static String figures(InsightView view) {
        List<List<?>> lines = new ArrayList<>();
        lines.add(List.of("part", "what", "now", "before"));
        view.figures().forEach(one -> lines.add(List.of("Figures", one.name(), one.now(), one.before())));
        view.wishes().wishes().forEach(one -> {
            lines.add(List.of("What they wanted", one.name(), one.wanted(), ""));
            lines.add(List.of("What they wanted", one.name() + ", and got it", one.got(), one.before()));
        });
        lines.add(List.of("What they wanted", "Not known", view.wishes().unknown(), ""));
        view.outcomes().forEach(one -> lines.add(List.of("What came of them", one.name(), one.calls(), one.before())));
        view.channels().forEach(one -> lines.add(List.of("How they came", one.name(), one.calls(), one.before())));
        view.missed().steps().forEach(one -> lines.add(List.of("Missed calls", one.name(), one.calls(), one.before())));
        view.escalations()
                .forEach(
                        one -> lines.add(List.of("Why callers were passed on", one.name(), one.calls(), one.before())));
        view.ways().forEach(one -> {
            lines.add(List.of("Messages", one.name(), one.all(), one.before()));
            lines.add(List.of("Messages", one.name() + " that arrived", one.arrived(), ""));
            lines.add(List.of("Messages", one.name() + " that did not", one.lost(), ""));
        });
        view.groups().forEach(group -> group.members().forEach(one -> {
            lines.add(List.of(group.title(), one.name(), one.calls(), one.before()));
            lines.add(List.of(group.title(), one.name() + " ended in a booking", one.booked(), ""));
            lines.add(List.of(group.title(), one.name() + " passed to a person", one.passedOn(), ""));
            lines.add(List.of(group.title(), one.name() + " lost", one.lost(), ""));
        }));
        view.webhooks().forEach(side -> side.facts()
                .forEach(one -> lines.add(List.of(side.title(), one.name(), one.value(), ""))));
        return table(lines);
    }

    /** A line for each business, and one for all of them together. */
    static String businesses(BusinessesView view) {
        List<List<?>> lines = new ArrayList<>();
        lines.add(Stream.concat(
                        Stream.of("business", "short_name"),
                        Stream.concat(
                                Stream.of("calls", "over", "booked", "lost", "first_answer_ms", "texts_failed", "cost")
                                        .flatMap(column -> Stream.of(column, column + "_before")),
                                Stream.of("to_review")))
                .toList());
        view.lines().forEach(line -> lines.add(cells(line)));
        lines.add(cells(view.total()));
        return table(lines);
    }

    private static List<?> cells(BusinessesView.Line line) {
        var now = line.now();
        var before = line.before();
        return List.of(
                line.name(),
                line.slug(),
                now.all(),
                before.all(),
                now.calls().over(),
                before.calls().over(),
                now.bookings(),
                before.bookings(),
                now.lost(),
                before.lost(),
                Objects.requireNonNullElse((Object) now.firstAnswer(), ""),
                Objects.requireNonNullElse((Object) before.firstAnswer(), ""),
                now.textsFailed(),
                before.textsFailed(),
                cost(line.now()),
                cost(line.before()),
                line.toReview());
    }

    /** Nothing where no price is known, so that nobody reads a dash. */
    private static String cost(BusinessesView.Side side) {
        return side.costs().sums().isEmpty() ? "" : side.cost();
    }

    private static String table(List<List<?>> lines) {
        var out = new StringBuilder();
        try (var table = new CSVPrinter(out, CSVFormat.RFC4180)) {
            for (List<?> line : lines) {
                table.printRecord(line.stream()
                        .map(cell -> cell instanceof String text ? Spreadsheet.plain(text) : cell)
                        .toList());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toString();
    }
}
