package frontdesk.console.insight;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

import frontdesk.business.Business;
import frontdesk.business.Versions;
import frontdesk.console.calls.CallRow;
import frontdesk.console.insight.InsightView.Group;
import frontdesk.console.insight.InsightView.Member;
import frontdesk.journal.CallCounts;
import frontdesk.journal.CallEnded.Disposition;
import frontdesk.journal.CallFigures;
import frontdesk.journal.CallGroups;
import frontdesk.page.Clockface;

/** Puts conversations side by side: by line, by language, and by what the business had set up when they began. */
record InsightGroups(CallGroups now, CallGroups before, Business business, Clockface clock) {
    /** As many as one still looks through: the newest. */
    static final int MOST_CHANGES = 12;

    List<Group> of(List<Versions.Moment> changes) {
        return List.of(
                new Group(
                        "By line",
                        "Number",
                        members(now.lines(), before.lines(), line -> CallRow.written(line, business.region())),
                        "Calls that come by a number of yours are shown here, a line for each number."),
                new Group(
                        "By language",
                        "Language",
                        members(together(now.languages()), together(before.languages()), Function.identity()),
                        "Shown from the first call on that is over: the language in which it ended."),
                new Group(
                        "By what was set up",
                        "Since",
                        versions(changes),
                        "After each change of the set-up your agent is another: here you see whether it did better."));
    }

    private static List<Member> members(
            Map<String, CallCounts> now, Map<String, CallCounts> before, Function<String, String> name) {
        return now.entrySet().stream()
                .map(of -> {
                    CallCounts then = before.get(of.getKey());
                    return member(name.apply(of.getKey()), of.getValue(), then == null ? "0" : then.all() + "");
                })
                .toList();
    }

    /** Whether somebody speaks the English of Ireland or of India is one to owners. */
    private static SortedMap<String, CallCounts> together(Map<String, CallCounts> tags) {
        var found = new TreeMap<String, CallCounts>();
        tags.forEach((tag, counts) ->
                found.merge(Locale.forLanguageTag(tag).getDisplayLanguage(Locale.ENGLISH), counts, CallCounts::and));
        return found;
    }

    private List<Member> versions(List<Versions.Moment> changes) {
        List<Member> found = new ArrayList<>();
        now.versions().forEach((made, counts) -> {
            String since = made == 0
                    ? changes.size() < MOST_CHANGES ? "Before these days" : "Before that"
                    : clock.when(changes.get(made - 1).at());
            found.add(member(since, counts, "–"));
        });
        return found.reversed();
    }

    private static Member member(String name, CallCounts counts, String before) {
        int over = counts.all() - counts.open();
        int lost = CallFigures.LOST.stream().mapToInt(counts::ended).sum();
        return new Member(
                name,
                counts.all(),
                InsightFigures.percent(counts.ended(Disposition.BOOKED), over),
                InsightFigures.percent(counts.ended(Disposition.HANDED_OVER), over),
                InsightFigures.percent(lost, over),
                before);
    }
}
