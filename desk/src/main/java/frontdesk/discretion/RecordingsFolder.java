package frontdesk.discretion;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import frontdesk.journal.CallEntry;

/** Where the recordings of calls lie; a name that would lead out of the folder finds nothing. */
public record RecordingsFolder(Path path) {
    /** The recording of a call, where one was made and is still kept. */
    public Optional<Path> of(CallEntry call) {
        return Optional.ofNullable(call.ended())
                .flatMap(ended -> Optional.ofNullable(ended.recording()))
                .flatMap(this::find);
    }

    private Optional<Path> find(String name) {
        Path folder = path.toAbsolutePath().normalize();
        Path file = folder.resolve(name).normalize();
        return file.startsWith(folder) && Files.isRegularFile(file) ? Optional.of(file) : Optional.empty();
    }
}
