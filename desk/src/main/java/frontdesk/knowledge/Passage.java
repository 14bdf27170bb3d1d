package frontdesk.knowledge;

import java.util.Set;

/**
 * One sentence, or one line of a list, of a file.
 *
 * @param place which of all passages it is, counted from 0
 * @param file what its owner calls the file
 * @param heading under which it stands; may be empty
 * @param words its own, folded
 * @param above those of the heading
 */
record Passage(int place, String file, String heading, String text, Set<String> words, Set<String> above) {

    /** As a model is given it: with what it is about. */
    public String inContext() {
        return heading.isEmpty() ? text : heading + ": " + text;
    }
}
