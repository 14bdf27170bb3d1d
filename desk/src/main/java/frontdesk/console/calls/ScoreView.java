package frontdesk.console.calls;

import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;

import frontdesk.console.Actors;
import frontdesk.journal.Turn;
import frontdesk.page.Clockface;
import frontdesk.quality.CallScore;
import frontdesk.quality.Criterion;
import frontdesk.quality.Finding;
import frontdesk.quality.Grade;
import frontdesk.quality.Review;

/**
 * How good a call was, for its page.
 *
 * @param tone as lists colour it
 * @param reviews what people think of the score, the newest first
 */
record ScoreView(int score, String tone, boolean flagged, List<Line> lines, List<Opinion> reviews) {
    /**
     * The verdict on one criterion.
     *
     * @param turn the number of the turn in which it shows, or null where it is about the whole call
     * @param at when in the call that was
     * @param model who found it, or null where it was a rule
     */
    record Line(
            String name,
            String grade,
            String tone,
            String reason,
            @Nullable Integer turn,
            @Nullable String at,
            @Nullable String model) {}

    /** What somebody thinks of the score. */
    record Opinion(String verdict, String note, String who, String when) {}

    static ScoreView of(CallScore score, List<Turn> turns, List<Review> reviews, Clockface clock) {
        return new ScoreView(
                score.score(),
                tone(score.score()),
                score.flagged(),
                score.findings().stream().map(one -> line(one, turns)).toList(),
                reviews.stream().map(one -> opinion(one, clock)).toList());
    }

    private static Line line(Finding finding, List<Turn> turns) {
        Turn at = turns.stream()
                .filter(turn -> finding.turn() != null && turn.number() == finding.turn())
                .findFirst()
                .orElse(null);
        return new Line(
                name(finding.criterion()),
                word(finding.grade()),
                tone(finding.grade()),
                finding.reason(),
                at == null ? null : at.number(),
                at == null ? null : Clockface.length(Duration.ofMillis(at.offsetMillis())),
                finding.model());
    }

    private static Opinion opinion(Review review, Clockface clock) {
        String verdict = review.agrees()
                ? "%d is right".formatted(review.scored())
                : "%d in place of %d".formatted(review.right(), review.scored());
        return new Opinion(verdict, review.note(), Actors.by(review.reviewer()), clock.when(review.at()));
    }

    static String name(Criterion criterion) {
        return switch (criterion) {
            case GREETING -> "Greeting";
            case UNDERSTANDING -> "Understanding";
            case REPAIR -> "Putting it right";
            case OUTCOME -> "Outcome";
            case SENTIMENT -> "Mood of the caller";
            case WAIT -> "Waiting";
            case RECORDING -> "Told of the recording";
            case TEXTS -> "No texts promised";
        };
    }

    static String tone(int score) {
        return score < CallScore.BOUND ? "bad" : score < 90 ? "warn" : "good";
    }

    private static String tone(Grade grade) {
        return switch (grade) {
            case GOOD -> "good";
            case FAIR -> "warn";
            case POOR -> "bad";
        };
    }

    private static String word(Grade grade) {
        return switch (grade) {
            case GOOD -> "Good";
            case FAIR -> "Fair";
            case POOR -> "Poor";
        };
    }
}
