package frontdesk.understanding;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Postcodes that were spelled. A country's codes have a shape, and what was heard is fitted into it at the least cost: a letter that
 * sounds like another may be the other, where the shape wants it so. All that a recogniser heard is weighed together.
 */
record Postcodes(String region) {
    /** A for a letter, 9 for a digit. */
    private static final List<String> BRITISH = List.of("A99AA", "A999AA", "AA99AA", "AA999AA", "A9A9AA", "AA9A9AA");

    private static final List<String> AMERICAN = List.of("99999");

    /** The post towns by which every British postcode begins. */
    private static final Set<String> AREAS =
            Set.of(("AB AL B BA BB BD BH BL BN BR BS BT CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN DT"
                            + " DY E EC EH EN EX FK FY G GL GU GY HA HD HG HP HR HS HU HX IG IM IP IV JE KA KT KW KY L LA LD LE LL LN LS LU M"
                            + " ME MK ML N NE NG NN NP NR NW OL OX PA PE PH PL PO PR RG RH RM S SA SE SG SK SL SM SN SO SP SR SS ST SW SY TA"
                            + " TD TF TN TQ TR TS TW UB W WA WC WD WF WN WR WS WV YO ZE")
                    .split(" "));

    private static final String NEVER_LAST = "CIKMOV";
    /** By the letter or digit that was heard. */
    private static final String[] ALIKE = alike();

    private static final double TOO_MUCH = 3.5;
    private static final int LONGEST = 14;
    private static final double BEFORE = 0.15;

    /** The code for which all guesses speak, and a little those at earlier answers; as it is written, or null where none fits. */
    @Nullable
    String of(List<List<EnglishLetters>> heard, List<List<List<EnglishLetters>>> before) {
        Map<String, Double> votes = new HashMap<>();
        Map<List<EnglishLetters>, Map<String, Double>> known = new HashMap<>();
        vote(heard, 1, known, votes);
        before.forEach(answer -> vote(answer, BEFORE, known, votes));
        return votes.entrySet().stream()
                .max(Map.Entry.<String, Double>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(best -> written(best.getKey()))
                .orElse(null);
    }

    /** @param known the codes of guesses that were made before, which are often made again */
    private void vote(
            List<List<EnglishLetters>> heard,
            double weight,
            Map<List<EnglishLetters>, Map<String, Double>> known,
            Map<String, Double> votes) {
        for (int rank = 0; rank < heard.size(); rank++) {
            double trust = weight / (rank + 3);
            known.computeIfAbsent(heard.get(rank), this::fits)
                    .forEach((code, cost) -> votes.merge(code, trust * Math.exp(-1.6 * cost), Double::sum));
        }
    }

    private String written(String code) {
        int inward = code.length() - 3;
        return isAmerican() ? code : code.substring(0, inward) + " " + code.substring(inward);
    }

    private boolean isAmerican() {
        return region.equals("US");
    }

    private Map<String, Double> fits(List<EnglishLetters> pieces) {
        if (pieces.size() > LONGEST) {
            return Map.of();
        }
        Map<String, Double> fits = new HashMap<>();
        for (String shape : isAmerican() ? AMERICAN : BRITISH) {
            Beam ways = fitted(pieces, shape);
            for (int at = 0; at < ways.size(); at++) {
                if (Beam.length(ways.code(at)) == shape.length()) {
                    String code = Beam.text(ways.code(at));
                    double cost = ways.cost(at) + (isAmerican() ? 0 : oddity(code));
                    if (cost <= TOO_MUCH) {
                        fits.merge(code, cost, Math::min);
                    }
                }
            }
        }
        return fits;
    }

    /** How unlike a real code it is: no such post town, or a letter at the end that none has. */
    private static double oddity(String code) {
        int letters = Character.isDigit(code.charAt(1)) ? 1 : 2;
        double odd = AREAS.contains(code.substring(0, letters)) ? 0 : 2;
        for (char last : code.substring(code.length() - 2).toCharArray()) {
            odd += NEVER_LAST.indexOf(last) >= 0 ? 1 : 0;
        }
        return odd;
    }

    private static Beam fitted(List<EnglishLetters> pieces, String shape) {
        var open = new Beam(TOO_MUCH);
        open.keep(0, 0);
        for (EnglishLetters piece : pieces) {
            var next = new Beam(TOO_MUCH);
            List<String> written = piece.written();
            double skipped = skipped(piece);
            for (int at = 0; at < open.size(); at++) {
                long code = open.code(at);
                double cost = open.cost(at);
                next.keep(code, cost + skipped);
                for (int choice = 0; choice < written.size(); choice++) {
                    extend(code, cost + 0.15 * choice, written.get(choice), 0, shape, next);
                }
            }
            open = next;
        }
        return open;
    }

    /** What it costs to leave out what was heard. */
    private static double skipped(EnglishLetters piece) {
        return piece.written().getFirst().length() > 2 ? 0.5 : 1.2;
    }

    /** Goes on with what was written for a piece, letter by letter, as it is or as what it may have been mistaken for. */
    private static void extend(long code, double cost, String written, int at, String shape, Beam into) {
        if (!into.takes(cost)) {
            return;
        }
        if (at == written.length()) {
            into.keep(code, cost);
            return;
        }
        int length = Beam.length(code);
        if (length + written.length() - at > shape.length()) {
            return;
        }
        char heard = written.charAt(at);
        boolean digit = shape.charAt(length) == '9';
        if (isDigit(heard) == digit) {
            extend(Beam.longer(code, heard), cost, written, at + 1, shape, into);
        }
        String alike = heard < ALIKE.length ? ALIKE[heard] : "";
        for (int other = 0; other < alike.length(); other++) {
            char meant = alike.charAt(other);
            if (isDigit(meant) == digit) {
                double change = isDigit(meant) == isDigit(heard) ? 1 : 0.4;
                extend(Beam.longer(code, meant), cost + change, written, at + 1, shape, into);
            }
        }
    }

    private static boolean isDigit(char letter) {
        return letter >= '0' && letter <= '9';
    }

    /** What each letter or digit is mistaken for on the telephone. */
    private static String[] alike() {
        var alike = new String[128];
        Arrays.fill(alike, "");
        for (String pair : List.of(
                "BDEPVGTC",
                "MN",
                "SFX",
                "AH8",
                "AJK",
                "IY",
                "QU",
                "V5",
                "B",
                "O0",
                "I15",
                "Z2",
                "S5",
                "RA",
                "LO",
                "UW",
                "WY",
                "AE",
                "T2")) {
            for (char one : pair.toCharArray()) {
                alike[one] += pair.replace(String.valueOf(one), "");
            }
        }
        return alike;
    }
}
