package frontdesk.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;

import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/**
 * Availability and booking over HTTP with a long history: first at a fixed rate, each request timed from the moment at which it was due; then
 * as fast as eight clients can, beside pgbench with the same SQL on the same database in the same minute.
 */
final class HttpBench {
    private static final String AGENT = "agent_bright_smile";
    private static final int RATE = 200;
    private static final int WARM_UP = 40;
    private static final int CLIENTS = 8;
    private static final int BOOKS_IN_TEN = 2;
    private static final int DAYS_AHEAD = 150;

    private final Path jar;
    private final int bookings;
    private final int seconds;
    private final AtomicInteger phones = new AtomicInteger();

    HttpBench(Path jar, int bookings, int seconds) {
        this.jar = jar;
        this.bookings = bookings;
        this.seconds = seconds;
    }

    boolean run() throws Exception {
        Path data = Files.createTempDirectory("frontdesk-bench-").resolve("data");
        try (DeskProcess desk = DeskProcess.start(jar, data)) {
            DeskDatabase database = desk.database();
            database.run(DeskDatabase.resource("/seed.sql").replace(":bookings", Integer.toString(bookings)));
            System.out.printf("bookings in the diary: %,d%n", database.count("select count(*) from booking"));
            AgentClient agent = AgentClient.of(desk, AGENT, desk.ownerPassword());
            atRate(agent, RATE, WARM_UP, "warm-up");
            Histogram[] timed = atRate(agent, RATE, seconds, "measured");
            double checks = asFastAsPossible(agent, false);
            double checksOfPgbench = database.pgbench("check.sql", CLIENTS, 10);
            double books = asFastAsPossible(agent, true);
            double booksOfPgbench = database.pgbench("book.sql", CLIENTS, 10);
            System.out.printf(
                    "check-availability: %,.0f/s over HTTP, %,.0f/s by pgbench: %.0f %%%n",
                    checks, checksOfPgbench, 100 * checks / checksOfPgbench);
            System.out.printf(
                    "book-appointment:   %,.0f/s over HTTP, %,.0f/s by pgbench: %.0f %%%n",
                    books, booksOfPgbench, 100 * books / booksOfPgbench);
            System.out.printf("resident memory after the load: %d MB%n", desk.residentMegabytes());
            return timed[0].getValueAtPercentile(99) < 50_000 && timed[1].getValueAtPercentile(99) < 50_000;
        }
    }

    private Histogram[] atRate(AgentClient agent, int rate, int duration, String label) throws InterruptedException {
        Histogram checks = new ConcurrentHistogram(TimeUnit.SECONDS.toMicros(60), 3);
        Histogram books = new ConcurrentHistogram(TimeUnit.SECONDS.toMicros(60), 3);
        LongAdder booked = new LongAdder();
        LongAdder taken = new LongAdder();
        LongAdder failed = new LongAdder();
        Random random = new Random(7);
        long interval = TimeUnit.SECONDS.toNanos(1) / rate;
        long begun = System.nanoTime();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < rate * duration; i++) {
                long due = begun + i * interval;
                LockSupport.parkNanos(due - System.nanoTime());
                boolean book = random.nextInt(10) < BOOKS_IN_TEN;
                String json = book ? booking(random) : check(random);
                threads.execute(() -> {
                    int status = ask(agent, book, json);
                    (book ? books : checks).recordValue((System.nanoTime() - due) / 1_000);
                    switch (status) {
                        case 200 -> booked.increment();
                        case 409 -> taken.increment();
                        default -> failed.increment();
                    }
                });
            }
        }
        System.out.printf(
                "%s, %d requests/s for %d s: %d answered with 200, %d with 409 (taken), %d otherwise%n",
                label, rate, duration, booked.sum(), taken.sum(), failed.sum());
        print("check-availability", checks);
        print("book-appointment", books);
        return new Histogram[] {checks, books};
    }

    private double asFastAsPossible(AgentClient agent, boolean book) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        LongAdder done = new LongAdder();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int client = 0; client < CLIENTS; client++) {
                Random random = new Random(client);
                threads.execute(() -> {
                    while (System.nanoTime() < end) {
                        ask(agent, book, book ? booking(random) : check(random));
                        done.increment();
                    }
                });
            }
        }
        return done.sum() / 10.0;
    }

    private static int ask(AgentClient agent, boolean book, String json) {
        try {
            return agent.post(book ? "book-appointment" : "check-availability", json)
                    .status();
        } catch (IOException broken) {
            return -1;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return -1;
        }
    }

    private static String check(Random random) {
        return "{\"date\":\"%s\",\"service\":\"check-up\"}".formatted(workday(random));
    }

    private String booking(Random random) {
        LocalTime time = LocalTime.of(8, 0).plusMinutes(30L * random.nextInt(8));
        int phone = 1_000_000 + phones.incrementAndGet();
        return """
                {"date":"%s","start_time":"%s","service":"check-up","customer_name":"Ida Wells","customer_phone":"+1415%d"}
                """.formatted(workday(random), time, phone);
    }

    private static LocalDate workday(Random random) {
        LocalDate day = LocalDate.now().plusDays(2 + random.nextInt(DAYS_AHEAD));
        return List.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY).contains(day.getDayOfWeek()) ? day.plusDays(3) : day;
    }

    private static void print(String what, Histogram micros) {
        System.out.printf(
                "  %-19s p50 %6.1f ms   p95 %6.1f ms   p99 %6.1f ms   max %6.1f ms   (%d)%n",
                what,
                micros.getValueAtPercentile(50) / 1_000.0,
                micros.getValueAtPercentile(95) / 1_000.0,
                micros.getValueAtPercentile(99) / 1_000.0,
                micros.getMaxValue() / 1_000.0,
                micros.getTotalCount());
    }
}
