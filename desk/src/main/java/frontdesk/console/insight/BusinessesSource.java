package frontdesk.console.insight;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import jakarta.inject.Singleton;

import frontdesk.business.Businesses;
import frontdesk.business.Businesses.Listed;
import frontdesk.console.insight.BusinessesView.Line;
import frontdesk.console.insight.BusinessesView.Side;
import frontdesk.journal.CallsCompared;
import frontdesk.journal.Comparison;
import frontdesk.journal.CostSums;
import frontdesk.journal.CostsCompared;
import frontdesk.journal.Journal;
import frontdesk.kernel.BusinessId;
import frontdesk.message.Messages;
import frontdesk.message.TextsFailed;
import frontdesk.quality.Quality;

/** Asks the rooms how several businesses do, each question once for all of them. */
@Singleton
class BusinessesSource {
    static final int DAYS = 28;

    private final Businesses businesses;
    private final Journal journal;
    private final Messages messages;
    private final Quality quality;
    private final Clock clock;

    BusinessesSource(Businesses businesses, Journal journal, Messages messages, Quality quality, Clock clock) {
        this.businesses = businesses;
        this.journal = journal;
        this.messages = messages;
        this.quality = quality;
        this.clock = clock;
    }

    /** The last days of each by its own calendar, beside as many before; asked for at once, since somebody waits. */
    BusinessesView view(List<Listed> seen, List<Listed> placed) {
        List<BusinessId> ids = seen.stream().map(Listed::id).toList();
        var toReview = InsightSource.meanwhile(() -> quality.open(ids));
        Map<BusinessId, ZoneId> zones = businesses.zones(ids);
        List<Comparison> asked = zones.entrySet().stream()
                .map(one -> stretches(one.getKey(), one.getValue()))
                .toList();
        var failed = InsightSource.meanwhile(() -> messages.failed(asked));
        var costs = InsightSource.meanwhile(() -> journal.callCosts().compared(asked));
        CallsCompared calls = journal.tallies().compared(asked);
        return view(seen, placed, calls, costs.join(), failed.join(), toReview.join());
    }

    private Comparison stretches(BusinessId business, ZoneId zone) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        return new Comparison(
                business,
                start(today.minusDays(2 * DAYS - 1L), zone),
                start(today.minusDays(DAYS - 1L), zone),
                start(today.plusDays(1), zone));
    }

    private static Instant start(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }

    private static BusinessesView view(
            List<Listed> seen,
            List<Listed> placed,
            CallsCompared calls,
            CostsCompared costs,
            Map<BusinessId, TextsFailed> failed,
            Map<BusinessId, Integer> toReview) {
        List<Line> lines = seen.stream()
                .map(one -> {
                    TextsFailed texts = failed.getOrDefault(one.id(), TextsFailed.NONE);
                    return new Line(
                            one.name(),
                            one.slug(),
                            new Side(calls.now(one.id()), costs.now(one.id()), texts.now()),
                            new Side(calls.before(one.id()), costs.before(one.id()), texts.before()),
                            toReview.getOrDefault(one.id(), 0));
                })
                .toList();
        Line total = new Line(
                "All",
                "",
                new Side(
                        calls.all(),
                        costs(lines, Line::now),
                        lines.stream()
                                .mapToInt(line -> line.now().textsFailed())
                                .sum()),
                new Side(
                        calls.allBefore(),
                        costs(lines, Line::before),
                        lines.stream()
                                .mapToInt(line -> line.before().textsFailed())
                                .sum()),
                lines.stream().mapToInt(Line::toReview).sum());
        return new BusinessesView(lines, total, placed);
    }

    private static CostSums costs(List<Line> lines, Function<Line, Side> which) {
        return lines.stream().map(which).map(Side::costs).reduce(CostSums.NONE, CostSums::and);
    }
}
