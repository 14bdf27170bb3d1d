package frontdesk.house;

import org.jspecify.annotations.Nullable;

import frontdesk.brain.Budget;
import frontdesk.brain.LanguageModel;
import frontdesk.cli.Finding;
import frontdesk.provider.openai.OpenAiModel;

/** The language model that is set up, if any, and what is missing for one. */
final class Models {
    private Models() {}

    /** Only the model, where one is set up, and nobody else. */
    static Outsiders talking(Settings.Model settings) {
        return Outsiders.NOBODY.with(who -> who.model(of(settings)).budget(budget(settings)));
    }

    static @Nullable LanguageModel of(Settings.Model settings) {
        return settings.name()
                .map(name -> Endpoints.account(settings, name))
                .map(OpenAiModel::new)
                .orElse(null);
    }

    private static Budget budget(Settings.Model settings) {
        return new Budget(settings.firstWord(), settings.firstWord(), settings.turn(), Budget.USUAL.rounds());
    }

    /** The model that is set up, for people to read; null where none is. */
    static @Nullable String named(Settings.Model settings) {
        return settings.name()
                .map(name -> Endpoints.account(settings, name).spokenOf())
                .orElse(null);
    }

    static Finding finding(Settings.Model settings) {
        String who = named(settings);
        if (who == null) {
            return Finding.better(
                    "model",
                    "no language model: the built-in brain talks for every business",
                    "set FRONTDESK_MODEL_NAME and, where it is not OpenAI, FRONTDESK_MODEL_BASE_URL (docs/model.md)");
        }
        return Endpoints.finding("model", who, settings, "FRONTDESK_MODEL")
                .orElseGet(() -> Finding.well("model", who + ", for the businesses that chose it"));
    }
}
