package frontdesk.understanding;

import java.util.List;
import java.util.Objects;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.apache.commons.codec.language.DoubleMetaphone;
import org.jspecify.annotations.Nullable;

/**
 * A word as the eye and the ear know it, made ready once to be compared with many others.
 *
 * @param letters which letters it has, a bit for each
 * @param code how it sounds, {@code other} how else it may be said; null where it has no letters
 */
record Sound(
        String word,
        long letters,
        @Nullable String code,
        @Nullable String other) {
    private static final int CODE_LENGTH = 8;
    private static final int SHORTEST = 3;
    /** What words that sound the same are alike at least. */
    private static final double SAME_SOUND = 0.7;

    private static final double HAIR = 1e-9;
    private static final DoubleMetaphone METAPHONE = metaphone();

    /** What was heard lately: the guesses of a recogniser, and what several languages make of it, are mostly the same words. */
    private static final Cache<String, Sound> HEARD =
            Caffeine.newBuilder().maximumSize(4_000).build();

    private static DoubleMetaphone metaphone() {
        var metaphone = new DoubleMetaphone();
        metaphone.setMaxCodeLen(CODE_LENGTH);
        return metaphone;
    }

    static Sound of(String word) {
        return new Sound(
                word, letters(word), METAPHONE.doubleMetaphone(word, false), METAPHONE.doubleMetaphone(word, true));
    }

    /** The same, for words that somebody said: they come again. */
    static Sound heard(String word) {
        return HEARD.get(word, Sound::of);
    }

    private static long letters(String word) {
        long letters = 0;
        for (int at = 0; at < word.length(); at++) {
            letters |= 1L << (word.charAt(at) % Long.SIZE);
        }
        return letters;
    }

    /** How alike they are, from 0 to 1; 0 where it is less than {@code least}. */
    double alike(Sound heard, double least) {
        if (word.equals(heard.word)) {
            return 1;
        }
        int longer = Math.max(word.length(), heard.word.length());
        int apart = Math.abs(word.length() - heard.word.length());
        if (apart * 2 > longer) {
            return 0;
        }
        boolean sameSound = soundsLike(heard);
        double eyeAtLeast = sameSound ? (least - SAME_SOUND) / (1 - SAME_SOUND) : least;
        int mostChanges = (int) ((1 - eyeAtLeast) * longer + HAIR);
        if (apart > mostChanges || Long.bitCount(letters ^ heard.letters) > 2 * mostChanges) {
            return 0;
        }
        double eye = 1 - (double) Sounds.distance(word, heard.word) / longer;
        double alike = sameSound ? Math.max(eye, SAME_SOUND + (1 - SAME_SOUND) * eye) : eye;
        return alike >= least ? alike : 0;
    }

    private boolean soundsLike(Sound heard) {
        return word.length() >= SHORTEST
                && heard.word.length() >= SHORTEST
                && (Objects.equals(code, heard.code) || Objects.equals(other, heard.other));
    }

    /** How alike they are, half to the eye and half to the ear, whichever way they are said, from 0 to 1; 0 where it is less than {@code least}. */
    double resembles(Sound heard, double least) {
        int longer = Math.max(1, Math.max(word.length(), heard.word.length()));
        int apart = Math.abs(word.length() - heard.word.length());
        double eyeAtMost = 1 - (double) Math.max(apart, Long.bitCount(letters ^ heard.letters) / 2) / longer;
        if ((1 + eyeAtMost) / 2 < least) {
            return 0;
        }
        boolean audible = hasCode() && heard.hasCode();
        double ear = audible ? ear(heard) : 1;
        if ((ear + eyeAtMost) / 2 < least) {
            return 0;
        }
        double eye = Sounds.likeness(word, heard.word);
        double alike = audible ? (eye + ear) / 2 : eye;
        return alike >= least ? alike : 0;
    }

    private boolean hasCode() {
        return code != null && !code.isEmpty() && other != null && !other.isEmpty();
    }

    private double ear(Sound heard) {
        double most = 0;
        for (String mine : heard.codes()) {
            for (String theirs : codes()) {
                most = Math.max(most, Sounds.likeness(mine, theirs));
            }
        }
        return most;
    }

    /** How it may be said, each way once. */
    private List<String> codes() {
        String one = String.valueOf(code);
        return one.equals(other) ? List.of(one) : List.of(one, String.valueOf(other));
    }
}
