package frontdesk.console.insight;

import java.util.Comparator;
import java.util.stream.Stream;

import frontdesk.console.Counts;
import frontdesk.console.insight.Insight.Part;
import frontdesk.console.insight.InsightView.Wish;
import frontdesk.console.insight.InsightView.Wishes;
import frontdesk.journal.Aim;
import frontdesk.journal.CallAims;

/** Tells what callers wanted in some days and how many of them got it, beside the days before. */
record InsightWishes(CallAims now, CallAims before) {
    Wishes wishes() {
        return new Wishes(
                Stream.of(Aim.values())
                        .filter(aim -> now.wanted(aim) + before.wanted(aim) > 0)
                        .sorted(Comparator.<Aim>comparingInt(now::wanted).reversed())
                        .map(this::wish)
                        .toList(),
                now.silent());
    }

    private Wish wish(Aim aim) {
        var these = new Part(now.got(aim), now.wanted(aim));
        var those = new Part(before.got(aim), before.wanted(aim));
        return new Wish(
                name(aim),
                these.of(),
                these.many(),
                these.percent(),
                these.width(),
                those.of() == 0
                        ? "none"
                        : "%s, %d %%".formatted(Counts.share(those.many(), those.of()), those.percent()),
                those.width());
    }

    private static String name(Aim aim) {
        return switch (aim) {
            case BOOK -> "To book";
            case MOVE -> "To move or change a booking";
            case CANCEL -> "To cancel";
            case WAIT -> "To wait for a free time";
            case LOOK_UP -> "To hear what they have booked";
            case ASK -> "To ask something";
            case ORDER -> "To order and pay";
            case CALL_BACK -> "A message or a call back";
            case PERSON -> "To speak with a person";
        };
    }
}
