package frontdesk.grammar;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Brings together what is the same word, written with care, in a hurry, or by a recogniser: small letters, no accents, no signs of
 * Devanagari that many leave out, and the figures 0 to 9.
 */
public final class Folding {
    /** Accents of Latin letters, the dot under Devanagari ones, and what joins or parts these. */
    private static final Pattern MARKS = Pattern.compile("[\\u0300-\\u036f\\u093c\\u200c\\u200d]");

    private static final Pattern ESCAPE = Pattern.compile("\\\\.");
    private static final Pattern PLAIN = Pattern.compile("[a-z0-9 ']*");

    private Folding() {}

    /** An expression over folded words; what a backslash stands before keeps its case. */
    public static String expression(String text) {
        var escape = ESCAPE.matcher(text);
        var folded = new StringBuilder();
        int from = 0;
        while (escape.find()) {
            folded.append(fold(text.substring(from, escape.start()))).append(escape.group());
            from = escape.end();
        }
        return folded.append(fold(text.substring(from))).toString();
    }

    public static String fold(String text) {
        String small = text.toLowerCase(Locale.ROOT);
        if (PLAIN.matcher(small).matches()) {
            return small;
        }
        String bare =
                MARKS.matcher(Normalizer.normalize(small, Normalizer.Form.NFD)).replaceAll("");
        var plain = new StringBuilder(bare.length());
        for (int at = 0; at < bare.length(); at++) {
            char letter = bare.charAt(at);
            switch (letter) {
                case 'ß' -> plain.append("ss");
                case 'œ' -> plain.append("oe");
                case 'æ' -> plain.append("ae");
                case 'ı' -> plain.append('i');
                case '’' -> plain.append('\'');
                // The moon over a vowel is often written as the dot.
                case 'ँ' -> plain.append('ं');
                default ->
                    plain.append(Character.isDigit(letter) ? (char) ('0' + Character.digit(letter, 10)) : letter);
            }
        }
        return plain.toString();
    }
}
