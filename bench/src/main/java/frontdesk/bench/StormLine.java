package frontdesk.bench;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** How one guest reaches the nodes: any of them at random, a connection to each, made anew when it breaks. */
final class StormLine implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<Node> nodes;
    private final Outages database;
    private final String token;
    private final Memory memory;
    private final Tally tally;
    private final Map<DeskProcess, LeanClient> open = new HashMap<>();
    private boolean answered;

    StormLine(List<Node> nodes, Outages database, String token, Memory memory, Tally tally) {
        this.nodes = nodes;
        this.database = database;
        this.token = token;
        this.memory = memory;
        this.tally = tally;
    }

    /** Whether the last request was answered with yes or no. */
    boolean answered() {
        return answered;
    }

    /**
     * Asks once.
     *
     * @param booking what is to be changed, or null
     * @param customer by whose name something new can be found, or null for a hold
     * @return the answer to what was done; empty where it was refused or no answer came
     */
    Optional<JsonNode> ask(
            String what,
            String method,
            String slug,
            String path,
            String headers,
            String json,
            String booking,
            String customer) {
        Node node = nodes.get(ThreadLocalRandom.current().nextInt(nodes.size()));
        DeskProcess desk = node.desk();
        answered = false;
        LeanClient client = client(desk).orElse(null);
        if (client == null) {
            return Optional.empty();
        }
        long begun = System.nanoTime();
        try {
            var answer = client.send(method, "/api/v1/businesses/" + slug + path, headers, json);
            if (answer.status() < 500) {
                answered = true;
                return read(what, answer);
            }
            lost(node, begun, what, Integer.toString(answer.status()), booking, customer);
        } catch (IOException | RuntimeException broken) {
            hangUp(open.remove(desk));
            lost(node, begun, what, broken.getClass().getSimpleName(), booking, customer);
        }
        return Optional.empty();
    }

    private Optional<JsonNode> read(String what, LeanClient.Answer answer) throws JsonProcessingException {
        if (answer.status() >= 400) {
            tally.count(what, Tally.Outcome.REFUSED);
            tally.unless(
                    answer.status() == 404
                            || answer.status() == 409
                            || answer.status() == 412
                            || answer.status() == 422,
                    "%s was answered with %d".formatted(what, answer.status()));
            return Optional.empty();
        }
        tally.count(what, Tally.Outcome.DONE);
        return Optional.of(JSON.readTree(answer.body()));
    }

    /** Empty while nobody listens there. */
    private Optional<LeanClient> client(DeskProcess desk) {
        LeanClient known = open.get(desk);
        if (known != null) {
            return Optional.of(known);
        }
        try {
            LeanClient made = new LeanClient(desk.uri("/"), token);
            open.put(desk, made);
            return Optional.of(made);
        } catch (IOException nobody) {
            tally.count("(no line)", Tally.Outcome.UNANSWERED);
            pause();
            return Optional.empty();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void lost(Node node, long begun, String what, String how, String booking, String customer) {
        boolean excused = node.outages().during(begun) || database.during(begun);
        memory.unanswered(booking, customer);
        tally.unanswered(what, how);
        tally.unless(excused, "%s got %s though nothing was down".formatted(what, how));
    }

    private static void hangUp(LeanClient client) {
        try {
            client.close();
        } catch (IOException goneAlready) {
            // nothing is left to close
        }
    }

    @Override
    public void close() {
        open.values().forEach(StormLine::hangUp);
    }
}
