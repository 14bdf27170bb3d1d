package frontdesk.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/** One of several desks on one database, which is killed and comes back at another address. */
final class Node implements AutoCloseable {
    /** So long after it is ready again what it answers may still be owed to the kill. */
    private static final Duration SETTLING = Duration.ofSeconds(5);

    private final Path jar;
    private final Path data;
    private final Path log;
    private final int databasePort;
    private final Outages outages = new Outages(SETTLING);
    private volatile DeskProcess desk;

    private Node(Path jar, Path data, Path log, int databasePort) throws IOException, InterruptedException {
        this.jar = jar;
        this.data = data;
        this.log = log;
        this.databasePort = databasePort;
        this.desk = DeskProcess.start(jar, data, log, databasePort);
    }

    static Node start(Path jar, Path data, String name, int databasePort) throws IOException, InterruptedException {
        return new Node(jar, data, data.resolveSibling(name + ".log"), databasePort);
    }

    DeskProcess desk() {
        return desk;
    }

    Outages outages() {
        return outages;
    }

    /** kill -9 and start again; says how long it was away. */
    Duration fall() throws IOException, InterruptedException {
        long begun = System.nanoTime();
        outages.begin();
        try {
            desk.kill();
            desk = DeskProcess.start(jar, data, log, databasePort);
        } finally {
            outages.end();
        }
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    @Override
    public void close() throws InterruptedException {
        desk.close();
    }
}
