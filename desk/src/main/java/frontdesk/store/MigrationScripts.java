package frontdesk.store;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarFile;

/** The scripts of {@code db/migration} taken together: one fingerprint, by which a database that has them all is known at a glance. */
final class MigrationScripts {
    static final String FOLDER = "db/migration";

    private MigrationScripts() {}

    /** SHA-256 over all names and texts; empty where this class path cannot be listed. */
    static Optional<String> fingerprint(ClassLoader loader) {
        URL folder = loader.getResource(FOLDER);
        if (folder == null) {
            return Optional.empty();
        }
        try {
            List<String> names = names(folder);
            if (names.isEmpty()) {
                return Optional.empty();
            }
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String name : names) {
                digest.update(name.getBytes(StandardCharsets.UTF_8));
                try (InputStream script = loader.getResourceAsStream(FOLDER + "/" + name)) {
                    if (script == null) {
                        return Optional.empty();
                    }
                    digest.update(script.readAllBytes());
                }
            }
            return Optional.of(HexFormat.of().formatHex(digest.digest()));
        } catch (IOException unreadable) {
            return Optional.empty();
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    private static List<String> names(URL folder) throws IOException {
        return switch (folder.getProtocol()) {
            case "file" -> {
                try (var files = Files.list(Path.of(URI.create(folder.toString())))) {
                    yield files.map(file -> file.getFileName().toString())
                            .sorted()
                            .toList();
                }
            }
            case "jar" -> namesInJar((JarURLConnection) folder.openConnection());
            default -> List.of();
        };
    }

    private static List<String> namesInJar(JarURLConnection connection) throws IOException {
        JarFile jar = connection.getJarFile();
        return jar.stream()
                .map(entry -> entry.getName())
                .filter(name -> name.startsWith(FOLDER + "/") && name.endsWith(".sql"))
                .map(name -> name.substring(FOLDER.length() + 1))
                .sorted()
                .toList();
    }
}
