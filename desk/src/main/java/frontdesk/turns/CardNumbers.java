package frontdesk.turns;

import org.jspecify.annotations.Nullable;

import frontdesk.understanding.Expected;

/**
 * Notices that a caller says or presses the number of a payment card, in one breath or several, and what is said of digits soon after it: its
 * expiry and its code. None of it is to be heard in the recording or read by anybody.
 */
final class CardNumbers {
    /** What stands for it. */
    static final String MASK = "[card number]";

    /** Card numbers have 13 to 19 digits, telephone numbers with their country's code up to 15. */
    private static final int LEAST = 13;

    private static final int LEAST_FOR_NO_TELEPHONE = 16;
    private static final int LEAST_AFTERWARDS = 3;
    /** So many, where no telephone number was asked for, are likely to become one. */
    private static final int LEAST_SUSPECT = 8;

    /** Digits that follow so soon belong together: nobody else has spoken meanwhile. */
    private static final long BREATH = 1_500;

    /** Speech is noticed a little after it begins. */
    private static final long BEFORE = 500;

    private final SmallWords words;
    private int digits;
    private long since;
    private long until;
    private long discreetUntil = -1;

    CardNumbers(SmallWords words) {
        this.words = words;
    }

    /** Whether what is being said, and began then, is likely to become one: whoever listens in need not hear how it ends. */
    boolean mayBe(String soFar, Expected expected, long began) {
        int before = digits > 0 && began - until <= BREATH ? digits : 0;
        return expected != Expected.PHONE && before + words.digits(soFar) >= LEAST_SUSPECT;
    }

    /** From where on the recording is to be silent until now, or null where this was no card number. */
    @Nullable
    Long said(String text, Expected expected, long began, long ended) {
        return noticed(words.digits(text), expected, began, ended);
    }

    @Nullable
    Long pressed(String keys, Expected expected, long began, long ended) {
        return noticed(keys.length(), expected, began, ended);
    }

    private @Nullable Long noticed(int count, Expected expected, long began, long ended) {
        if (count == 0) {
            digits = 0;
            return null;
        }
        if (digits == 0 || began - until > BREATH) {
            digits = 0;
            since = began;
        }
        digits += count;
        until = ended;
        if (digits >= (expected == Expected.PHONE ? LEAST_FOR_NO_TELEPHONE : LEAST)) {
            discreetUntil = ended + Patience.AFTER_A_CARD;
            return Math.max(0, since - BEFORE);
        }
        return began <= discreetUntil && count >= LEAST_AFTERWARDS ? (Long) Math.max(0, began - BEFORE) : null;
    }
}
