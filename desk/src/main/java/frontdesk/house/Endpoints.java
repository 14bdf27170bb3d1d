package frontdesk.house;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

import frontdesk.cli.Finding;
import frontdesk.kernel.Secret;
import frontdesk.provider.openai.ModelAccount;

/** OpenAI-compatible endpoints as they are set up, and what is wrong with one. */
final class Endpoints {
    private static final Duration CONNECT = Duration.ofSeconds(1);
    private static final String OPENAI = "api.openai.com";

    private Endpoints() {}

    /** A key file that cannot be read is no key; the doctor says so. */
    static ModelAccount account(Settings.Endpoint endpoint, String model) {
        return new ModelAccount(endpoint.baseUrl(), model, key(endpoint).orElse(null), CONNECT);
    }

    /**
     * What is wrong with one that is in use; empty where nothing is.
     *
     * @param who the model and where it is
     * @param prefix of its settings: {@code FRONTDESK_EARS}
     */
    static Optional<Finding> finding(String subject, String who, Settings.Endpoint endpoint, String prefix) {
        boolean unreadable = endpoint.keyFile().isPresent()
                && endpoint.keyFile().flatMap(Endpoints::read).isEmpty();
        if (unreadable) {
            return Optional.of(Finding.ill(
                    subject,
                    who + ": the key file cannot be read",
                    "make %s_KEY_FILE readable, or correct it".formatted(prefix)));
        }
        boolean keyless =
                key(endpoint).isEmpty() && OPENAI.equals(endpoint.baseUrl().getHost());
        return keyless
                ? Optional.of(Finding.ill(
                        subject, who + " wants a key", "set OPENAI_API_KEY or %s_KEY_FILE".formatted(prefix)))
                : Optional.empty();
    }

    /** The key of a vendor, or what its file holds. */
    static Optional<Secret> key(SpeechSettings.Keyed vendor) {
        return vendor.key().or(() -> vendor.keyFile().flatMap(Endpoints::read)).map(Secret::of);
    }

    private static Optional<Secret> key(Settings.Endpoint endpoint) {
        return endpoint.key()
                .or(() -> endpoint.keyFile().flatMap(Endpoints::read))
                .map(Secret::of);
    }

    private static Optional<String> read(Path file) {
        try {
            return Optional.of(Files.readString(file).strip()).filter(key -> !key.isEmpty());
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }
}
