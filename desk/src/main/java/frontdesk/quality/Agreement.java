package frontdesk.quality;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * How well the scorer and the people who review it agree.
 *
 * @param verdicts of people, all in all
 * @param agreed those that found the score right
 * @param kappa Cohen's: how much oftener than by chance both put a call into the same {@link Band}, from 1 for always to 0 for no oftener; null where there
 *     are fewer verdicts than {@link #ENOUGH}, or where all of them are in one band, so that chance alone would do
 */
public record Agreement(int verdicts, int agreed, @Nullable Double kappa) {
    /** Fewer say nothing of chance. */
    public static final int ENOUGH = 20;

    /** Into which scores are put to be compared. */
    enum Band {
        BAD,
        DOUBTFUL,
        WELL;

        private static final int MIDDLE = 50;

        static Band of(int score) {
            return score < MIDDLE ? BAD : score < CallScore.BOUND ? DOUBTFUL : WELL;
        }
    }

    static Agreement of(List<Review> reviews) {
        int agreed = (int) reviews.stream().filter(Review::agrees).count();
        return new Agreement(reviews.size(), agreed, reviews.size() < ENOUGH ? null : kappa(reviews));
    }

    private static @Nullable Double kappa(List<Review> reviews) {
        double all = reviews.size();
        double same = reviews.stream()
                        .filter(one -> Band.of(one.scored()) == Band.of(one.right()))
                        .count()
                / all;
        double byChance = 0;
        for (Band band : Band.values()) {
            double ours = reviews.stream()
                    .filter(one -> Band.of(one.scored()) == band)
                    .count();
            double theirs =
                    reviews.stream().filter(one -> Band.of(one.right()) == band).count();
            byChance += ours / all * theirs / all;
        }
        return byChance == 1 ? null : (same - byChance) / (1 - byChance);
    }
}
