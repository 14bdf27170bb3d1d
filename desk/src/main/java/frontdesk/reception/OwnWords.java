package frontdesk.reception;

import java.util.List;

import frontdesk.dialogue.Entry;
import frontdesk.kernel.PhoneNumber;

/**
 * What callers have said and pressed themselves. A model claims much for them, talked into it by whatever it has read: under another number than the
 * caller's own it finds only what the caller has named by number and name.
 *
 * @param said in order, an utterance each
 */
record OwnWords(List<String> said, Values values) {

    boolean tell(PhoneNumber phone, Entry entry) {
        return tell(entry.name()) && tell(phone);
    }

    /** As it is said, or letter by letter. */
    private boolean tell(String name) {
        return said.stream()
                .anyMatch(words -> ModelFacts.sameName(name, words) || ModelFacts.sameName(name, values.nameIn(words)));
    }

    /** In one breath, or in two. */
    boolean tell(PhoneNumber phone) {
        for (int i = 0; i < said.size(); i++) {
            if (isIn(phone, said.get(i)) || i > 0 && isIn(phone, said.get(i - 1) + " " + said.get(i))) {
                return true;
            }
        }
        return false;
    }

    private boolean isIn(PhoneNumber phone, String words) {
        return phone.equals(values.phoneIn(words));
    }
}
