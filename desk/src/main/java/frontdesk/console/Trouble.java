package frontdesk.console;

import java.util.List;

/** What is wrong with one field of a form. */
public record Trouble(String field, String text) {
    /** Several of one field. */
    public static List<Trouble> all(String field, List<String> texts) {
        return texts.stream().map(text -> new Trouble(field, text)).toList();
    }
}
