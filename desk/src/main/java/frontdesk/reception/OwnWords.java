package frontdesk.reception;

import java.util.List;
import java.util.stream.IntStream;

import frontdesk.dialogue.Entry;
import frontdesk.kernel.PhoneNumber;

/**
 * What callers have said and pressed themselves. A model claims much for them, talked into it by whatever it has read: under another number than the
 * caller's own it finds only what the caller has named by number and name.
 *
 * @param said in order, an utterance each
 */
record OwnWords(List<String> said, Values values) {
    private static final int BREATHS = 4;

    boolean tell(PhoneNumber phone, Entry entry) {
        return tell(entry.name()) && tell(phone);
    }

    /** As it is said, or letter by letter. */
    private boolean tell(String name) {
        return said.stream()
                .anyMatch(words -> ModelFacts.sameName(name, words) || ModelFacts.sameName(name, values.nameIn(words)));
    }

    /** In one breath, or in a few that follow each other. */
    boolean tell(PhoneNumber phone) {
        return IntStream.range(0, said.size())
                .anyMatch(first -> IntStream.rangeClosed(first + 1, Math.min(first + BREATHS, said.size()))
                        .mapToObj(end -> String.join(" ", said.subList(first, end)))
                        .anyMatch(words -> phone.equals(values.phoneIn(words))));
    }
}
