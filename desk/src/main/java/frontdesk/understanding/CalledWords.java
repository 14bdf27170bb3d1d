package frontdesk.understanding;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import frontdesk.grammar.Folding;
import frontdesk.grammar.Table;

/** How people of a language answer who are called for an appointment, from the page {@code called} of its tables. */
final class CalledWords {
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{M}\\p{N}']+");
    private static final String WORD = "[\\p{L}\\p{M}\\p{N}']";

    private final Map<Remark, Pattern> remarks = new EnumMap<>(Remark.class);
    private final Pattern between;

    private CalledWords(Table table) {
        for (Table.Entry entry : table.entries()) {
            if (entry.is("remark")) {
                remarks.put(Remark.valueOf(entry.rest("remark")), words(entry.lines()));
            }
        }
        between = Pattern.compile("[,;.!?]+\\s|" + words(table.lines("between")).pattern());
    }

    static CalledWords of(String code) {
        return new CalledWords(Table.read(code, "called"));
    }

    private static Pattern words(List<String> lines) {
        String any = Folding.expression(String.join("|", lines));
        return Pattern.compile("(?<!" + WORD + ")(?:" + any + ")(?!" + WORD + ")");
    }

    Set<Remark> remarks(String text) {
        String plain = NO_WORD.matcher(Folding.fold(text)).replaceAll(" ").strip();
        Set<Remark> said = EnumSet.noneOf(Remark.class);
        remarks.forEach((remark, pattern) -> {
            if (pattern.matcher(plain).find()) {
                said.add(remark);
            }
        });
        if (text.strip().endsWith("?")) {
            said.add(Remark.QUESTION);
        }
        return said;
    }

    /** What is said one after another, each for itself: "Friday at three | Monday at ten". */
    List<String> parts(String text) {
        return between.splitAsStream(Folding.fold(text))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }
}
