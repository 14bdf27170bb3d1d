package frontdesk.guides;

import java.util.List;

/** Guides for the same people, under one heading of the index. */
record Shelf(String title, List<Entry> entries) {
    /**
     * A guide as lists show it.
     *
     * @param language in which it is written
     */
    record Entry(String name, String language, String title) {}
}
