package frontdesk.wording;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** E-mail addresses for the ear: the name letter by letter, in the groups that its signs make, and the house as a word. */
final class Spelling {
    private static final Pattern PIECE = Pattern.compile("\\p{L}+|\\d+|[^\\p{L}\\d]");
    private static final Map<String, String> SIGNS =
            Map.of("@", "sign.at", ".", "sign.dot", "-", "sign.dash", "_", "sign.underscore", "+", "sign.plus");

    private final Phrasebook phrasebook;
    private final Sums sums;

    Spelling(Phrasebook phrasebook, Sums sums) {
        this.phrasebook = phrasebook;
        this.sums = sums;
    }

    /** "a n n a, dot k, at example dot com". */
    String email(String address) {
        int at = address.lastIndexOf('@');
        return pieces(address.substring(0, at), true) + ", " + pieces(address.substring(at), false);
    }

    private String pieces(String text, boolean spelled) {
        var said = new StringBuilder();
        Matcher piece = PIECE.matcher(text);
        while (piece.find()) {
            String one = piece.group();
            String sign = SIGNS.get(one);
            said.append(said.isEmpty() ? "" : spelled && sign != null ? ", " : " ");
            said.append(sign == null ? plain(one, spelled) : phrasebook.text(sign, Map.of()));
        }
        return said.toString();
    }

    private String plain(String piece, boolean spelled) {
        return Character.isDigit(piece.charAt(0))
                ? sums.digits(piece)
                : spelled ? String.join(" ", piece.split("")) : piece;
    }
}
