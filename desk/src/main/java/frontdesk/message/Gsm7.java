package frontdesk.message;

import java.text.Normalizer;
import java.util.stream.Collectors;

/**
 * The alphabet of a text message (3GPP TS 23.038, 6.2.1): 160 of its characters fit into one text; a single character from
 * outside it makes every text hold 70.
 */
final class Gsm7 {
    /** What one text holds. */
    static final int ONE_TEXT = 160;

    private static final String BASIC = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
    private static final String EXTENDED = "^{}\\[~]|€";

    private Gsm7() {}

    /**
     * Puts plain marks for the typographic ones that people's devices write, a plain space for its wide and narrow kin, and a plain letter for one
     * whose accent the alphabet does not have.
     */
    static String plain(String text) {
        return marks(text).codePoints().mapToObj(Gsm7::letter).collect(Collectors.joining());
    }

    private static String letter(int letter) {
        String written = Character.toString(letter);
        String bare = Normalizer.normalize(written, Normalizer.Form.NFD).substring(0, 1);
        boolean accented = BASIC.indexOf(letter) < 0 && BASIC.contains(bare) && !bare.equals(written);
        return accented ? bare : written;
    }

    private static String marks(String text) {
        return text.replaceAll("[‘’‚′]", "'")
                .replaceAll("[“”„″]", "\"")
                .replaceAll("[‐‑‒–—]", "-")
                .replace("…", "...")
                .replaceAll("[\\u00A0\\u2000-\\u200A\\u202F]", " ");
    }

    static boolean fitsOneText(String text) {
        int room = ONE_TEXT;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (BASIC.indexOf(letter) >= 0) {
                room--;
            } else if (EXTENDED.indexOf(letter) >= 0) {
                room -= 2;
            } else {
                return text.length() <= 70;
            }
        }
        return room >= 0;
    }
}
