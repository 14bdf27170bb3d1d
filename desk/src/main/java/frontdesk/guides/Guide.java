package frontdesk.guides;

import java.util.List;

/**
 * One guide, ready to be shown.
 *
 * @param name as it stands in its address: {@code first-steps}
 * @param html what stands below its title
 */
record Guide(String name, String title, String html, List<Part> parts) {
    /**
     * What stands below one of its headings, or before the first.
     *
     * @param anchor of the heading within the page; empty before the first
     * @param heading empty before the first
     * @param text without any markup
     */
    record Part(String anchor, String heading, String text) {}

    /** The parts that have a heading. */
    public List<Part> headings() {
        return parts.stream().filter(part -> !part.anchor().isEmpty()).toList();
    }

    /** Whether it is so long that it says at its head what stands in it. */
    public boolean isLong() {
        return headings().size() > 3;
    }
}
