package frontdesk.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** E-mail addresses as they are written or said: "anna dot keller at example dot com", "a n n a k at gmail". */
final class EnglishEmails {
    private static final Pattern WRITTEN = Pattern.compile("(?i)\\b[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+\\b");
    private static final Pattern LEADS = Pattern.compile(
            "^(?:.*\\b(?:e ?-?mail(?: address)?(?: is|'s)?|address is|it is|it's|that's|that is|my|is|to|sure|yes|so|um|uh)\\s+)+");
    private static final Pattern SAID = Pattern.compile("^(.+?) at ([\\w ]+?)(?: dot ([\\w ]+))?$");
    private static final Map<String, String> SIGNS = Map.ofEntries(
            Map.entry("dot", "."),
            Map.entry("point", "."),
            Map.entry("period", "."),
            Map.entry("underscore", "_"),
            Map.entry("dash", "-"),
            Map.entry("hyphen", "-"),
            Map.entry("minus", "-"),
            Map.entry("plus", "+"));
    /** Who says "at gmail" means the one that everybody has. */
    private static final Map<String, String> HOUSES = Map.of(
            "gmail", "gmail.com",
            "googlemail", "googlemail.com",
            "hotmail", "hotmail.com",
            "outlook", "outlook.com",
            "yahoo", "yahoo.com",
            "icloud", "icloud.com",
            "aol", "aol.com");

    private static final int LONGEST = 30;

    private EnglishEmails() {}

    /** The address in these words; null where there is none. */
    static @Nullable String in(String text) {
        Matcher written = WRITTEN.matcher(text);
        if (written.find()) {
            return written.group().toLowerCase(Locale.ROOT);
        }
        String plain =
                text.toLowerCase(Locale.ROOT).replaceAll("[,.?!]+(?=\\s|$)", "").strip();
        Matcher said = SAID.matcher(LEADS.matcher(plain).replaceFirst(""));
        if (plain.split(" ").length > LONGEST || !said.matches()) {
            return null;
        }
        String house = joined(said.group(2));
        String domain = said.group(3) == null ? HOUSES.get(house) : house + "." + joined(said.group(3));
        String name = joined(said.group(1));
        return domain == null || name.isEmpty() ? null : name + "@" + domain;
    }

    /** What was spelled or said in pieces, together: "a n n a dot k", "double l", "B as in Bravo", "oh five". */
    private static String joined(String said) {
        String plain = said.replaceAll("\\b(\\w) (?:as in|like in|for|like) \\w{2,}", "$1");
        List<String> words = List.of(plain.split("\\s+"));
        var pieces = new ArrayList<String>();
        for (int at = 0; at < words.size(); at++) {
            String word = words.get(at);
            boolean twice = word.equals("double") && at + 1 < words.size();
            pieces.add(twice ? piece(words.get(++at)).repeat(2) : piece(word));
        }
        return String.join("", pieces);
    }

    private static String piece(String word) {
        int digit = EnglishNumbers.SMALL.indexOf(word);
        return digit >= 0
                ? Integer.toString(digit)
                : SIGNS.getOrDefault(word, EnglishLetters.NATO.contains(word) ? word.substring(0, 1) : word);
    }
}
