package frontdesk.bench;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Signed reports of calls that another platform's agents have held, 200 KB each, sent at an even pace; and what must have come of them. */
final class PostCallBurst {
    private static final String AGENT = "agent_bright_smile";
    static final String SECRET = "wsec_of_a_bench";
    private static final Duration LONGEST_WORK = Duration.ofMinutes(3);
    private static final int BAR_MILLIS = 100;
    private static final int TURNS = 120;
    private static final int LEAST_SIZE = 200_000;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();
    private final String filler =
            "{\"convai_llm_service_ttfb\":{\"elapsed_time\":0.412},\"model\":\"made-up\"},".repeat(22);

    /** How one was answered; the status is -1 where it was not. */
    record Answered(int status, double millis) {
        boolean isTaken() {
            return status == 200;
        }
    }

    /** A desk that knows by which secret the reports are signed. */
    static DeskProcess desk(Path jar, Path data) throws IOException, InterruptedException {
        return DeskProcess.start(jar, data, Map.of("ELEVENLABS_WEBHOOK_SECRET", SECRET));
    }

    /** Prints how soon they were acknowledged; whether all were, and in time. */
    static boolean acknowledged(String when, List<Answered> answers) {
        double[] millis =
                answers.stream().mapToDouble(Answered::millis).sorted().toArray();
        double p99 = millis[(int) (millis.length * 0.99)];
        long taken = answers.stream().filter(Answered::isTaken).count();
        System.out.printf(
                "webhooks, %s: %d of %d acknowledged, p50 %.1f, p99 %.1f, slowest %.1f ms%n",
                when, taken, millis.length, millis[millis.length / 2], p99, millis[millis.length - 1]);
        return taken == millis.length && p99 < BAR_MILLIS;
    }

    /** A report as it goes over the wire. */
    record Report(byte[] body, String signature) {}

    /** Made before they are due: whoever sends them shares the processors with the desk. */
    List<Report> reports(String name, int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> {
                    byte[] body = body(name, number);
                    return new Report(body, Signatures.timed(SECRET, "v0", body));
                })
                .toList();
    }

    /** Spreads them evenly over the time, whatever the answers take. */
    List<Answered> send(DeskProcess desk, List<Report> reports, Duration over) {
        Queue<Answered> answers = new ConcurrentLinkedQueue<>();
        long begun = System.nanoTime();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < reports.size(); i++) {
                Report report = reports.get(i);
                long due = begun + over.toNanos() / reports.size() * i;
                while (System.nanoTime() < due) {
                    LockSupport.parkNanos(due - System.nanoTime());
                }
                threads.execute(() -> answers.add(tell(desk, report.body(), report.signature())));
            }
        }
        return List.copyOf(answers);
    }

    private Answered tell(DeskProcess desk, byte[] body, String signature) {
        var request = HttpRequest.newBuilder(desk.uri("/elevenlabs/post-call/" + AGENT))
                .timeout(Duration.ofSeconds(30))
                .header("ElevenLabs-Signature", signature)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(body))
                .build();
        long begun = System.nanoTime();
        int status;
        try {
            status = http.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException unanswered) {
            status = -1;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            status = -1;
        }
        return new Answered(status, (System.nanoTime() - begun) / 1e6);
    }

    /** Until so many are processed and nothing waits. */
    static void await(DeskProcess desk, String name, int count) throws Exception {
        long until = System.nanoTime() + LONGEST_WORK.toNanos();
        while (System.nanoTime() < until
                && (analysed(desk, name) < count
                        || desk.database().count("select count(*) from webhook where read_at is null") > 0)) {
            Thread.sleep(100);
        }
    }

    private static long analysed(DeskProcess desk, String name) throws IOException, SQLException {
        return desk.database()
                .count(
                        "select count(*) from call_analysis join call c on c.id = call_id and c.business_id = call_analysis.business_id where carrier_name like '"
                                + name + "%'");
    }

    /** Of everything that follows from so many calls there is one each, and nothing was given up. */
    static boolean once(DeskProcess desk, String name, int payloads) throws IOException, SQLException {
        var counted = new ConcurrentSkipListSet<String>();
        boolean good = expect(
                        desk,
                        counted,
                        "calls",
                        "select count(*) from call where carrier_name like '%s%%'",
                        name,
                        payloads)
                & expect(
                        desk,
                        counted,
                        "webhooks kept",
                        "select count(*) from webhook where name like '%%%s%%'",
                        name,
                        payloads)
                & expect(
                        desk,
                        counted,
                        "turns",
                        "select count(*) from turn t join call c on c.id = t.call_id where carrier_name like '%s%%'",
                        name,
                        (long) payloads * TURNS)
                & expect(
                        desk,
                        counted,
                        "follow-ups",
                        "select count(*) from follow_up f join call c on c.id = f.call_id where carrier_name like '%s%%'",
                        name,
                        payloads)
                & expect(desk, counted, "given up", "select count(*) from job_given_up where '%s' <> ''", name, 0);
        System.out.println("once each: " + counted);
        return good;
    }

    private static boolean expect(
            DeskProcess desk,
            ConcurrentSkipListSet<String> counted,
            String what,
            String query,
            String name,
            long expected)
            throws IOException, SQLException {
        long found = desk.database().count(query.formatted(name));
        counted.add(what + " " + found + (found == expected ? "" : " instead of " + expected));
        return found == expected;
    }

    /** A conversation of ten minutes in which nothing was booked, each with a caller of its own. */
    private byte[] body(String name, int number) {
        var transcript = new StringBuilder();
        IntStream.range(0, TURNS)
                .forEach(turn -> transcript.append(turn == 0 ? "" : ",").append("""
                                {"role":"%s","message":"This is sentence number %d of a made-up conversation about a day on which nothing is free.",\
                                "time_in_call_secs":%d,"tool_calls":null,"tool_results":[],"interrupted":false,"conversation_turn_metrics":{"metrics":[%s{}]}}""".formatted(
                                turn % 2 == 0 ? "agent" : "user", turn, 5 * turn, filler)));
        byte[] body = report(name + "_" + number, "+1415" + (2_000_000 + number), transcript.toString());
        if (body.length < LEAST_SIZE) {
            throw new IllegalStateException("too small: " + body.length);
        }
        return body;
    }

    /** The report of one call in which nothing was booked. */
    static byte[] report(String conversation, String caller, String transcript) {
        return """
                {"type":"post_call_transcription","event_timestamp":1795273400,"data":{"agent_id":"agent_made_up","conversation_id":"%s","status":"done",\
                "transcript":[%s],"metadata":{"start_time_unix_secs":1795272700,"call_duration_secs":600,"cost":2960,"cost_fiat":0.12,"main_language":"en",\
                "termination_reason":"end_call tool was called.","phone_call":{"type":"twilio","direction":"inbound","agent_number":"+14155550101",\
                "external_number":"%s"}},"analysis":{"call_successful":"failure","transcript_summary":"Nothing was free.","call_summary_title":"Full",\
                "data_collection_results":{"caller_name":{"data_collection_id":"caller_name","value":"Ida Wells"}},"evaluation_criteria_results":{}}}}""".formatted(conversation, transcript, caller).getBytes(UTF_8);
    }
}
