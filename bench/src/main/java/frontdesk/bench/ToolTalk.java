package frontdesk.bench;

import java.io.IOException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * An agent that talks with one caller after another on a connection of its own: looks up who calls, looks for a free time by two of the desk's faces, and
 * books one of those that it was told of.
 */
final class ToolTalk implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final AtomicInteger CALLERS = new AtomicInteger();
    /** The trattoria books ninety days ahead. */
    private static final int DAYS_AHEAD = 80;

    /** How many different tools a conversation uses. */
    static final int TOOLS = 4;

    private final Counter counter;
    private final LeanClient client;
    private final Random random;
    private int steps;
    private int caller;
    private LocalDate day = LocalDate.now();
    private List<String> free = List.of();

    /** For whom it books what; {@code wish} is what every request of its callers holds. */
    record Counter(String agent, String token, Map<String, String> wish) {}

    /** One use of a tool; {@code error} is why it was refused, or empty. */
    record Use(String tool, int status, String error) {
        /** Done, or somebody was quicker, or that is a day off. */
        boolean isGood() {
            return status == 200 || status == 409 || error.equals("closed");
        }
    }

    ToolTalk(DeskProcess desk, Counter counter, int number) throws IOException {
        this.counter = counter;
        this.client = new LeanClient(desk.uri(""), counter.token());
        this.random = new Random(number);
    }

    /** The next tool that this conversation needs; after its last one somebody else calls. */
    Use next() throws IOException {
        return switch (steps++ % 4) {
            case 0 -> {
                caller = CALLERS.incrementAndGet();
                yield action("lookup-customer", Map.of("customer_phone", phone()))
                        .use();
            }
            case 1 -> find();
            case 2 -> check();
            default -> free.isEmpty() ? check() : book();
        };
    }

    private record Told(Use use, String body) {}

    private Use find() throws IOException {
        day = workday();
        return ask(
                        "check_availability",
                        "/api/functions/check_availability",
                        Map.of("date_range", day + " to " + day.plusDays(2)))
                .use();
    }

    private Use check() throws IOException {
        Told told = action("check-availability", Map.of("date", day.toString()));
        JsonNode slots = JSON.readTree(told.body()).path("slots");
        free = StreamSupport.stream(slots.spliterator(), false)
                .filter(slot -> slot.path("available").asBoolean())
                .map(slot -> slot.path("start_time").asText())
                .toList();
        return told.use();
    }

    private Use book() throws IOException {
        String time = free.get(random.nextInt(free.size()));
        return action(
                        "book-appointment",
                        Map.of(
                                "date",
                                day.toString(),
                                "start_time",
                                time,
                                "customer_name",
                                "Ida Wells",
                                "customer_phone",
                                phone()))
                .use();
    }

    private Told action(String tool, Map<String, String> arguments) throws IOException {
        return ask(tool, "/api/agent-actions/" + tool + "/" + counter.agent(), arguments);
    }

    private Told ask(String tool, String path, Map<String, String> arguments) throws IOException {
        var json = JSON.createObjectNode();
        arguments.forEach(json::put);
        counter.wish().forEach(json::put);
        LeanClient.Answer answer =
                client.send("POST", path, "X-Conversation-Id: talk_" + caller + "\r\n", json.toString());
        String error = answer.status() == 422
                ? JSON.readTree(answer.body()).path("error").asText()
                : "";
        return new Told(new Use(tool, answer.status(), error), answer.body());
    }

    private String phone() {
        return "+1415" + (4_000_000 + caller);
    }

    private LocalDate workday() {
        LocalDate chosen = LocalDate.now().plusDays(2 + random.nextInt(DAYS_AHEAD));
        return List.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY).contains(chosen.getDayOfWeek())
                ? chosen.plusDays(3)
                : chosen;
    }

    @Override
    public void close() throws IOException {
        client.close();
    }
}
