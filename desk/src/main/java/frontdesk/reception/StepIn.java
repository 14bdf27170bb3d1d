package frontdesk.reception;

/** What somebody of the business wants of a call that is going on. */
public sealed interface StepIn {
    /** No longer than can be said in one breath or two. */
    int MOST_LETTERS = 300;

    /** The caller is told this, in these words, and the conversation goes on where it stood. */
    record Say(String words) implements StepIn {
        public Say {
            words = sensible(words);
        }
    }

    /**
     * The receptionist is told this, and no caller hears it: the conversation goes on with what it says.
     *
     * @param by who whispers, as colleagues know them
     */
    record Hint(String words, String by) implements StepIn {
        public Hint {
            words = sensible(words);
        }
    }

    /** The caller is put through to the business's person, as if they had asked for it. */
    record PutThrough() implements StepIn {}

    private static String sensible(String words) {
        String said = words.replaceAll("\\p{Cntrl}+", " ").strip();
        if (said.isEmpty() || said.length() > MOST_LETTERS) {
            throw new IllegalArgumentException("nothing to say, or too much at once");
        }
        return said;
    }
}
