package frontdesk.turns;

import java.util.Optional;

/** A place in the agent's sound that the line reports when it has been heard: the end of one phrase of one take. */
public record Mark(int take, int phrase, boolean last) {

    public static Optional<Mark> parse(String name) {
        String[] parts = name.split("-");
        if (parts.length != 3 || !parts[0].matches("\\d{1,6}") || !parts[1].matches("\\d{1,6}")) {
            return Optional.empty();
        }
        return Optional.of(new Mark(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), parts[2].equals("last")));
    }

    /** As the line carries it: {@code 3-0-more}, {@code 3-1-last}. */
    public String name() {
        return take + "-" + phrase + (last ? "-last" : "-more");
    }
}
