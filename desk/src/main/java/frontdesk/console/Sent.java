package frontdesk.console;

import java.util.Objects;

import jakarta.ws.rs.core.MultivaluedMap;

/** What a form was sent with, each field as one line without what no text may hold. */
record Sent(MultivaluedMap<String, String> fields) {
    private static final int LONGEST = 1000;

    /** As it was typed; empty where it was not. */
    String word(String field) {
        String text = Objects.requireNonNullElse(fields.getFirst(field), "")
                .replace("\0", "")
                .strip();
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }

    boolean ticked(String field) {
        return fields.containsKey(field);
    }
}
