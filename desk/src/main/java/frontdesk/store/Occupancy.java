package frontdesk.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;

/**
 * Who is in the house: every process that uses the embedded server holds a shared lock on one file, so that the last one out knows that it is the last.
 * The system lets go of the lock when a process dies, however it dies.
 */
final class Occupancy implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final FileChannel channel;
    private FileLock lock;

    private Occupancy(FileChannel channel, FileLock lock) {
        this.channel = channel;
        this.lock = lock;
    }

    static Occupancy enter(Path folder) throws IOException, StartTrouble {
        FileChannel channel = open(folder.resolve("in-use.lock"));
        try {
            return new Occupancy(channel, channel.lock(0, Long.MAX_VALUE, true));
        } catch (OverlappingFileLockException openAlready) {
            // The channel stays open: closing any channel of a file lets go of all locks that this process has on it.
            throw new StartTrouble("This process has the database in " + folder + " open already.", openAlready);
        }
    }

    /** Only one process starts or stops a server at a time; the others wait for it here. */
    static FileChannel doorway(Path folder) throws IOException, StartTrouble {
        FileChannel channel = open(folder.resolve("starting.lock"));
        long giveUp = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < giveUp) {
            try {
                if (channel.tryLock() != null) {
                    return channel;
                }
            } catch (OverlappingFileLockException anotherThread) {
                // The same as another process: wait.
            }
            pause();
        }
        channel.close();
        throw new StartTrouble("Another process has been starting or stopping the database in " + folder
                + " for a minute: end it and try again.");
    }

    /** Whether nobody else is in; asked by a process that is leaving. */
    boolean isLast() throws IOException {
        lock.release();
        FileLock alone = channel.tryLock();
        if (alone == null) {
            return false;
        }
        lock = alone;
        return true;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private static FileChannel open(Path file) throws IOException {
        return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    private static void pause() throws StartTrouble {
        try {
            Thread.sleep(20);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new StartTrouble("The start was interrupted.", stopping);
        }
    }
}
