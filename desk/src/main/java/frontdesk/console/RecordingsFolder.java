package frontdesk.console;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Where the recordings of calls lie; a name that would lead out of the folder finds nothing. */
public record RecordingsFolder(Path path) {
    Optional<Path> find(String name) {
        Path folder = path.toAbsolutePath().normalize();
        Path file = folder.resolve(name).normalize();
        return file.startsWith(folder) && Files.isRegularFile(file) ? Optional.of(file) : Optional.empty();
    }
}
