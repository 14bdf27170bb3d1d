package frontdesk.business;

import java.util.List;
import java.util.stream.IntStream;

/** A question that callers ask, by the words they use, and what is said to it. */
public record Answer(String id, List<String> questions, String text) {

    /** An id that none of these has. */
    public static String freeId(String kind, List<Answer> taken) {
        return IntStream.iterate(1, n -> n + 1)
                .mapToObj(n -> kind + "-" + n)
                .filter(id -> taken.stream().noneMatch(answer -> answer.id().equals(id)))
                .findFirst()
                .orElseThrow();
    }
}
