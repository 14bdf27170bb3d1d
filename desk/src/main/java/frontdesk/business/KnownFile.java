package frontdesk.business;

import java.util.ArrayList;
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

    /** Files that people write leave things out. */
    public KnownFile {
        id = id == null ? "" : id;
        name = name == null ? "" : name;
        text = text == null ? "" : text;
    }

    /** What speaks against answering from these, each fault as a sentence for their owner. */
    static List<String> faults(List<KnownFile> files) {
        List<String> faults = new ArrayList<>();
        if (files.size() > MOST) {
            faults.add("There are more than %d files to answer from.".formatted(MOST));
        }
        if (files.stream().mapToInt(file -> file.text.length()).sum() > MOST_LETTERS) {
            faults.add("All files to answer from may have %,d letters together. Keep of each what callers ask about."
                    .formatted(MOST_LETTERS));
        }
        if (files.stream().map(KnownFile::id).distinct().count() < files.size()) {
            faults.add("Two files to answer from have the same id.");
        }
        files.stream()
                .filter(file -> file.id.isBlank() || file.name.isBlank() || file.text.isBlank())
                .map(file -> "A file to answer from has an id, a name and a text; “%s” has not.".formatted(file.name))
                .forEach(faults::add);
        return List.copyOf(faults);
    }
}
