package frontdesk.quality;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import frontdesk.journal.CallAnalysis;
import frontdesk.journal.Turn;
import frontdesk.journal.Turn.Speaker;

/** How content the caller was, by what was understood and what a platform says of it; empty where nothing tells. */
final class SentimentRule implements Rule {
    private static final Set<String> COMPLAINT = Set.of("complaint");
    private static final Set<String> PERSON = Set.of("person");
    private static final Set<String> THANKS = Set.of("thanks");
    private static final int OFTEN = 3;

    @Override
    public Optional<Finding> judge(Evidence call) {
        return complaint(call)
                .or(() -> told(call))
                .or(() -> gaveUp(call))
                .or(() -> spokenOver(call))
                .or(() -> call.understood(THANKS)
                        .map(turn -> Finding.of(Criterion.SENTIMENT, Grade.GOOD, "The caller said thank you.", turn)));
    }

    private static Optional<Finding> complaint(Evidence call) {
        return call.understood(COMPLAINT)
                .map(turn -> Finding.of(Criterion.SENTIMENT, Grade.POOR, "The caller complained.", turn));
    }

    /** By the platform whose agent held the call. */
    private static Optional<Finding> told(Evidence call) {
        CallAnalysis analysis = call.analysis();
        if (analysis == null || analysis.sentiment() == null) {
            return Optional.empty();
        }
        return switch (analysis.sentiment().toLowerCase(Locale.ROOT)) {
            case "negative" -> found(Grade.POOR, "The platform that held the call heard an unhappy caller.");
            case "neutral" -> found(Grade.GOOD, "The platform that held the call heard nothing amiss.");
            case "positive" -> found(Grade.GOOD, "The platform that held the call heard a happy caller.");
            default -> Optional.empty();
        };
    }

    private static Optional<Finding> found(Grade grade, String reason) {
        return Optional.of(Finding.of(Criterion.SENTIMENT, grade, reason));
    }

    /** Who is not understood and then asks for a person has had enough. */
    private static Optional<Finding> gaveUp(Evidence call) {
        return call.repairs().stream()
                .findFirst()
                .flatMap(missed -> call.understood(PERSON).filter(asked -> asked.number() > missed.number()))
                .map(asked -> Finding.of(
                        Criterion.SENTIMENT,
                        Grade.POOR,
                        "After not being understood, the caller asked for a person.",
                        asked));
    }

    private static Optional<Finding> spokenOver(Evidence call) {
        var interrupted =
                call.by(Speaker.AGENT).stream().filter(Turn::interrupted).toList();
        return interrupted.size() < OFTEN
                ? Optional.empty()
                : Optional.of(Finding.of(
                        Criterion.SENTIMENT,
                        Grade.FAIR,
                        "The caller spoke over the receptionist %d times.".formatted(interrupted.size()),
                        interrupted.getFirst()));
    }
}
