package frontdesk.understanding;

/** How alike two words are, to the eye and to the ear, from 0 to 1. */
final class Sounds {
    private Sounds() {}

    static double alike(String one, String other) {
        return Sound.of(one).alike(Sound.of(other), 0);
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
        int width = other.length() + 1;
        int[] before = new int[width];
        int[] last = new int[width];
        int[] row = new int[width];
        for (int j = 0; j < width; j++) {
            last[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            char letter = one.charAt(i - 1);
            row[0] = i;
            for (int j = 1; j < width; j++) {
                char wanted = other.charAt(j - 1);
                int best = Math.min(last[j - 1] + (letter == wanted ? 0 : 1), Math.min(last[j], row[j - 1]) + 1);
                boolean swapped = i > 1 && j > 1 && letter == other.charAt(j - 2) && one.charAt(i - 2) == wanted;
                row[j] = swapped ? Math.min(best, before[j - 2] + 1) : best;
            }
            int[] free = before;
            before = last;
            last = row;
            row = free;
        }
        return last[width - 1];
    }
}
