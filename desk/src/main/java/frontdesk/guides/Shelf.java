package frontdesk.guides;

import java.util.List;

/** Guides for the same people, under one heading of the index. */
record Shelf(String title, List<Entry> entries) {
    /** A guide as lists show it. */
    record Entry(String name, String title) {}
}
