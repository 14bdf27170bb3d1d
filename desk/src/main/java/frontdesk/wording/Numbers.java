package frontdesk.wording;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.util.ULocale;

/** Numbers in words, and words in a row, by the rules of the Unicode CLDR. */
final class Numbers {
    private static final int MOST = 999_999;
    private static final String SOFT_HYPHEN = "\u00AD";

    private final RuleBasedNumberFormat words;
    private final List<String> rules;
    private final ListFormatter or;
    private final ListFormatter and;

    Numbers(Locale locale) {
        this.words = new RuleBasedNumberFormat(ULocale.forLocale(locale), RuleBasedNumberFormat.SPELLOUT);
        this.rules = Arrays.asList(words.getRuleSetNames());
        ULocale lists = ULocale.forLocale(locale.getLanguage().equals("en") ? Locale.UK : locale);
        this.or = ListFormatter.getInstance(lists, ListFormatter.Type.OR, ListFormatter.Width.WIDE);
        this.and = ListFormatter.getInstance(lists, ListFormatter.Type.AND, ListFormatter.Width.WIDE);
    }

    /** As one counts: "eins", "uno". */
    String words(int n) {
        return spelled(n, "%spellout-numbering-verbose", "%spellout-numbering");
    }

    /** Before a masculine noun: "un", "veintiún". */
    String masculine(int n) {
        return spelled(n, "%spellout-cardinal-masculine", "%spellout-cardinal-verbose", "%spellout-cardinal");
    }

    /** Before a feminine noun: "una", "duas". */
    String feminine(int n) {
        return spelled(n, "%spellout-cardinal-feminine", "%spellout-cardinal-verbose", "%spellout-cardinal");
    }

    /** "twenty-seventh", "siebenundzwanzigste". */
    String ordinal(int n) {
        return spelled(n, "%spellout-ordinal-verbose", "%spellout-ordinal", "%spellout-ordinal-masculine");
    }

    /** By the first of these rules that the language has. */
    String spelled(int n, String... wished) {
        if (n < 0 || n > MOST) {
            return Integer.toString(n);
        }
        String rule = Arrays.stream(wished)
                .filter(rules::contains)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no rule for numbers in words: " + wished[0]));
        synchronized (words) {
            return words.format(n, rule).replace(SOFT_HYPHEN, "");
        }
    }

    String either(List<String> things) {
        return or.format(things);
    }

    String both(List<String> things) {
        return and.format(things);
    }
}
