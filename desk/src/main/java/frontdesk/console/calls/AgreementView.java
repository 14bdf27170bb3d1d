package frontdesk.console.calls;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

import frontdesk.quality.Agreement;

/**
 * How well people and the scorer agree, in sentences that need no statistics.
 *
 * @param share how often, in a few words
 * @param meaning what to make of it
 */
record AgreementView(String share, String meaning) {
    static AgreementView of(Agreement agreement) {
        int verdicts = agreement.verdicts();
        return verdicts == 0
                ? new AgreementView(
                        "Nobody has reviewed a score yet",
                        "Open a call and say whether its score is right: so you learn how far to trust it.")
                : new AgreementView(
                        "People found %d of %d scores right (%d %%)"
                                .formatted(
                                        agreement.agreed(),
                                        verdicts,
                                        Math.round(100.0 * agreement.agreed() / verdicts)),
                        meaning(verdicts, agreement.kappa()));
    }

    private static String meaning(int verdicts, @Nullable Double kappa) {
        if (verdicts < Agreement.ENOUGH) {
            return "From %d verdicts on, this also says whether that is more than chance.".formatted(Agreement.ENOUGH);
        }
        if (kappa == null) {
            return "All of these calls are of one kind, so guessing would agree as well: review some that went well, too.";
        }
        return "Beyond chance, people and scores agree %s (Cohen’s kappa %s: 1 is always, 0 is what guessing would do). %s"
                .formatted(word(kappa), String.format(Locale.ROOT, "%.2f", kappa), advice(kappa));
    }

    private static String word(double kappa) {
        if (kappa < 0.2) {
            return "hardly";
        }
        return kappa < 0.4 ? "a little" : kappa < 0.6 ? "moderately" : kappa < 0.8 ? "well" : "almost always";
    }

    private static String advice(double kappa) {
        return kappa < 0.4
                ? "Look at calls yourself before you act on a score."
                : kappa < 0.6
                        ? "The order is worth following; single scores may be wrong."
                        : "You can go by the scores.";
    }
}
