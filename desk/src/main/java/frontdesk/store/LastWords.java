package frontdesk.store;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** What a server or initdb wrote before it gave up, and what that means for the person in front of it. */
record LastWords(String text, Path log) {
    private static final int MOST = 16 << 10;

    static LastWords read(Path log, long from) throws IOException {
        try (var file = new RandomAccessFile(log.toFile(), "r")) {
            file.seek(Math.max(from, file.length() - MOST));
            byte[] bytes = new byte[(int) (file.length() - file.getFilePointer())];
            file.readFully(bytes);
            return new LastWords(new String(bytes, StandardCharsets.UTF_8), log);
        }
    }

    boolean portTaken() {
        return text.contains("Address already in use");
    }

    /** The processes of a killed server need a moment to notice and go. */
    boolean formerServerStillLeaving() {
        return text.contains("is still in use") && text.contains("shared memory");
    }

    StartTrouble asTrouble() {
        if (text.contains("unshare")) {
            return new StartTrouble("PostgreSQL does not run as root and this machine forbids unshare to hide root from"
                    + " it: start Frontdesk as an ordinary user, or set DATABASE_URL.");
        }
        if (text.contains("No space left on device")) {
            return new StartTrouble("The disk that holds " + log.getParent() + " is full: make room and start again.");
        }
        if (text.contains("Permission denied")) {
            return new StartTrouble(
                    "PostgreSQL may not read, write or run what it needs in " + log.getParent() + ": " + cause());
        }
        return new StartTrouble("PostgreSQL did not start: " + cause() + " The whole story is in " + log + ".");
    }

    private String cause() {
        String found = text.lines()
                .filter(line -> line.contains("FATAL:") || line.contains("PANIC:") || line.contains("error:"))
                .reduce((first, later) -> later)
                .or(() -> text.lines().reduce((first, later) -> later))
                .orElse("it left no word");
        int severity = Math.max(found.indexOf("FATAL:"), Math.max(found.indexOf("PANIC:"), found.indexOf("error:")));
        String words = severity < 0 ? found : found.substring(found.indexOf(':', severity) + 1);
        return words.strip() + ".";
    }
}
