package frontdesk.brain;

/** Who hears a turn while it is still being thought of; told by the thread that takes the turn. */
public interface Aloud {
    /** Nobody listens until the turn is over. */
    Aloud NOBODY = new Aloud() {
        @Override
        public void says(String sentence, long toolMicros) {}

        @Override
        public boolean isGone() {
            return false;
        }
    };

    /**
     * A sentence that may be said.
     *
     * @param toolMicros how long tools took until now
     */
    void says(String sentence, long toolMicros);

    /** Whether nobody waits for the rest any more; a model that is silent is asked for more, and this is looked at, several times a second. */
    boolean isGone();
}
