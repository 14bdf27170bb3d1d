package frontdesk.notices;

import java.util.List;

import frontdesk.message.Segments;

/** What has gathered, as far as it fits into a few texts; how much more there is stands at its end. */
final class Digest {
    private static final int MOST_TEXTS = 4;

    private Digest() {}

    static String text(String business, String lines) {
        List<String> all = lines.lines().toList();
        for (int shown = all.size(); shown > 1; shown--) {
            String text = text(business, all, shown);
            if (Segments.of(text).texts() <= MOST_TEXTS) {
                return text;
            }
        }
        return text(business, all, 1);
    }

    private static String text(String business, List<String> all, int shown) {
        String more = shown < all.size() ? "\n+ " + (all.size() - shown) : "";
        String between = all.size() == 1 ? ": " : ":\n";
        return business + between + String.join("\n", all.subList(0, shown)) + more;
    }
}
