package frontdesk.reception;

/** Who hears a reply while it is still being thought of; told by the thread that asked for it. */
public interface Audience {
    /** Nobody listens until the reply is whole. */
    Audience NOBODY = new Audience() {
        @Override
        public void understood(String gist) {}

        @Override
        public void says(String sentence, long toolMicros) {}

        @Override
        public boolean isGone() {
            return false;
        }
    };

    /** What was understood of the caller's words; once, and before anything is said. */
    void understood(String gist);

    /**
     * A sentence of the reply that is sure already; in this order they are the first phrases of the reply.
     *
     * @param toolMicros how long tools took until now
     */
    void says(String sentence, long toolMicros);

    /** Whether the caller has gone on speaking, so that the rest will not be heard. */
    boolean isGone();
}
