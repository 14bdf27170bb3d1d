package frontdesk.store;

/** Something about this machine or its settings keeps the database from starting; the message is one sentence that says what and what mends it. */
public final class StartTrouble extends Exception {
    private final String sentence;

    public StartTrouble(String sentence) {
        super(sentence);
        this.sentence = sentence;
    }

    public StartTrouble(String sentence, Throwable cause) {
        super(sentence, cause);
        this.sentence = sentence;
    }

    public String sentence() {
        return sentence;
    }
}
