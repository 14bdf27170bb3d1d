package frontdesk.console;

import java.util.Objects;
import java.util.stream.Stream;

import jakarta.ws.rs.core.MultivaluedMap;

/** What a form was sent with, each field as one line without what no text may hold. */
public record Sent(MultivaluedMap<String, String> fields) {
    private static final int LONGEST = 1000;

    /** As it was typed; empty where it was not. */
    public String word(String field) {
        return text(field, LONGEST);
    }

    /** The same of a field that may be longer. */
    public String text(String field, int longest) {
        String text = Objects.requireNonNullElse(fields.getFirst(field), "")
                .replace("\0", "")
                .strip();
        return text.length() <= longest ? text : text.substring(0, longest);
    }

    /** The one of these that was chosen; another where it was none of them. */
    public <E extends Enum<E>> E one(String field, E[] among, E otherwise) {
        String chosen = word(field);
        return Stream.of(among)
                .filter(one -> one.name().equals(chosen))
                .findFirst()
                .orElse(otherwise);
    }

    public boolean ticked(String field) {
        return fields.containsKey(field);
    }
}
