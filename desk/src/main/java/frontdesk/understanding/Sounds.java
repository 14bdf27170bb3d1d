package frontdesk.understanding;

import org.apache.commons.codec.language.DoubleMetaphone;

/** How alike two words are, to the eye and to the ear, from 0 to 1. */
final class Sounds {
    private static final int CODE_LENGTH = 8;

    private Sounds() {}

    static double alike(String one, String other) {
        if (one.equals(other)) {
            return 1;
        }
        if (Math.abs(one.length() - other.length()) * 2 > Math.max(one.length(), other.length())) {
            return 0;
        }
        double eye = 1 - (double) distance(one, other) / Math.max(one.length(), other.length());
        var metaphone = new DoubleMetaphone();
        metaphone.setMaxCodeLen(CODE_LENGTH);
        boolean sameSound = one.length() > 2
                && other.length() > 2
                && (metaphone.isDoubleMetaphoneEqual(one, other, false)
                        || metaphone.isDoubleMetaphoneEqual(one, other, true));
        return sameSound ? Math.max(eye, 0.7 + 0.3 * eye) : eye;
    }

    /** Whether one letter at most is to be changed, put in or left out; the same as a distance of one, without the table. */
    static boolean isWithinOneLetter(String one, String other) {
        String brief = one.length() <= other.length() ? one : other;
        String longer = one.length() <= other.length() ? other : one;
        if (longer.length() - brief.length() > 1) {
            return false;
        }
        int same = 0;
        while (same < brief.length() && brief.charAt(same) == longer.charAt(same)) {
            same++;
        }
        int rest = same + (brief.length() == longer.length() ? 1 : 0);
        return rest >= brief.length() || brief.regionMatches(rest, longer, same + 1, brief.length() - rest);
    }

    /** How many letters two words share in order, as a part of the longer, from 0 to 1. */
    static double likeness(String one, String other) {
        int longer = Math.max(one.length(), other.length());
        return longer == 0 ? 0 : 1 - (double) distance(one, other) / longer;
    }

    /** Letters to change, put in, leave out or swap with a neighbour. */
    static int distance(String one, String other) {
        int[][] cost = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                if (i == 0 || j == 0) {
                    cost[i][j] = i + j;
                    continue;
                }
                int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                int best = Math.min(cost[i - 1][j - 1] + change, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
                boolean swapped = i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1);
                cost[i][j] = swapped ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
            }
        }
        return cost[one.length()][other.length()];
    }
}
