package frontdesk.rest;

import java.util.ArrayList;
import java.util.List;

/** Gathers all that is wrong with a request before it is refused, so that its sender can mend it in one go. */
final class Faults {
    private final List<Problem.Fault> all = new ArrayList<>();

    /** @param field the parameter, or the path in the body: {@code wishes[1].at} */
    void add(String field, String sentence) {
        all.add(new Problem.Fault(field, sentence));
    }

    List<Problem.Fault> all() {
        return List.copyOf(all);
    }

    boolean any() {
        return !all.isEmpty();
    }

    /** Refuses the request where anything is wrong with it. */
    void refuse() {
        if (any()) {
            throw Problem.faulty(all);
        }
    }
}
