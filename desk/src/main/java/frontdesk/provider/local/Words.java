package frontdesk.provider.local;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import frontdesk.kernel.Language;
import frontdesk.wording.Tongue;

/** Turns what a business calls its things into the words that its callers say for them. */
final class Words {
    private static final Tongue ENGLISH = Tongue.of(Language.ENGLISH);

    private Words() {}

    /** Lower case, no punctuation, numbers under a hundred written out: {@code 60-min. Check-up} is {@code sixty minute check up}. */
    static String of(String name) {
        StringBuilder words = new StringBuilder();
        for (String word : name.toLowerCase(Locale.ROOT)
                .replace('’', '\'')
                .replaceAll("[^a-z0-9' ]", " ")
                .strip()
                .split(" +")) {
            words.append(words.isEmpty() ? "" : " ").append(word(word));
        }
        return words.toString();
    }

    static List<String> ofAll(List<String> names) {
        return names.stream()
                .map(Words::of)
                .filter(words -> !words.isBlank())
                .distinct()
                .toList();
    }

    /** With and without the title, by first name, by last name: {@code doctor anna lee}, {@code doctor lee}, {@code anna lee}, {@code anna}, {@code lee}. */
    static List<String> ofStaff(List<String> names) {
        Set<String> said = new LinkedHashSet<>();
        for (String name : ofAll(names)) {
            String title = name.startsWith("doctor ") ? "doctor " : "";
            String plain = name.substring(title.length());
            String last = plain.substring(plain.lastIndexOf(' ') + 1);
            said.add(name);
            said.add(title + last);
            said.add(plain);
            said.add(plain.split(" ", 2)[0]);
        }
        return List.copyOf(said);
    }

    private static String word(String word) {
        return switch (word) {
            case "dr" -> "doctor";
            case "min", "mins" -> "minute";
            case "mr" -> "mister";
            case "mrs" -> "missus";
            default ->
                word.matches("\\d{1,2}")
                        ? ENGLISH.number(Integer.parseInt(word)).replace('-', ' ')
                        : word.replaceAll("\\d", "");
        };
    }
}
