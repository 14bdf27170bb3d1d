package frontdesk.business;

import java.util.List;

/**
 * A text that a business has of itself and answers from: its menu, its house rules, what to bring. What it was read from is not kept.
 *
 * @param id a short name that stays
 * @param name as its owner calls it
 */
public record KnownFile(String id, String name, String text) {
    /** How many a business may have. */
    public static final int MOST = 20;

    /** How long all of them may be together, in letters. */
    public static final int MOST_LETTERS = 100_000;

    /** How long one may be. */
    public static final int LONGEST = 60_000;

    /** How long a name may be. */
    public static final int LONGEST_NAME = 80;

    static boolean areFew(List<KnownFile> files) {
        return files.size() <= MOST;
    }

    static boolean areShort(List<KnownFile> files) {
        return files.stream().mapToInt(file -> file.text().length()).sum() <= MOST_LETTERS;
    }
}
