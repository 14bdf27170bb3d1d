package frontdesk.journal;

import java.math.BigDecimal;

/**
 * So much of something that a call has used up.
 *
 * @param by the name of the carrier, of the engine or of the model; {@link #HERE} where this machine does it
 * @param quantity seconds, letters, tokens, credits or texts, by what it is
 */
public record Usage(What what, String by, BigDecimal quantity) {
    /** By nobody else than this machine. */
    public static final String HERE = "here";

    /** What is used up, and of how much of it prices are told. */
    public enum What {
        /** Seconds on a carrier's line, of which it tells prices by the minute. */
        LINE(60),
        /** Seconds of the caller's speech that ears were given. */
        EARS(60),
        /** Letters that a voice was given to speak for the first time. */
        VOICE(1_000),
        /** What a model was given to read. */
        TOKENS_IN(1_000_000),
        /** What a model has written. */
        TOKENS_OUT(1_000_000),
        /** What a platform whose agent held the call charges, in its own money. */
        AGENT(1_000),
        /** Texts that the call led to; a long one is several. */
        TEXT(1);

        private final int priced;

        What(int priced) {
            this.priced = priced;
        }

        /** Of so many the price is told. */
        BigDecimal priced() {
            return BigDecimal.valueOf(priced);
        }
    }

    public Usage(What what, String by, long quantity) {
        this(what, by, BigDecimal.valueOf(quantity));
    }
}
