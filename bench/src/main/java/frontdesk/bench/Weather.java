package frontdesk.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Bad weather at every vendor at once: bookings are made, moved, cancelled and paid for while it changes every few seconds and the desk is killed
 * (kill -9) twice. When it has cleared up, and the desk has had time to make up for it, everybody must have everything once.
 */
final class Weather {
    /** Whoever failed last while it was bad comes again after as long, and there is a queue then. */
    private static final Duration SETTLING = Duration.ofMinutes(20);

    private static final int KILLS = 2;
    private static final int SPELLS = 50;

    private final Outsiders outsiders;
    private final WeatherDesk desk;
    private final WeatherGuests guests;
    private final int seconds;
    private final int bookings;
    private final long begun = System.nanoTime();

    private Weather(Outsiders outsiders, WeatherDesk desk, int seconds, int bookings) {
        this.outsiders = outsiders;
        this.desk = desk;
        this.seconds = seconds;
        this.bookings = bookings;
        this.guests = new WeatherGuests(desk, outsiders.hearsay, after(1));
    }

    static boolean run(Path jar, int seconds, int bookings) throws Exception {
        try (var outsiders = new Outsiders();
                var desk = new WeatherDesk(jar, outsiders)) {
            return new Weather(outsiders, desk, seconds, bookings).run();
        }
    }

    private boolean run() throws Exception {
        try (guests;
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            try (var weather =
                    new WeatherMaker(outsiders, Duration.ofMillis(Math.max(2_000, 1_000L * seconds / SPELLS)))) {
                threads.submit(this::send);
                threads.submit(this::pay);
                for (int kill = 1; kill <= KILLS; kill++) {
                    sleepUntil(after(kill / (KILLS + 1.0)));
                    System.out.printf(
                            "killed the desk, ready again after %d ms%n",
                            desk.fall().toMillis());
                }
                sleepUntil(after(1));
            }
        }
        outsiders.print();
        System.out.printf("settled %.0f s after the weather cleared up%n", settle().toMillis() / 1e3);
        System.out.printf(
                "%,d webhooks were taken, %,d by nobody; %d guests were answered wrongly%n",
                outsiders.hearsay.told(),
                outsiders.hearsay.lost(),
                guests.wrongs().size());
        guests.wrongs().stream().limit(10).forEach(wrong -> System.out.println("WRONG: " + wrong));
        boolean agree = new Reckoning(desk.database(), outsiders).print(guests.promises());
        boolean good = agree && guests.wrongs().isEmpty() && guests.promises().size() == bookings;
        System.out.printf("%d s, %,d bookings, %d kills: %s%n", seconds, bookings, KILLS, good ? "met" : "NOT MET");
        return good;
    }

    /** The guests come evenly over nine tenths of the time. */
    private Void send() throws InterruptedException {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < bookings; i++) {
                int number = i;
                sleepUntil(after(0.9 * i / bookings));
                threads.submit(() -> visit(number));
            }
        }
        return null;
    }

    private Void visit(int number) throws InterruptedException {
        try {
            guests.visit(number);
        } catch (RuntimeException bug) {
            guests.wrongs().add("a guest stumbled: " + bug);
        }
        return null;
    }

    /** Somebody pays now and then, most of those who are to. */
    private Void pay() throws InterruptedException {
        int payers = bookings / 5;
        for (int i = 0; i < payers; i++) {
            sleepUntil(after((i + 1.0) / payers));
            outsiders.cards.somebodyPays();
        }
        return null;
    }

    /** How long it took until nothing was left to do. */
    private Duration settle() throws SQLException, IOException, InterruptedException {
        long cleared = System.nanoTime();
        while (left() > 0 && System.nanoTime() - cleared < SETTLING.toNanos()) {
            Thread.sleep(1_000);
        }
        return Duration.ofNanos(System.nanoTime() - cleared);
    }

    private long left() throws SQLException, IOException {
        return (outsiders.hearsay.isQuiet() ? 0 : 1) + desk.database().count("""
                        select (select count(*) from job where task_name in ('announcement', 'aside') and execution_time < now() + interval '30 minutes')
                            + (select count(*) from calendar_echo where done < asked)
                            + (select count(*) from webhook where read_at is null)
                        """);
    }

    private long after(double share) {
        return begun + (long) (1e9 * seconds * share);
    }

    private static void sleepUntil(long moment) throws InterruptedException {
        long left = moment - System.nanoTime();
        if (left > 0) {
            Thread.sleep(Duration.ofNanos(left));
        }
    }
}
