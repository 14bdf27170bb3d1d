package frontdesk.speech;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import frontdesk.audio.Frame;
import frontdesk.audio.Frames;
import frontdesk.audio.Mulaw;
import frontdesk.kernel.Sha256;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * The sound of phrases on disk, so that a greeting is heard at once after a restart too: 8-bit µ-law, 8 KB a second, in files that are named by
 * a digest of who says what and tell neither. When it is full, what was asked for longest ago goes. A shelf that cannot be used costs no call
 * anything but time.
 */
public final class PhraseShelf {
    private static final System.Logger LOG = System.getLogger(PhraseShelf.class.getName());
    private static final String ENDING = ".ulaw";

    private final Path folder;
    private final long mostBytes;
    private final Clock clock;

    /** @param mostBytes what all files together may take */
    public PhraseShelf(Path folder, long mostBytes, Clock clock) {
        this.folder = folder;
        this.mostBytes = mostBytes;
        this.clock = clock;
    }

    /** @param key who says what, in which language */
    Optional<List<Frame>> find(String key) {
        Path file = file(key);
        try {
            if (!Files.exists(file)) {
                return Optional.empty();
            }
            byte[] codes = Files.readAllBytes(file);
            Files.setLastModifiedTime(file, FileTime.from(clock.instant()));
            return Optional.of(Frames.of(Mulaw.decode(codes))).filter(sound -> !sound.isEmpty());
        } catch (IOException unreadable) {
            LOG.log(Level.WARNING, "a phrase could not be read", unreadable);
            return Optional.empty();
        }
    }

    void keep(String key, List<Frame> sound) {
        try {
            Files.createDirectories(folder);
            Path half = Files.createTempFile(folder, "phrase", ".new");
            Files.write(half, Mulaw.encode(Frames.join(sound)));
            Files.setLastModifiedTime(half, FileTime.from(clock.instant()));
            Files.move(half, file(key), StandardCopyOption.REPLACE_EXISTING);
            makeRoom();
        } catch (IOException | UncheckedIOException unwritable) {
            LOG.log(Level.WARNING, "a phrase could not be kept", unwritable);
        }
    }

    private synchronized void makeRoom() throws IOException {
        List<Kept> kept = kept();
        long bytes = kept.stream().mapToLong(Kept::bytes).sum();
        for (Kept oldest : kept) {
            if (bytes <= mostBytes) {
                return;
            }
            Files.deleteIfExists(oldest.file());
            bytes -= oldest.bytes();
        }
    }

    private record Kept(Path file, long bytes, FileTime asked) {
        static Kept of(Path file) {
            try {
                return new Kept(file, Files.size(file), Files.getLastModifiedTime(file));
            } catch (IOException gone) {
                return new Kept(file, 0, FileTime.fromMillis(0));
            }
        }
    }

    /** What was asked for longest ago first. */
    private List<Kept> kept() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Kept> kept =
                    new ArrayList<>(files.filter(file -> file.toString().endsWith(ENDING))
                            .map(Kept::of)
                            .toList());
            kept.sort(Comparator.comparing(Kept::asked));
            return kept;
        }
    }

    private Path file(String key) {
        return folder.resolve(Sha256.hex(key.getBytes(UTF_8)) + ENDING);
    }
}
