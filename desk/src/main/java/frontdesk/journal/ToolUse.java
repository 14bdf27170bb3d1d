package frontdesk.journal;

import java.time.Instant;

/**
 * One use of a tool.
 *
 * @param arguments what it was given, as JSON
 * @param answer what it gave back, as JSON
 * @param outcome its outcome in one word: {@code Held}, {@code Taken}
 */
public record ToolUse(String name, String arguments, String answer, String outcome, long micros, Instant at) {
    /** By this name stands what a language model has thought. */
    public static final String MODEL = "language_model";
}
