package frontdesk.website;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import frontdesk.website.Findings.Offer;

/** What can be had, as it comes line by line; what it is called may stand on the line before its length and its price. */
final class Offers {
    private static final int MOST = 40;

    private final List<Offer> all = new ArrayList<>();
    private String title = "";
    private boolean open;

    /** Whether the line tells of an offer. */
    boolean take(String line) {
        PriceLine priced = PriceLine.read(line).orElse(null);
        if (priced == null) {
            open = false;
            title = PriceLine.isName(line) ? line : "";
            return false;
        }
        if (!PriceLine.isName(priced.name())) {
            return priced.name().isEmpty() && later(priced);
        }
        add(priced.as(priced.name()));
        return true;
    }

    /** A length or a price on a line of its own. */
    private boolean later(PriceLine rest) {
        if (open) {
            Offer last = all.removeLast();
            boolean price = last.price() == null;
            all.add(new Offer(
                    last.name(),
                    last.minutes() == null ? rest.minutes() : last.minutes(),
                    price ? rest.price() : last.price(),
                    price ? rest.currency() : last.currency()));
        } else if (!title.isEmpty()) {
            add(rest.as(title));
        }
        return open;
    }

    void add(Offer offer) {
        @Nullable
        Offer twin =
                all.stream().filter(known -> same(known, offer)).findFirst().orElse(null);
        open = twin == null && all.size() < MOST;
        title = "";
        if (open) {
            all.add(offer);
        }
    }

    private static boolean same(Offer one, Offer other) {
        return one.name().toLowerCase(Locale.ROOT).equals(other.name().toLowerCase(Locale.ROOT));
    }

    List<Offer> all() {
        return List.copyOf(all);
    }
}
