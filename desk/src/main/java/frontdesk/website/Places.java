package frontdesk.website;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Finds an address among lines: behind its label, or by the postcode in it. */
final class Places {
    private static final Pattern LABEL = Pattern.compile(
            "^(?:our |nuestra |unsere )?(?:address|direcci[oó]n|adresse|anschrift|find us(?: at)?|d[oó]nde estamos|so finden sie uns|visit us(?: at)?|where we are)\\s*:?\\s*(?<rest>.*)$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern POSTCODE = Pattern.compile(
            "\\b[A-Z]{2}[, ]+\\d{5}(?:-\\d{4})?\\b|\\b[A-Z]{1,2}\\d[A-Z\\d]? ?\\d[A-Z]{2}\\b|(?<![\\d.,])(?:[A-Z]{1,2}-)?\\d{4,5}\\s+\\p{Lu}[\\p{L}.-]{2,}");
    private static final Pattern HOUSE_NUMBER = Pattern.compile("\\b\\d{1,4}\\s?[a-zA-Z]?\\b");
    private static final int LONGEST = 160;

    private Places() {}

    /** Empty where there is none. */
    static String in(List<String> lines) {
        return IntStream.range(0, lines.size())
                .mapToObj(i -> at(lines, i))
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** Of what a page marks as an address, what is one: without mail, telephone and names of people, which stand there too. */
    static String marked(List<String> lines) {
        String found = in(lines);
        List<String> places = lines.stream()
                .filter(line -> isPlace(line) && HOUSE_NUMBER.matcher(line).find() && !line.contains("+"))
                .toList();
        return !found.isEmpty() || places.isEmpty() ? found : places.getFirst();
    }

    private static String at(List<String> lines, int i) {
        String line = lines.get(i);
        Matcher label = LABEL.matcher(line);
        if (label.matches()) {
            String rest = label.group("rest");
            String next = i + 1 < lines.size() ? lines.get(i + 1) : "";
            String found = rest.isEmpty()
                    ? next
                    : POSTCODE.matcher(next).find() && !POSTCODE.matcher(rest).find() ? rest + ", " + next : rest;
            return isPlace(found) ? found : "";
        }
        Matcher postcode = POSTCODE.matcher(line);
        if (!postcode.find() || !isPlace(line)) {
            return "";
        }
        boolean street =
                HOUSE_NUMBER.matcher(line.substring(0, postcode.start())).find();
        String before = i > 0 ? lines.get(i - 1) : "";
        boolean streetBefore = isPlace(before) && HOUSE_NUMBER.matcher(before).find() && !before.contains(":");
        return street ? line : streetBefore ? before + ", " + line : "";
    }

    private static boolean isPlace(String text) {
        return !text.isEmpty()
                && text.length() <= LONGEST
                && text.chars().anyMatch(Character::isLetter)
                && !text.contains("@")
                && !text.endsWith("?");
    }
}
