package frontdesk.call;

import frontdesk.call.Floor.Utterance;
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

    Endpointing(Patience patience, SmallWords words) {
        this.patience = patience;
        this.words = words;
    }

    /** The silence that ends this utterance. */
    long silence(Utterance utterance, Expected expected) {
        long usual = pace.endpoint(patience.endpoint(expected));
        if (words.isUnfinished(utterance.soFar())) {
            return Math.max(usual, patience.longEndpoint());
        }
        return expected == Expected.YES_OR_NO && words.isYesOrNo(utterance.soFar()) ? Math.min(usual, PLAIN) : usual;
    }

    /**
     * Whether what was said is so likely all of it that an answer may be prepared, to be spoken when the silence has been long enough. Never for
     * what could decide something, nor for what people say piece by piece.
     */
    boolean mayBeginEarly(Utterance utterance, Expected expected, long at) {
        return at - utterance.until() >= EARLY
                && at - utterance.changed() >= STEADY
                && !utterance.soFar().isBlank()
                && isOpen(expected)
                && !words.isUnfinished(utterance.soFar())
                && !words.isMurmur(utterance.soFar())
                && !words.beginsWithYesOrNo(utterance.soFar());
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
