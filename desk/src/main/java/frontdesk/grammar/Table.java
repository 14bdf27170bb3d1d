package frontdesk.grammar;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * What is written down about a language, so that whoever speaks it can read and mend it: a page of entries, each a head and its lines.
 *
 * <pre>
 * day 1: demain
 * next weekday: &lt;weekday&gt; prochain|qui vient
 * intent CANCEL:
 *   (annul|decommand)\w*
 * </pre>
 *
 * What follows a {@code #} is a remark.
 */
public record Table(List<Entry> entries) {

    /** Some words, the first of which say what the lines are. */
    public record Entry(String head, List<String> lines) {
        public boolean is(String name) {
            return head.equals(name) || head.startsWith(name + " ");
        }

        /** What stands behind the name of the entry. */
        public String rest(String name) {
            return head.substring(name.length()).strip();
        }
    }

    /** A page of a language: {@code read("fr", "clock")}. */
    public static Table read(String language, String page) {
        String path = "/tongues/" + language + "/" + page + ".txt";
        try (InputStream in = Table.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalArgumentException("no such page: " + path);
            }
            return of(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(path, unreadable);
        }
    }

    static Table of(List<String> lines) {
        var entries = new ArrayList<Entry>();
        for (String line : lines) {
            String bare = line.replaceFirst("(^|\\s)#.*$", "").stripTrailing();
            if (bare.isBlank()) {
                continue;
            }
            if (Character.isWhitespace(bare.charAt(0))) {
                entries.getLast().lines().add(bare.strip());
                continue;
            }
            int colon = bare.indexOf(':');
            while (colon > 0 && colon + 1 < bare.length() && bare.charAt(colon + 1) != ' ') {
                colon = bare.indexOf(':', colon + 1);
            }
            if (colon < 0) {
                throw new IllegalArgumentException("no head: " + line);
            }
            var entry = new Entry(bare.substring(0, colon).strip(), new ArrayList<>());
            if (colon + 1 < bare.length()) {
                entry.lines().add(bare.substring(colon + 1).strip());
            }
            entries.add(entry);
        }
        return new Table(List.copyOf(entries));
    }

    /** The lines of all entries with this name, in order. */
    public List<String> lines(String name) {
        return entries.stream()
                .filter(entry -> entry.is(name))
                .flatMap(entry -> entry.lines().stream())
                .toList();
    }
}
