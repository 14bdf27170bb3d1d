package frontdesk.console.insight;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

import frontdesk.business.Business;
import frontdesk.console.insight.Insight.Part;
import frontdesk.console.insight.InsightRange.Days;
import frontdesk.console.insight.InsightView.Bar;
import frontdesk.console.insight.InsightView.Missed;
import frontdesk.console.insight.InsightView.Money;
import frontdesk.console.insight.InsightView.Share;
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
        List<Days> spans = range.bars();
        List<Long> each = spans.stream()
                .map(span -> sum(sums.subMap(span.first(), span.last().plusDays(1))))
                .toList();
        long most = each.stream().mapToLong(Long::longValue).max().orElse(0);
        List<Bar> bars = new ArrayList<>();
        for (int n = 0; n < spans.size(); n++) {
            if (each.get(n) > 0) {
                bars.add(new Bar(
                        n * Insight.BAR + 1,
                        Insight.share(each.get(n), most),
                        spans.get(n).words(clock) + ": " + written(each.get(n), currency)));
            }
        }
        return new Money(
                currency.getCurrencyCode(),
                written(sum(sums), currency),
                bars,
                spans.size() * Insight.BAR,
                written(most, currency));
    }

    private static long sum(SortedMap<LocalDate, Long> sums) {
        return sums.values().stream().mapToLong(Long::longValue).sum();
    }

    private String written(long minor, Currency currency) {
        return Prices.written(new frontdesk.kernel.Money(minor, currency), business.region());
    }

    Missed missed() {
        WinningBack back = now.winningBack();
        WinningBack then = before.winningBack();
        return new Missed(
                back.missed() + then.missed() == 0
                        ? List.of()
                        : List.of(
                                step("Missed", "warn", WinningBack::missed),
                                step("Written to or called back", "calm", WinningBack::approached),
                                step("Booked after that", "good", WinningBack::booked)),
                (int) WinningBack.SOON.toDays());
    }

    private Share step(String name, String tone, ToIntFunction<WinningBack> step) {
        return Insight.share(name, tone, step(now.winningBack(), step), step(before.winningBack(), step));
    }

    private static Part step(WinningBack of, ToIntFunction<WinningBack> step) {
        return new Part(step.applyAsInt(of), of.missed());
    }

    List<Share> escalations() {
        Map<String, Escalation> these = byReason(now);
        Map<String, Escalation> those = byReason(before);
        int many = calls(these);
        int manyBefore = calls(those);
        return Stream.concat(these.keySet().stream(), those.keySet().stream())
                .distinct()
                .map(reason -> {
                    Escalation one = these.getOrDefault(reason, new Escalation(reason, 0, 0));
                    Escalation then = those.getOrDefault(reason, new Escalation(reason, 0, 0));
                    return Insight.share(
                            "%s (%d reached)".formatted(because(reason), one.reached()),
                            "calm",
                            new Part(one.calls(), many),
                            new Part(then.calls(), manyBefore));
                })
                .toList();
    }

    private static Map<String, Escalation> byReason(InsightFigures figures) {
        Map<String, Escalation> found = new LinkedHashMap<>();
        figures.calls().groups().escalations().forEach(one -> found.put(one.reason(), one));
        return found;
    }

    private static int calls(Map<String, Escalation> escalations) {
        return escalations.values().stream().mapToInt(Escalation::calls).sum();
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
