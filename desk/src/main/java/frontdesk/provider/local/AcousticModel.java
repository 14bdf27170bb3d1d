package frontdesk.provider.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

import frontdesk.kernel.OutsideTrouble;

/**
 * How the phones of English sound over a telephone: pocketsphinx's own model, looked at through our {@code feat.params}, because
 * the engine starts from the mean cepstrum written there and a wide-band one ruins the first utterance of each call; and
 * {@code phone.mllr}, a linear transform of the model's means to the telephone band.
 *
 * @param directory the model with our parameters
 */
record AcousticModel(Path directory) {
    static final Path MODELS = Path.of("/usr/share/pocketsphinx/model/en-us");

    static Path dictionary() {
        return MODELS.resolve("cmudict-en-us.dict");
    }

    /** Puts it together: links to the parts that are pocketsphinx's, copies of those that are ours. */
    static AcousticModel prepare(Path cache) {
        Path theirs = MODELS.resolve("en-us");
        if (!Files.isReadable(theirs.resolve("means"))) {
            throw OutsideTrouble.lasting(
                    PocketsphinxEars.NAME, "its English model is not installed: apt-get install pocketsphinx-en-us");
        }
        Path directory = cache.resolve("phone-band");
        try {
            Files.createDirectories(directory);
            try (Stream<Path> parts = Files.list(theirs)) {
                for (Path part : parts.toList()) {
                    link(directory.resolve(part.getFileName()), part);
                }
            }
            for (String ours : List.of("feat.params", "phone.mllr")) {
                copy("/speech/" + ours, directory.resolve(ours));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new AcousticModel(directory);
    }

    Path adaptation() {
        return directory.resolve("phone.mllr");
    }

    private static void link(Path link, Path target) throws IOException {
        if (!Files.exists(link) && !target.endsWith("feat.params")) {
            try {
                Files.deleteIfExists(link);
                Files.createSymbolicLink(link, target);
            } catch (FileAlreadyExistsException madeMeanwhile) {
                // by another call that opened at the same moment
            }
        }
    }

    private static void copy(String resource, Path file) throws IOException {
        try (InputStream in = AcousticModel.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("missing in this build: " + resource);
            }
            Path fresh = Files.createTempFile(file.getParent(), "fresh", null);
            Files.copy(in, fresh, StandardCopyOption.REPLACE_EXISTING);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
