package frontdesk.console;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Stream;

import frontdesk.business.Business;
import frontdesk.console.InsightRange.Days;
import frontdesk.console.InsightView.Bar;
import frontdesk.console.InsightView.Missed;
import frontdesk.console.InsightView.Money;
import frontdesk.console.InsightView.Share;
import frontdesk.journal.CallGroups.Escalation;
import frontdesk.message.MessageFigures;
import frontdesk.message.MessageFigures.Way;
import frontdesk.message.Status;
import frontdesk.page.Clockface;
import frontdesk.page.Prices;

/** Draws what the conversations of some days led to: money, missed callers who came back, people who were asked to take over, and messages. */
record InsightParts(InsightFigures now, InsightFigures before, Days range, Clockface clock, Business business) {

    List<Money> money() {
        return now.money().sums().entrySet().stream()
                .map(of -> money(of.getKey(), of.getValue()))
                .toList();
    }

    private Money money(Currency currency, SortedMap<LocalDate, Long> sums) {
        long most = sums.values().stream().mapToLong(Long::longValue).max().orElse(0);
        long all = sums.values().stream().mapToLong(Long::longValue).sum();
        List<LocalDate> dates = range.dates();
        List<Bar> bars = new ArrayList<>();
        for (int n = 0; n < dates.size(); n++) {
            long sum = sums.getOrDefault(dates.get(n), 0L);
            if (sum > 0) {
                bars.add(new Bar(
                        n * Insight.DAY + 1,
                        Insight.share(sum, most),
                        clock.dayAndMonth(dates.get(n)) + ": " + written(sum, currency)));
            }
        }
        return new Money(
                currency.getCurrencyCode(),
                written(all, currency),
                bars,
                dates.size() * Insight.DAY,
                written(most, currency));
    }

    private String written(long minor, Currency currency) {
        return Prices.written(new frontdesk.kernel.Money(minor, currency), business.region());
    }

    Missed missed() {
        WinningBack back = now.winningBack();
        int all = Math.max(1, back.missed());
        return new Missed(
                back.missed() == 0
                        ? List.of()
                        : List.of(
                                Insight.share("Missed", "warn", back.missed(), all),
                                Insight.share("Written to or called back", "calm", back.approached(), all),
                                Insight.share("Booked after that", "good", back.booked(), all)),
                (int) WinningBack.SOON.toDays());
    }

    List<Share> escalations() {
        List<Escalation> all = now.calls().groups().escalations();
        int many = all.stream().mapToInt(Escalation::calls).sum();
        return all.stream()
                .map(one -> Insight.share(
                        "%s (%d reached)".formatted(because(one.reason()), one.reached()), "calm", one.calls(), many))
                .toList();
    }

    /** As {@link frontdesk.reception.Matter} has it in the journal. */
    private static String because(String reason) {
        return switch (reason) {
            case "" -> "No reason told";
            case "asked" -> "They asked for a person";
            case "not understood" -> "We did not understand";
            case "beyond us" -> "Not ours to decide";
            case "trouble" -> "Something of ours failed";
            case "complaint" -> "A complaint";
            case "taken over" -> "You took over";
            case "emergency" -> "An emergency";
            default -> reason.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + reason.substring(1);
        };
    }

    List<InsightView.Way> ways() {
        Map<Way, Map<Status, Integer>> found = now.messages().ways();
        return Stream.of(Way.values()).filter(found::containsKey).map(this::way).toList();
    }

    private InsightView.Way way(Way way) {
        MessageFigures messages = now.messages();
        int lost = messages.of(way, Status.FAILED) + messages.of(way, Status.NOT_SENT);
        int open = messages.of(way, Status.QUEUED) + (way == Way.EMAIL ? 0 : messages.of(way, Status.SENT));
        int arrived = messages.of(way, way == Way.EMAIL ? Status.SENT : Status.DELIVERED);
        return new InsightView.Way(
                switch (way) {
                    case SMS -> "SMS";
                    case WHATSAPP -> "WhatsApp";
                    case EMAIL -> "E-mail";
                },
                all(messages, way),
                arrived + (way == Way.EMAIL ? " handed over" : ""),
                lost,
                open,
                all(before.messages(), way));
    }

    private static int all(MessageFigures messages, Way way) {
        return EnumSet.allOf(Status.class).stream()
                .mapToInt(status -> messages.of(way, status))
                .sum();
    }
}
