package frontdesk.contracts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;

/**
 * One request to the stand-in of a vendor, as it is kept until the suite is over: a line in a file of this process's own.
 *
 * @param query as it was sent, or empty
 * @param body a text; of a form in parts only the names, as {@code name=&name=}
 */
record VendorRequest(String method, String path, String query, String body) {
    private static final String FOLDER = "vendor-requests.folder";
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Where requests are kept; empty where nobody wants them. */
    static Optional<Path> folder() {
        return Optional.ofNullable(System.getProperty(FOLDER)).map(Path::of);
    }

    void keep(Path folder) {
        try {
            Files.createDirectories(folder);
            Path file = folder.resolve(ProcessHandle.current().pid() + ".jsonl");
            String line = JSON.writeValueAsString(this) + "\n";
            synchronized (VendorRequest.class) {
                Files.writeString(file, line, CREATE, APPEND);
            }
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    /** All that were kept, by whichever process. */
    static List<VendorRequest> kept(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.flatMap(VendorRequest::lines).map(VendorRequest::read).toList();
        }
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static VendorRequest read(String line) {
        try {
            return JSON.readValue(line, VendorRequest.class);
        } catch (JsonProcessingException cut) {
            throw new UncheckedIOException(cut);
        }
    }
}
