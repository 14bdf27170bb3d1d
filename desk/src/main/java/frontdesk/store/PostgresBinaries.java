package frontdesk.store;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The programs of PostgreSQL, unpacked once from the class path. */
record PostgresBinaries(Path home) {
    /** The version of the artefact in the pom; a data directory belongs to its first number. */
    static final String VERSION = "18.6";

    Path initdb() {
        return home.resolve("bin/initdb");
    }

    Path postgres() {
        return home.resolve("bin/postgres");
    }

    static String majorVersion() {
        return VERSION.substring(0, VERSION.indexOf('.'));
    }

    /** Finds the programs below this folder or unpacks them there; a folder by this name is always whole, as it is renamed when it is. */
    static PostgresBinaries below(Path folder) throws StartTrouble {
        Path home = folder.resolve("postgresql-" + VERSION);
        if (!Files.isDirectory(home)) {
            Path half = folder.resolve("postgresql-" + VERSION + ".unfinished");
            try {
                Folders.delete(half);
                unpack(half);
                Files.move(half, home, StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException trouble) {
                throw new StartTrouble(
                        "PostgreSQL cannot be unpacked into " + folder + ": " + Folders.reason(trouble), trouble);
            }
        }
        return new PostgresBinaries(home);
    }

    private static void unpack(Path target) throws IOException, StartTrouble {
        String archive = "postgres-" + system() + "-" + processor() + ".txz";
        try (InputStream raw = PostgresBinaries.class.getClassLoader().getResourceAsStream(archive)) {
            if (raw == null) {
                throw new StartTrouble("No PostgreSQL comes along for this kind of machine (" + system() + ", "
                        + processor() + "): set DATABASE_URL to one of yours.");
            }
            try (var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(raw, 1 << 16)))) {
                for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                    place(tar, entry, target);
                }
            }
        }
    }

    private static void place(TarArchiveInputStream tar, TarArchiveEntry entry, Path target) throws IOException {
        Path path = target.resolve(entry.getName()).normalize();
        if (!path.startsWith(target)) {
            throw new IOException("the archive leaves its folder");
        }
        if (entry.isDirectory()) {
            Files.createDirectories(path);
        } else if (entry.isSymbolicLink()) {
            Files.createDirectories(path.getParent());
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else {
            Files.createDirectories(path.getParent());
            Files.copy(tar, path);
            if ((entry.getMode() & 0100) != 0) {
                Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
            }
        }
    }

    private static String system() {
        String name = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        return name.startsWith("mac") ? "darwin" : name;
    }

    private static String processor() {
        return switch (System.getProperty("os.arch", "")) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            case String other -> other;
        };
    }
}
