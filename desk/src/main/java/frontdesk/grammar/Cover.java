package frontdesk.grammar;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The readings that together explain an utterance best: they do not overlap and are worth most in sum. */
public final class Cover {
    private Cover() {}

    public static List<Item> best(Chart chart, int words) {
        return best(chart, words, false);
    }

    /** The same; where a day was asked for, one short word may be one: "sat", "mié". */
    public static List<Item> best(Chart chart, int words, boolean dayAsked) {
        double least = dayAsked && words == 1 ? -1 : 0;
        double[] worth = new double[words + 1];
        Item[] chosen = new Item[words + 1];
        for (int at = words - 1; at >= 0; at--) {
            worth[at] = worth[at + 1] + least;
            for (Item item : chart.startingAt(at)) {
                if (!isTold(item.value())) {
                    continue;
                }
                // A little for each item keeps one long reading ahead of two short ones over the same words.
                double bare = item.value() instanceof Value.Count || item.value() instanceof Value.Nth ? 0.5 : 0.1;
                double total = item.worth() - bare + worth[item.to()];
                if (total > worth[at]) {
                    worth[at] = total;
                    chosen[at] = item;
                }
            }
        }
        var cover = new ArrayList<Item>();
        for (int at = 0; at < words; ) {
            Item item = chosen[at];
            if (item == null) {
                at++;
            } else {
                cover.add(item);
                at = item.to();
            }
        }
        return Collections.unmodifiableList(cover);
    }

    /** Says something by itself, and is not only a part of what could have been said. */
    private static boolean isTold(Value value) {
        return switch (value) {
            case Value.OfDays d -> true;
            case Value.OfClock c -> true;
            case Value.OfHours h -> true;
            case Value.OfMoment m -> true;
            case Value.Part p -> true;
            case Value.People p -> true;
            case Value.Phone p -> true;
            case Value.PersonName n -> true;
            case Value.Email e -> true;
            case Value.Postcode p -> true;
            case Value.Service s -> true;
            case Value.Staff s -> true;
            case Value.Nothing n -> true;
            case Value.Count c -> true;
            case Value.Nth n -> true;
            case Value.Companions c -> false;
            case Value.Year y -> false;
            case Value.Weekday w -> false;
            case Value.MonthName m -> false;
            case Value.Minutes m -> false;
            case Value.Unit u -> false;
            case Value.Length l -> false;
            case Value.Feast f -> false;
        };
    }
}
