package frontdesk.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Everything at once: guests ask two nodes on one database for anything at random while a node or the database is killed every now and then. Afterwards
 * plain SQL compares the diary with what the guests were promised.
 */
final class Storm {
    /** So long after the database is killed an answer may be owed to that: it recovers, and the nodes notice. */
    private static final Duration RECOVERY = Duration.ofSeconds(15);

    private static final Duration SWEEP = Duration.ofSeconds(75);
    private static final int STRIKES = 8;

    private final List<Node> nodes;
    private final int seconds;
    private final int threads;
    private final Memory memory = new Memory();
    private final Tally tally = new Tally();
    private final Outages database = new Outages(RECOVERY);
    private volatile boolean over;

    private Storm(List<Node> nodes, int seconds, int threads) {
        this.nodes = nodes;
        this.seconds = seconds;
        this.threads = threads;
    }

    static boolean run(Path jar, int seconds, int threads) throws Exception {
        Path folder = Files.createTempDirectory("frontdesk-storm-");
        Path data = folder.resolve("data");
        int databasePort = DeskProcess.freePort();
        try (Node one = Node.start(jar, data, "one", databasePort)) {
            int offset = 12 - LocalTime.now(ZoneOffset.UTC).getHour();
            for (String business : List.of("studio", "tables")) {
                Path file = folder.resolve(business + ".json");
                Files.writeString(file, atNoon(DeskDatabase.resource("/storm/" + business + ".json"), offset));
                one.desk().command(jar, "business", "save", file.toString());
            }
            String token = AgentClient.session(one.desk(), one.desk().ownerPassword());
            try (Node two = Node.start(jar, data, "two", databasePort)) {
                return new Storm(List.of(one, two), seconds, threads)
                        .run(token, LocalDate.now(ZoneOffset.ofHours(offset)));
            }
        }
    }

    /** Who waits is not asked at night, so it is day there. */
    private static String atNoon(String business, int offset) {
        return business.replace("\"UTC\"", "\"Etc/GMT%+d\"".formatted(-offset));
    }

    private boolean run(String token, LocalDate today) throws Exception {
        try (ExecutorService guests = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < threads; i++) {
                guests.submit(() -> {
                    try (var line = new StormLine(nodes, database, token, memory, tally)) {
                        var guest = new StormGuest(line, memory, tally, today);
                        while (!over) {
                            guest.something();
                        }
                    } catch (RuntimeException bug) {
                        tally.unless(false, "a guest stumbled: " + bug);
                    }
                    return true;
                });
            }
            try {
                strike();
            } finally {
                over = true;
            }
        }
        return judged();
    }

    /** Kills one after the other, evenly over the time: the nodes in turn, and each third time the database. */
    private void strike() throws IOException, InterruptedException {
        long begun = System.nanoTime();
        for (int strike = 1; strike <= STRIKES; strike++) {
            sleepUntil(begun + Duration.ofSeconds(seconds).toNanos() * strike / (STRIKES + 1));
            if (strike % 3 == 2) {
                database.begin();
                nodes.getFirst().desk().killDatabase();
                database.end();
                System.out.println("killed the database");
            } else {
                int which = strike / 2 % nodes.size();
                Duration away = nodes.get(which).fall();
                System.out.printf("killed node %d, ready again after %d ms%n", which + 1, away.toMillis());
            }
        }
        sleepUntil(begun + Duration.ofSeconds(seconds).toNanos());
    }

    private static void sleepUntil(long moment) throws InterruptedException {
        long left = moment - System.nanoTime();
        if (left > 0) {
            Thread.sleep(Duration.ofNanos(left));
        }
    }

    private boolean judged() throws SQLException, IOException, InterruptedException {
        tally.print();
        DeskDatabase diary = nodes.getFirst().desk().database();
        awaitSweep(diary);
        try (Connection connection = diary.connect()) {
            memory.save(connection);
            Rules.Verdict verdict = Rules.ask(connection, "/storm/rules.sql");
            boolean good = verdict.broken() == 0 && tally.wrongs() == 0;
            System.out.printf(
                    "%d threads, two nodes, %d s, %d kills: %,d acknowledgements against %,d bookings with %,d changes; %d of %d rules broken, %d wrong answers: %s%n",
                    threads,
                    seconds,
                    STRIKES,
                    memory.size(),
                    diary.count("select count(*) from booking"),
                    diary.count("select count(*) from booking_history"),
                    verdict.broken(),
                    verdict.rules(),
                    tally.wrongs(),
                    good ? "met" : "NOT MET");
            return good;
        }
    }

    /** Nothing waits for holds that ran out to be swept up; the rules do. */
    private static void awaitSweep(DeskDatabase diary) throws SQLException, InterruptedException {
        long giveUp = System.nanoTime() + SWEEP.toNanos();
        while (System.nanoTime() < giveUp
                && diary.count(
                                "select count(*) from booking where status = 'HELD' and held_until < now() + interval '20 seconds'")
                        > 0) {
            Thread.sleep(500);
        }
    }
}
