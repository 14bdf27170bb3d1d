package frontdesk.turns;

import frontdesk.turns.Floor.Utterance;
import frontdesk.understanding.Expected;

/**
 * How much silence ends what the caller says: by what was asked, by the caller's own pace, and by what has been recognised so far. Who ends with
 * "and" is waited for; a plain yes to a yes-or-no question is not.
 */
final class Endpointing {
    /** Silence after which the ears and the receptionist may begin, where the words have not changed since. */
    private static final long EARLY = 240;

    private static final long STEADY = 200;

    /** Silence that ends a plain yes or no where one was asked for. */
    private static final long PLAIN = 200;

    private final Patience patience;
    private final SmallWords words;
    private final Pace pace = new Pace();
    private Guess last = new Guess("", false, false, false);

    /**
     * What follows from what was recognised so far, found once for each guess and not for each frame.
     *
     * @param unfinished nobody ends with its last word
     * @param plain a yes or a no and nothing else
     * @param answerable may be answered before it is certainly all
     */
    private record Guess(String text, boolean unfinished, boolean plain, boolean answerable) {}

    Endpointing(Patience patience, SmallWords words) {
        this.patience = patience;
        this.words = words;
    }

    /** The silence that ends this utterance. */
    long silence(Utterance utterance, Expected expected) {
        long usual = pace.endpoint(patience.endpoint(expected));
        Guess guess = guess(utterance.soFar());
        if (guess.unfinished()) {
            return Math.max(usual, patience.longEndpoint());
        }
        return expected == Expected.YES_OR_NO && guess.plain() ? Math.min(usual, PLAIN) : usual;
    }

    /**
     * Whether what was said is so likely all of it that an answer may be prepared, to be spoken when the silence has been long enough. Never for
     * what could decide something, nor for what people say piece by piece.
     */
    boolean mayBeginEarly(Utterance utterance, Expected expected, long at) {
        return at - utterance.until() >= EARLY
                && at - utterance.changed() >= STEADY
                && isOpen(expected)
                && guess(utterance.soFar()).answerable();
    }

    private Guess guess(String text) {
        if (!last.text().equals(text)) {
            boolean unfinished = words.isUnfinished(text);
            boolean answerable =
                    !text.isBlank() && !unfinished && !words.isMurmur(text) && !words.beginsWithYesOrNo(text);
            last = new Guess(text, unfinished, words.isYesOrNo(text), answerable);
        }
        return last;
    }

    /** The caller went on after a pause in which he might have been taken for finished. */
    void paused(long millis, Expected expected) {
        if (millis > Pace.PAUSE && millis <= Pace.WENT_ON) {
            pace.paused(millis, patience.endpoint(expected));
        }
    }

    private static boolean isOpen(Expected expected) {
        return switch (expected) {
            case ANYTHING, SERVICE, STAFF, PARTY_SIZE, DATE, TIME, WHEN, CHOICE -> true;
            case YES_OR_NO, NAME, PHONE, DATE_OF_BIRTH, EMAIL, POSTCODE, FREE_TEXT -> false;
        };
    }
}
