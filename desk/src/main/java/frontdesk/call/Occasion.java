package frontdesk.call;

import java.util.List;

/**
 * Why we call somebody.
 *
 * @param opening the first words to whoever answers
 * @param message what is left on a machine, after its own greeting
 */
public record Occasion(List<String> opening, List<String> message) {
    public Occasion {
        opening = List.copyOf(opening);
        message = List.copyOf(message);
    }
}
