package frontdesk.guides;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/**
 * One guide, ready to be shown.
 *
 * @param name as it stands in its address: {@code first-steps}
 * @param language in which it is written: {@code en}
 * @param html what stands below its title
 */
record Guide(String name, String language, String title, String html, List<Part> parts) {
    /**
     * What stands below one of its headings, or before the first.
     *
     * @param anchor of the heading within the page, in every language the same; empty before the first
     * @param heading empty before the first
     * @param text all of it without any markup, as words are looked for in it
     */
    record Part(String anchor, String heading, String text) {
        Part(String anchor, String heading, String text) {
            this.anchor = anchor;
            this.heading = heading;
            this.text = plain(heading + "\n" + text);
        }

        boolean has(String word) {
            return text.contains(word);
        }
    }

    /** As somebody types it who looks for it: in small letters, without accents. */
    static String plain(String text) {
        return Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "");
    }

    /** The parts that have a heading. */
    public List<Part> headings() {
        return parts.stream().filter(part -> !part.anchor().isEmpty()).toList();
    }

    /** Whether it is so long that it says at its head what stands in it. */
    public boolean isLong() {
        return headings().size() > 3;
    }
}
