package frontdesk.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Everybody books the same free hour of one dentist at once: one gets it, the others are offered alternatives. With a crash, everybody books hours of
 * a whole month, the desk is killed midway, and every booking that was acknowledged must be there after the restart.
 */
final class RaceBench {
    private static final String AGENT = "agent_bright_smile";

    private final Path jar;
    private final int clients;

    RaceBench(Path jar, int clients) {
        this.jar = jar;
        this.clients = clients;
    }

    private record Timed(int status, int alternatives, String id, long millis) {}

    boolean run(boolean crash) throws Exception {
        Path data = Files.createTempDirectory("frontdesk-race-").resolve("data");
        DeskProcess desk = DeskProcess.start(jar, data);
        try {
            AgentClient agent = AgentClient.of(desk, AGENT, desk.ownerPassword());
            return crash ? crash(desk, agent, data) : race(desk, agent);
        } finally {
            desk.close();
        }
    }

    private boolean race(DeskProcess desk, AgentClient agent) throws Exception {
        LocalDate day = LocalDate.now().plusWeeks(1).with(TemporalAdjusters.next(DayOfWeek.TUESDAY));
        List<Timed> answers = all(agent, i -> booking(day, "10:00", i), () -> {});
        long booked = answers.stream().filter(a -> a.status() == 200).count();
        long offered = answers.stream()
                .filter(a -> a.status() == 409 && a.alternatives() > 0)
                .count();
        long slowest = answers.stream().mapToLong(Timed::millis).max().orElse(0);
        long rows = desk.database().count("select count(*) from claim where held_until is null");
        System.out.printf(
                "%d clients, one hour: %d booked, %d offered alternatives, slowest answer %d ms, %d in the diary%n",
                clients, booked, offered, slowest, rows);
        return booked == 1 && offered == clients - 1 && slowest < 2_000 && rows == 1;
    }

    private boolean crash(DeskProcess desk, AgentClient agent, Path data) throws Exception {
        LocalDate first = LocalDate.now().plusWeeks(1);
        CountDownLatch midway = new CountDownLatch(clients / 3);
        Thread killer = Thread.ofVirtual().start(() -> {
            try {
                midway.await();
                desk.kill();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        });
        List<Timed> answers =
                all(agent, i -> booking(first.plusDays(i % 28), (8 + i % 4) + ":00", i), midway::countDown);
        killer.join();
        List<String> acknowledged =
                answers.stream().filter(a -> a.status() == 200).map(Timed::id).toList();
        try (DeskProcess again = DeskProcess.start(jar, data)) {
            DeskDatabase database = again.database();
            long there = 0;
            for (String id : acknowledged) {
                there += database.count(
                        "select count(*) from booking b join claim c using (business_id, booking_id) where b.status = 'CONFIRMED' and booking_id = '"
                                + id + "'");
            }
            long overlaps = database.count(
                    "select count(*) from claim a join claim b on a.business_id = b.business_id and a.resource_id = b.resource_id and a.booking_id < b.booking_id and a.during && b.during");
            long broken = answers.stream().filter(a -> a.status() < 0).count();
            System.out.printf(
                    "%d clients, killed midway: %d acknowledged, %d of them there after the restart, %d unanswered, %d overlaps; ready again in %d ms%n",
                    clients,
                    acknowledged.size(),
                    there,
                    broken,
                    overlaps,
                    again.untilReady().toMillis());
            return there == acknowledged.size() && overlaps == 0 && broken > 0;
        }
    }

    private interface Request {
        String of(int client);
    }

    private List<Timed> all(AgentClient agent, Request request, Runnable answered) {
        Queue<Timed> answers = new ConcurrentLinkedQueue<>();
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int client = 0; client < clients; client++) {
                String json = request.of(client);
                threads.execute(() -> {
                    try {
                        start.await();
                        answers.add(ask(agent, json));
                        answered.run();
                    } catch (InterruptedException stopped) {
                        Thread.currentThread().interrupt();
                    }
                });
            }
            start.countDown();
        }
        return new ArrayList<>(answers);
    }

    private static Timed ask(AgentClient agent, String json) throws InterruptedException {
        long begun = System.nanoTime();
        try {
            var answer = agent.post("book-appointment", json);
            return new Timed(
                    answer.status(),
                    answer.body().path("alternatives").size(),
                    answer.body().path("appointment_id").asText(),
                    (System.nanoTime() - begun) / 1_000_000);
        } catch (IOException broken) {
            return new Timed(-1, 0, "", (System.nanoTime() - begun) / 1_000_000);
        }
    }

    private static String booking(LocalDate day, String time, int client) {
        return """
                {"date":"%s","start_time":"%s","service":"check-up","staff":"Dr. Lee","customer_name":"Ida Wells","customer_phone":"+1415%d"}
                """.formatted(day, time, 2_000_000 + client);
    }
}
