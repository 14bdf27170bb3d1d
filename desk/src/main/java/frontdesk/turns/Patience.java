package frontdesk.turns;

import frontdesk.understanding.Expected;

/**
 * How long everybody waits for everybody, in milliseconds of the call's clock.
 *
 * @param endpoint silence that ends what the caller says
 * @param briefEndpoint the same where a yes or a no is expected: nobody thinks in the middle of a yes
 * @param longEndpoint the same where people think between the words: a number, a name, a message
 * @param bargeIn speech with words in it that interrupts the agent; without words it takes twice as much
 * @param prompt silence after which the agent speaks again
 * @param firmGreeting the greeting is said to its end, whatever the caller says meanwhile; his words are kept for afterwards
 */
public record Patience(
        long endpoint, long briefEndpoint, long longEndpoint, long bargeIn, long prompt, boolean firmGreeting) {

    /** What nobody recognised and was shorter than this was no speech: a cough, a door. */
    static final long NOISE = 200;

    /** Sound that is lost in the middle of speech may still come: this much is waited for before the speech counts as over. */
    public static final long LOST_SOUND = 1_000;

    /** The agent's last words count as being said from here to their end: an "okay" is an answer then. */
    static final long NEARLY_SAID = 1_500;

    /** How long after it should have been heard the carrier may take to say so. */
    static final long MARK = 3_000;

    /** How long the ears may take for their words. */
    static final long EARS = 10_000;

    /** How long an interrupted agent waits after the caller's last sound for the ears to tell whether these were words, before it goes on. */
    static final long PAUSE = 1_800;

    /** How long the receptionist may take for a reply. */
    public static final long BRAIN = 15_000;

    /** After so much silence without an answer the caller is told that it takes a moment, and after so much more that it still does: two seconds are a broken line. */
    public static final long FILLER = 1_800;

    /** How long a voice that does not sound is given for such words before others follow. */
    static final long UNHEARD_FILLER = 5_000;

    /** No conversation lasts longer. */
    static final long CALL = 3_600_000;

    /** How long a voice may take for its next piece of sound. */
    static final long VOICE = 4_000;

    /** So long after a card's number, digits are taken for what belongs to it: its expiry and its code. */
    public static final long AFTER_A_CARD = 30_000;

    private static final long MONOLOGUE = 30_000;
    private static final long MESSAGE = 120_000;

    public static Patience usual() {
        return new Patience(400, 320, 800, 240, 6_000, false);
    }

    /** The same, where a business may want its greeting heard to the end. */
    public Patience wholeGreeting(boolean firm) {
        return new Patience(endpoint, briefEndpoint, longEndpoint, bargeIn, prompt, firmGreeting || firm);
    }

    long endpoint(Expected expected) {
        return switch (expected) {
            case YES_OR_NO -> briefEndpoint;
            case PHONE, NAME, DATE_OF_BIRTH, EMAIL, POSTCODE, FREE_TEXT -> longEndpoint;
            case ANYTHING, SERVICE, STAFF, PARTY_SIZE, DATE, TIME, WHEN, CHOICE -> endpoint;
        };
    }

    public long prompt(Expected expected) {
        return switch (expected) {
            case PHONE, NAME, DATE_OF_BIRTH, EMAIL, POSTCODE, FREE_TEXT -> prompt + prompt / 2;
            case ANYTHING, YES_OR_NO, SERVICE, STAFF, PARTY_SIZE, DATE, TIME, WHEN, CHOICE -> prompt;
        };
    }

    /** How long one utterance may last before it is answered as it is. */
    long utterance(Expected expected) {
        return expected == Expected.FREE_TEXT ? MESSAGE : MONOLOGUE;
    }
}
