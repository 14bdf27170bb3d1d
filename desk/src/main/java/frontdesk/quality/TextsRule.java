package frontdesk.quality;

import java.util.Optional;

import frontdesk.journal.Turn.Speaker;

/** Who wants no texts is promised none. */
final class TextsRule implements Rule {
    @Override
    public Optional<Finding> judge(Evidence call) {
        if (call.textable()) {
            return Optional.empty();
        }
        var promise = Telltale.of(call.business(), "judged.text");
        return Optional.of(call.by(Speaker.AGENT).stream()
                .filter(promise::isIn)
                .findFirst()
                .map(turn -> Finding.of(
                        Criterion.TEXTS,
                        Grade.POOR,
                        "The caller wants no texts from you and was promised one all the same.",
                        turn))
                .orElseGet(() -> Finding.of(
                        Criterion.TEXTS, Grade.GOOD, "The caller wants no texts from you, and none was promised.")));
    }
}
