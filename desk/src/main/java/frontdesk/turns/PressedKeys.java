package frontdesk.turns;

import frontdesk.understanding.Expected;

/**
 * What the caller presses on the telephone's keys, until it is a whole answer: at once where one key is the answer, and otherwise with # or
 * after a pause.
 */
public final class PressedKeys {
    private static final char END = '#';
    private static final long BETWEEN_KEYS = 800;
    private static final long BETWEEN_DIGITS_OF_A_NUMBER = 2_500;

    private final StringBuilder keys = new StringBuilder();
    private long first;
    private long last;

    /** A # after which nothing stands ended an answer that was taken already. */
    public void press(long at, char key) {
        if (keys.isEmpty() && key == END) {
            return;
        }
        first = keys.isEmpty() ? at : first;
        keys.append(key);
        last = at;
    }

    /** While nothing of the next question is heard a key would answer what nobody knows; only a person may be asked for at any time. */
    public static boolean countsBeforeTheQuestion(char key) {
        return key == '0';
    }

    public boolean isEmpty() {
        return keys.isEmpty();
    }

    /** When the first of them was pressed. */
    long since() {
        return first;
    }

    /** Nothing more is about to follow. */
    public boolean isWhole(long at, Expected expected) {
        return keys.charAt(keys.length() - 1) == END || isOneKeyAnswer(expected) || at - last >= pause(expected);
    }

    /** Without the # that ended it; the next answer begins. */
    public String take() {
        String pressed = keys.toString().replace("#", "");
        keys.setLength(0);
        return pressed;
    }

    /** A yes, a no, one of at most nine things. */
    private static boolean isOneKeyAnswer(Expected expected) {
        return switch (expected) {
            case YES_OR_NO, SERVICE, CHOICE -> true;
            case ANYTHING,
                    STAFF,
                    DATE,
                    TIME,
                    WHEN,
                    NAME,
                    EMAIL,
                    FREE_TEXT,
                    PARTY_SIZE,
                    PHONE,
                    DATE_OF_BIRTH,
                    POSTCODE -> false;
        };
    }

    private static long pause(Expected expected) {
        return switch (expected) {
            case PHONE, DATE_OF_BIRTH, POSTCODE -> BETWEEN_DIGITS_OF_A_NUMBER;
            case ANYTHING, YES_OR_NO, SERVICE, STAFF, PARTY_SIZE, DATE, TIME, WHEN, CHOICE, NAME, EMAIL, FREE_TEXT ->
                BETWEEN_KEYS;
        };
    }
}
