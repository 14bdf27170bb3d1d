package frontdesk.message;

/**
 * How many texts a body is sent and paid as (3GPP TS 23.038 and 23.040, 9.2.3.24.1): 160 characters of the GSM alphabet or 70 others fit into
 * one; in several, each gives up room for the header that joins them, and neither an escaped character nor a pair of surrogates is torn apart.
 *
 * @param alphabet in which it is written
 * @param characters how much room it takes, in units of that alphabet
 * @param texts how many texts it makes; none where it is empty
 */
public record Segments(Alphabet alphabet, int characters, int texts) {

    /** What the characters of a text are counted in. */
    public enum Alphabet {
        GSM_7(160, 153),
        /** Of two bytes a unit; one character from outside the GSM alphabet makes the whole text one of these. */
        UCS_2(70, 67);

        private final int alone;
        private final int together;

        Alphabet(int alone, int together) {
            this.alone = alone;
            this.together = together;
        }
    }

    public static Segments of(String body) {
        boolean plain = body.chars().allMatch(letter -> Gsm7.room((char) letter) > 0);
        Alphabet alphabet = plain ? Alphabet.GSM_7 : Alphabet.UCS_2;
        int all = body.codePoints().map(letter -> room(alphabet, letter)).sum();
        if (all <= alphabet.alone) {
            return new Segments(alphabet, all, all == 0 ? 0 : 1);
        }
        int texts = 1;
        int left = alphabet.together;
        for (int letter : body.codePoints().toArray()) {
            int room = room(alphabet, letter);
            if (room > left) {
                texts++;
                left = alphabet.together;
            }
            left -= room;
        }
        return new Segments(alphabet, all, texts);
    }

    private static int room(Alphabet alphabet, int letter) {
        return switch (alphabet) {
            case GSM_7 -> Gsm7.room((char) letter);
            case UCS_2 -> Character.charCount(letter);
        };
    }
}
