package frontdesk.reception;

/** What somebody of the business wants of a call that is going on. */
public sealed interface StepIn {
    /** No longer than can be said in one breath or two. */
    int MOST_LETTERS = 300;

    /** The caller is told this, in these words, and the conversation goes on where it stood. */
    record Say(String words) implements StepIn {
        public Say {
            words = words.replaceAll("\\p{Cntrl}+", " ").strip();
            if (words.isEmpty() || words.length() > MOST_LETTERS) {
                throw new IllegalArgumentException("nothing to say, or too much at once");
            }
        }
    }

    /** The caller is put through to the business's person, as if they had asked for it. */
    record PutThrough() implements StepIn {}
}
