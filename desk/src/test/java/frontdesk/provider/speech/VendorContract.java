package frontdesk.provider.speech;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import org.junit.jupiter.api.Assumptions;

/** The vendors' own documents, where they lie beside the repository; a clone without them skips what is judged by them. */
public final class VendorContract {
    private VendorContract() {}

    /** A document in YAML or JSON. */
    public static JsonNode read(String name) {
        for (Path here = Path.of("").toAbsolutePath(); here != null; here = here.getParent()) {
            Path document = here.resolve("shared/contracts/specs").resolve(name);
            if (Files.isReadable(document)) {
                try {
                    ObjectMapper reader = name.endsWith(".json") ? new ObjectMapper() : new YAMLMapper();
                    return reader.readTree(document.toFile());
                } catch (IOException unreadable) {
                    throw new UncheckedIOException(unreadable);
                }
            }
        }
        return Assumptions.abort("the contract " + name + " is not beside this clone");
    }
}
