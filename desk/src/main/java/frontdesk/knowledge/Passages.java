package frontdesk.knowledge;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import frontdesk.business.KnownFile;

/** Cuts files into what can be said: sentences, and the lines of a list, each with the heading above it. */
final class Passages {
    /** A heading is short, ends without a stop and has no price or time in it. */
    private static final int LONGEST_HEADING = 50;

    private static final int MOST_HEADING_WORDS = 6;
    private static final Pattern STOPS = Pattern.compile(".*[.!?:…।]$");
    private static final Pattern PAUSES = Pattern.compile(".*[;,]$");
    private static final Pattern DIGIT = Pattern.compile("\\p{N}");
    private static final Pattern MARK = Pattern.compile("^(?:[#*•·–—-]+|\\d{1,2}[.)])\\s+");
    private static final Pattern DOTS = Pattern.compile("[.…·_]{3,}");
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private final List<Passage> all = new ArrayList<>();
    private final Locale locale;

    private Passages(Locale locale) {
        this.locale = locale;
    }

    static List<Passage> of(List<KnownFile> files, Locale locale) {
        var passages = new Passages(locale);
        files.forEach(passages::add);
        return List.copyOf(passages.all);
    }

    private void add(KnownFile file) {
        String heading = "";
        List<String> lines = joined(file.text());
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            boolean more = i + 1 < lines.size();
            if (line.endsWith(":") && line.length() <= LONGEST_HEADING) {
                heading = line.substring(0, line.length() - 1);
            } else if (more && isHeading(line)) {
                heading = line;
            } else {
                sentences(file, heading, line);
            }
        }
    }

    /** Lines that a page broke are put together again. */
    private static List<String> joined(String text) {
        List<String> lines = new ArrayList<>();
        boolean apart = true;
        for (String given : text.lines().toList()) {
            String line = SPACES.matcher(
                            DOTS.matcher(MARK.matcher(given.strip()).replaceFirst(""))
                                    .replaceAll(" "))
                    .replaceAll(" ");
            boolean goesOn = !apart
                    && !line.isEmpty()
                    && Character.isLowerCase(line.codePointAt(0))
                    && !STOPS.matcher(lines.getLast()).matches();
            if (goesOn) {
                lines.set(lines.size() - 1, lines.getLast() + " " + line);
            } else if (!line.isEmpty()) {
                lines.add(line);
            }
            apart = line.isEmpty();
        }
        return lines;
    }

    private static boolean isHeading(String line) {
        return line.length() <= LONGEST_HEADING
                && line.split("\\s+").length <= MOST_HEADING_WORDS
                && !STOPS.matcher(line).matches()
                && !PAUSES.matcher(line).matches()
                && !DIGIT.matcher(line).find();
    }

    private void sentences(KnownFile file, String heading, String line) {
        Set<String> above = AskedFor.words(heading);
        BreakIterator ends = BreakIterator.getSentenceInstance(locale);
        ends.setText(line);
        int from = ends.first();
        for (int to = ends.next(); to != BreakIterator.DONE; to = ends.next()) {
            String sentence = line.substring(from, to).strip();
            if (!sentence.isEmpty()) {
                all.add(new Passage(all.size(), file.name(), heading, sentence, AskedFor.words(sentence), above));
            }
            from = to;
        }
    }
}
