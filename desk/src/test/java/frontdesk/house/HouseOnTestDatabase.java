package frontdesk.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

import frontdesk.store.TestDatabase;

/** Lets a test start the whole application on a database and a data folder of its own. */
public final class HouseOnTestDatabase implements QuarkusTestResourceLifecycleManager {
    @Override
    public Map<String, String> start() {
        try {
            Path data = Files.createTempDirectory(Path.of("target"), "house-").toAbsolutePath();
            return Map.of(
                    "frontdesk.store.database-url",
                    TestDatabase.freshUrl(),
                    "frontdesk.store.patience",
                    "PT30S",
                    "frontdesk.data",
                    data.toString());
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }

    @Override
    public void stop() {}
}
