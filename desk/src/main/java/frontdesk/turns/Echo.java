package frontdesk.turns;

import java.util.List;

/** Our own voice, come back over a loudspeaker: what was "heard" is nearly word for word what was just being said. */
final class Echo {
    /** Fewer words a caller may well repeat: "half past seven on Friday". */
    private static final int LEAST_WORDS = 5;

    private static final double NEARLY = 0.8;

    private Echo() {}

    static boolean is(String heard, List<String> saying) {
        List<String> words = SmallWords.in(heard);
        return words.size() >= LEAST_WORDS
                && longestRun(words, SmallWords.in(String.join(" ", saying))) >= NEARLY * words.size();
    }

    /** What has been recognised so far may well become that. */
    static boolean mayBe(String soFar, List<String> saying) {
        List<String> words = SmallWords.in(soFar);
        return longestRun(words, SmallWords.in(String.join(" ", saying))) == words.size();
    }

    /** How many of these words follow each other just so in the others. */
    private static int longestRun(List<String> words, List<String> others) {
        int longest = 0;
        int[] before = new int[others.size() + 1];
        for (String word : words) {
            int[] now = new int[others.size() + 1];
            for (int i = 0; i < others.size(); i++) {
                now[i + 1] = word.equals(others.get(i)) ? before[i] + 1 : 0;
                longest = Math.max(longest, now[i + 1]);
            }
            before = now;
        }
        return longest;
    }
}
