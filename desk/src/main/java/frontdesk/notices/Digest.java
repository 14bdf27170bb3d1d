package frontdesk.notices;

import java.util.ArrayList;
import java.util.List;

import frontdesk.message.Segments;

/** What has gathered, as far as it fits into a few texts; how much more there is stands at its end. A line that is too long by itself is cut. */
final class Digest {
    private static final int MOST_TEXTS = 4;

    /** So many characters are cut at once. */
    private static final int STEP = 20;

    private Digest() {}

    static String text(String business, String lines) {
        List<String> all = lines.lines().toList();
        for (int shown = all.size(); shown > 1; shown--) {
            String text = text(business, all, shown);
            if (Segments.of(text).texts() <= MOST_TEXTS) {
                return text;
            }
        }
        return cut(business, all);
    }

    /** Carriers refuse what is longer than some ten texts, and all of it would be lost. */
    private static String cut(String business, List<String> all) {
        String text = text(business, all, 1);
        String line = all.getFirst();
        while (Segments.of(text).texts() > MOST_TEXTS && line.length() > STEP) {
            int end = line.length() - STEP;
            line = line.substring(0, Character.isHighSurrogate(line.charAt(end - 1)) ? end - 1 : end);
            List<String> shorter = new ArrayList<>(all);
            shorter.set(0, line + "...");
            text = text(business, shorter, 1);
        }
        return text;
    }

    private static String text(String business, List<String> all, int shown) {
        String more = shown < all.size() ? "\n+ " + (all.size() - shown) : "";
        String between = all.size() == 1 ? ": " : ":\n";
        return business + between + String.join("\n", all.subList(0, shown)) + more;
    }
}
