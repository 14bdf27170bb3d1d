package frontdesk.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

import frontdesk.store.TestDatabase;

/** Gives the application that a test starts a fresh database and an empty data folder. */
public final class OwnDatabase implements QuarkusTestResourceLifecycleManager {
    @Override
    public Map<String, String> start() {
        try {
            return Map.of(
                    "frontdesk.store.database-url", TestDatabase.freshUrl(),
                    "frontdesk.data",
                            Files.createTempDirectory("frontdesk-data-").toString());
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    @Override
    public void stop() {}
}
