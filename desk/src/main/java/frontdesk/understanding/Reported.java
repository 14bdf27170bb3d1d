package frontdesk.understanding;

import java.util.List;
import java.util.regex.Pattern;

import frontdesk.grammar.Table;

/**
 * What somebody tells of a caller, put as the caller would say it: "her name is Ana" is "my name is Ana". How a language puts it stands in the page
 * {@code reported} of its tables:
 *
 * <pre>
 * aloud: tell (her|him)             whoever begins like that wants something said, and tells of nobody
 * say my name is: (her|his) name is
 * say: he said                      left out
 * </pre>
 */
record Reported(Pattern aloud, List<Turned> ways) {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    /** These words are said like that by the caller. */
    record Turned(Pattern told, String said) {}

    static Reported in(String language) {
        Table table = Table.read(language, "reported");
        List<Turned> ways = table.entries().stream()
                .filter(entry -> entry.is("say"))
                .map(entry -> new Turned(pattern(entry.lines()), entry.rest("say")))
                .toList();
        return new Reported(pattern(table.lines("aloud")), ways);
    }

    private static Pattern pattern(List<String> lines) {
        String any = String.join("|", lines);
        return Pattern.compile("(?<![\\p{L}\\p{M}\\p{N}])(?:" + any + ")(?![\\p{L}\\p{M}\\p{N}])", FLAGS);
    }

    /** Nothing where it is to be said to the caller: then it is nothing that the caller would say. */
    String asTheCallerWouldSay(String told) {
        String said = told.replace('\u2019', '\'').strip();
        if (aloud.matcher(said).lookingAt()) {
            return "";
        }
        for (Turned way : ways) {
            said = way.told().matcher(said).replaceAll(way.said());
        }
        return said.replaceAll("\\s+", " ").strip();
    }
}
