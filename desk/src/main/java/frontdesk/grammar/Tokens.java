package frontdesk.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An utterance cut into words, so that "7:30 p.m." and "seven thirty PM" meet on the same ground: case, punctuation and hyphens are
 * gone, and figures keep only the marks that belong to them ("7:30", "3/12", "12th").
 */
public record Tokens(List<Token> list) {
    private static final String WORD = """
            (?x)
              (?<date> \\d{1,4} ([/.-]) \\d{1,2} \\2 \\d{1,4} | \\d{1,2} \\s? / \\s? \\d{1,2} (?! \\d)
                | (?<! \\p{L} [/-] ) \\d{1,2} \\s? [/-] \\s? (?: 19 | 20 ) \\d{2} (?! \\d) | (?: 19 | 20 ) \\d{2} \\s? [/-] \\s? \\d{1,2} (?! \\d) )
            | (?<decimal> \\d+ \\. \\d+ (?= \\s? (?: hundred | thousand | k | m | mm | mil | million | lakh | crore | hours? | hrs? | h | days? | weeks? | months? | years? ) \\b ) )
            | (?<clock> \\d{1,2} [:.] \\d{2} (?: : \\d{2} )? (?! \\d) | \\d{1,2} h \\d{0,2} (?! \\w) )
            | (?<nth> \\d{1,2} (?: st | nd | rd | th ) \\b )
            | (?<digits> \\d+ (?: , \\d{3} )* )
            | (?<half> (?<= \\d \\s? ) [ap] (?: \\. \\s? m (?! [\\p{L}\\p{M}\\d] ) \\.? | \\s m (?! [\\p{L}\\p{M}\\d] ) | m (?! [\\p{L}\\p{M}\\d] ) %s )
                     | \\b [ap] (?: \\. \\s? | \\s ) m (?! [\\p{L}\\p{M}\\d] ) \\.? )
            | (?<oclock> \\b o \\s? ['’\"]? \\s? clock \\b )
            | (?<word> [\\p{L}\\p{M}] (?: [\\p{L}\\p{M}] | ['’] (?= \\p{L} ) )* )
            | (?<mark> [+@=*] | [-–] (?! \\p{L} ) | (?<! \\p{L} ) [-–] )
            """;
    private static final Pattern ENGLISH = Pattern.compile(WORD.formatted("| \\b \\.?"), Pattern.CASE_INSENSITIVE);
    /** In most languages a lone "a" is a word, and says nothing of the half of the day. */
    private static final Pattern OTHER = Pattern.compile(WORD.formatted(""), Pattern.CASE_INSENSITIVE);

    /** English, where "7 a" is in the morning. */
    public static Tokens of(String text) {
        return of(text, ENGLISH);
    }

    /** Any other language. */
    static Tokens foreign(String text) {
        return of(text, OTHER);
    }

    private static Tokens of(String text, Pattern pattern) {
        var tokens = new ArrayList<Token>();
        Matcher words = null;
        for (int at = 0; at < text.length(); ) {
            int plain = plainWord(text, at);
            if (plain > at) {
                String raw = text.substring(at, plain);
                tokens.add(new Token(raw.toLowerCase(Locale.ROOT).replace('’', '\''), raw, at));
                at = plain;
                continue;
            }
            if (isOutside(text.charAt(at))) {
                at++;
                continue;
            }
            words = words == null ? pattern.matcher(text).useTransparentBounds(true) : words;
            boolean found = words.region(at, text.length()).lookingAt();
            if (found) {
                tokens.add(token(words));
            }
            at = found && words.end() > at ? words.end() : at + Character.charCount(text.codePointAt(at));
        }
        return new Tokens(List.copyOf(tokens));
    }

    /** Where a word ends that is no more than its letters; the same place where something else may begin: "a.m.", "o'clock". */
    private static int plainWord(String text, int start) {
        char first = text.charAt(start);
        boolean special = "apoAPO".indexOf(first) >= 0;
        if (!Character.isLetter(first)
                || special && (start + 1 == text.length() || !isPlainAfterSpecial(text.charAt(start + 1)))) {
            return start;
        }
        int at = start + 1;
        while (at < text.length()) {
            char next = text.charAt(at);
            boolean apostrophe =
                    isApostrophe(next) && at + 1 < text.length() && Character.isLetter(text.charAt(at + 1));
            if (Character.isSurrogate(next)) {
                return start;
            }
            if (!Character.isLetter(next) && !isMark(next) && !apostrophe) {
                break;
            }
            at++;
        }
        return at;
    }

    /** No half of a day goes on with this letter, and no "o'clock". */
    private static boolean isPlainAfterSpecial(char letter) {
        boolean plain = letter >= 'a' && letter <= 'z' || letter >= 'A' && letter <= 'Z';
        return plain && "mMcC".indexOf(letter) < 0;
    }

    private static boolean isApostrophe(char letter) {
        return letter == '\'' || letter == '’';
    }

    private static boolean isMark(char letter) {
        return switch (Character.getType(letter)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK -> true;
            default -> false;
        };
    }

    /** Stands between words, and nothing begins with it. */
    private static boolean isOutside(char letter) {
        return letter == ' ' || letter == ',' || letter == '?' || letter == '!' || letter == ';';
    }

    private static Token token(Matcher words) {
        String raw = words.group();
        String word = raw.toLowerCase(Locale.ROOT).replace('’', '\'');
        if (words.group("half") != null) {
            word = word.charAt(0) + "m";
        } else if (words.group("oclock") != null) {
            word = "oclock";
        } else if (words.group("clock") != null) {
            word = clock(word);
        } else if (words.group("date") != null) {
            word = word.replace(" ", "");
        } else if (words.group("digits") != null) {
            word = word.replace(",", "");
        } else if (words.group("mark") != null) {
            word = word.replace('–', '-').replace("@", "at");
        }
        return new Token(word, raw, words.start());
    }

    /** "7:30:15" and "7h30" are "7:30"; nobody books a second. */
    private static String clock(String word) {
        String plain = word.replace('.', ':').replace('h', ':').replace(" ", "");
        int second = plain.indexOf(':', plain.indexOf(':') + 1);
        return second < 0 ? plain : plain.substring(0, second);
    }

    public int size() {
        return list.size();
    }

    public Token get(int at) {
        return list.get(at);
    }

    /** The word at a place, and an empty one beyond either end. */
    public String word(int at) {
        return at < 0 || at >= list.size() ? "" : list.get(at).word();
    }

    /** The words of a stretch, one space between. */
    public String words(int from, int to) {
        var text = new StringBuilder();
        for (int at = Math.max(0, from); at < Math.min(to, list.size()); at++) {
            text.append(text.isEmpty() ? "" : " ").append(list.get(at).word());
        }
        return text.toString();
    }

    public String words() {
        return words(0, size());
    }
}
