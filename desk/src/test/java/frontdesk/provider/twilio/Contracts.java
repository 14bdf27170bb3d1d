package frontdesk.provider.twilio;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** The contract documents that lie beside the repository; a clone without them tests against its own fixtures alone. */
final class Contracts {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Contracts() {}

    static Optional<JsonNode> json(String name) {
        for (Path here = Path.of("").toAbsolutePath(); here != null; here = here.getParent()) {
            Path document = here.resolve("shared/contracts/specs").resolve(name);
            if (Files.isReadable(document)) {
                try {
                    return Optional.of(JSON.readTree(document.toFile()));
                } catch (IOException unreadable) {
                    throw new UncheckedIOException(unreadable);
                }
            }
        }
        return Optional.empty();
    }
}
