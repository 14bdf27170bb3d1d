package frontdesk.house;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import frontdesk.brain.Budget;
import frontdesk.brain.LanguageModel;
import frontdesk.cli.Finding;
import frontdesk.kernel.Secret;
import frontdesk.provider.openai.ModelAccount;
import frontdesk.provider.openai.OpenAiModel;

/** The language model that is set up, if any, and what is missing for one. */
final class Models {
    private static final Duration CONNECT = Duration.ofSeconds(1);
    private static final String OPENAI = "api.openai.com";

    private Models() {}

    static @Nullable LanguageModel of(Settings.Model settings) {
        return settings.name()
                .map(name ->
                        new ModelAccount(settings.baseUrl(), name, key(settings).orElse(null), CONNECT))
                .map(OpenAiModel::new)
                .orElse(null);
    }

    static Budget budget(Settings.Model settings) {
        return new Budget(settings.firstWord(), settings.firstWord(), settings.turn(), Budget.USUAL.rounds());
    }

    /** A file that cannot be read is no key; the doctor says so. */
    private static Optional<Secret> key(Settings.Model settings) {
        return settings.key().or(() -> settings.keyFile().flatMap(Models::read)).map(Secret::of);
    }

    private static Optional<String> read(Path file) {
        try {
            return Optional.of(Files.readString(file).strip()).filter(key -> !key.isEmpty());
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    /** The model that is set up, for people to read; null where none is. */
    static @Nullable String named(Settings.Model settings) {
        return settings.name()
                .map(name -> name + " at " + settings.baseUrl().getHost())
                .orElse(null);
    }

    static Finding finding(Settings.Model settings) {
        if (settings.name().isEmpty()) {
            return Finding.better(
                    "model",
                    "no language model: the built-in brain talks for every business",
                    "set FRONTDESK_MODEL_NAME and, where it is not OpenAI, FRONTDESK_MODEL_BASE_URL (docs/model.md)");
        }
        String who = named(settings);
        if (settings.keyFile().isPresent()
                && settings.keyFile().flatMap(Models::read).isEmpty()) {
            return Finding.ill(
                    "model",
                    who + ": the key file cannot be read",
                    "make FRONTDESK_MODEL_KEY_FILE readable, or correct it");
        }
        if (key(settings).isEmpty() && OPENAI.equals(settings.baseUrl().getHost())) {
            return Finding.ill("model", who + " wants a key", "set OPENAI_API_KEY or FRONTDESK_MODEL_KEY_FILE");
        }
        return Finding.well("model", who + ", for the businesses that chose it");
    }
}
