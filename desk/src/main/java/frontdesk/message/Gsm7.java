package frontdesk.message;

import java.text.Normalizer;
import java.util.BitSet;
import java.util.stream.Collectors;

/**
 * The alphabet of a text message (3GPP TS 23.038, 6.2.1): 160 of its characters fit into one text; a single character from
 * outside it makes every text hold 70.
 */
final class Gsm7 {
    private static final String BASIC = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
    private static final String EXTENDED = "^{}\\[~]|€";

    private static final BitSet LETTERS = BASIC.chars().collect(BitSet::new, BitSet::set, BitSet::or);

    private Gsm7() {}

    /**
     * Puts plain marks for the typographic ones that people's devices write, a plain space for its wide and narrow kin, and a plain letter for one
     * whose accent the alphabet does not have.
     */
    static String plain(String text) {
        return text.chars().allMatch(Gsm7::isBasic)
                ? text
                : text.codePoints().mapToObj(Gsm7::plain).collect(Collectors.joining());
    }

    private static String plain(int letter) {
        return switch (letter) {
            case '‘', '’', '‚', '′' -> "'";
            case '“', '”', '„', '″' -> "\"";
            case '‐', '‑', '‒', '–', '—' -> "-";
            case '…' -> "...";
            case 0x00A0, 0x202F -> " ";
            default -> letter >= 0x2000 && letter <= 0x200A ? " " : bare(letter);
        };
    }

    private static String bare(int letter) {
        String written = Character.toString(letter);
        if (isBasic(letter)) {
            return written;
        }
        String bare = Normalizer.normalize(written, Normalizer.Form.NFD).substring(0, 1);
        return BASIC.contains(bare) ? bare : written;
    }

    private static boolean isBasic(int letter) {
        return LETTERS.get(letter);
    }

    /** How much room a character takes: 1, 2 behind an escape, or 0 where the alphabet does not have it. */
    static int room(char letter) {
        if (isBasic(letter)) {
            return 1;
        }
        return EXTENDED.indexOf(letter) >= 0 ? 2 : 0;
    }

    static boolean fitsOneText(String text) {
        return Segments.of(text).texts() <= 1;
    }
}
