package frontdesk.provider.scripted;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;

import frontdesk.kernel.Secret;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * The REST interface of an Asterisk (ARI), played on this machine's loopback, events included, in front of the dialplan of an
 * {@link AsteriskStandIn}. It answers and tells as Asterisk does, or as it does on a bad day.
 */
public final class AriStandIn implements AutoCloseable {
    static final ObjectMapper JSON = new ObjectMapper();

    private final String authorization;
    private final Vertx vertx = Vertx.vertx();
    private final HttpServer server;
    private final AriTold told = new AriTold();
    private final AriRooms rooms = new AriRooms(told);
    private final AriCalls calls;
    private final AriResources resources;
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final AtomicInteger refusing = new AtomicInteger();
    private volatile String refused = "";
    private volatile int refusal = 500;
    private volatile Day day = Day.GOOD;

    /** What becomes of requests. */
    public enum Day {
        GOOD,
        /** They are taken and never answered. */
        SLOW,
        /** Connections break off. */
        DOWN,
        /** 200, and something that is no JSON. */
        GARBAGE,
        /** 200, and nothing is done. */
        LYING
    }

    /** What becomes of people who are called. */
    public enum Person {
        ANSWERS,
        /** Answers, and is a machine. */
        MACHINE,
        BUSY,
        DECLINES,
        /** Rings as long as it may. */
        RINGS,
        /** There is no such telephone. */
        UNKNOWN
    }

    /** @param user who may ask, and with which password */
    public AriStandIn(String user, Secret password) {
        this.authorization =
                "Basic " + Base64.getEncoder().encodeToString((user + ":" + password.reveal()).getBytes(UTF_8));
        this.calls = new AriCalls(rooms, told);
        this.resources = new AriResources(rooms, calls);
        this.server = vertx.createHttpServer()
                .requestHandler(this::asked)
                .listen(0, "localhost")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    AriCalls calls() {
        return calls;
    }

    /** Where it is. */
    public URI base() {
        return URI.create("http://localhost:" + server.actualPort() + "/ari");
    }

    public void day(Day now) {
        day = now;
    }

    /** The next so many requests that begin like that ({@code POST /channels?}) are answered with that status, and nothing is done. */
    public void refuse(String beginning, int many, int status) {
        refused = beginning;
        refusal = status;
        refusing.set(many);
    }

    /** Whether events come twice and out of order from now on. */
    public void disorderly(boolean now) {
        told.disorderly(now);
    }

    /** The socket of the events breaks. */
    public void cutEvents() {
        told.cut();
    }

    /** Tells anything at all where events are expected. */
    public void tell(String text) {
        told.send(text);
    }

    /** Whether an application of that name listens to the events. */
    public boolean knows(String application) {
        return told.knows(application);
    }

    /** What becomes of people who are called from now on, and what they do once they have picked up, on a thread of their own. */
    public void people(Person person, Consumer<AsteriskCall> acts) {
        calls.people(person, acts);
    }

    /** The calls that the desk has placed, the latest last. */
    public List<AsteriskCall> placed() {
        return calls.placed();
    }

    /** Somebody is in an application with arguments that mean nothing to it. @return where they go from there, once they do */
    public Future<String> strand(String application) {
        return calls.strand(application);
    }

    /** What was asked, such as {@code POST /channels?endpoint=…}, in order. */
    public List<String> requests() {
        return new ArrayList<>(requests);
    }

    /** How many are together in the fullest bridge. */
    public int together() {
        return rooms.together();
    }

    public List<String> bridges() {
        return rooms.bridges();
    }

    public List<String> recorded() {
        return rooms.recorded();
    }

    private void asked(HttpServerRequest request) {
        if (day == Day.DOWN) {
            request.connection().close();
        } else if (!authorization.equals(request.getHeader("Authorization"))) {
            request.response().putHeader("WWW-Authenticate", "Basic realm=\"Asterisk REST Interface\"");
            answer(request, AriResources.error(401, "Authentication required"));
        } else if (request.path().equals("/ari/events")) {
            String app = request.getParam("app", "");
            if (app.isEmpty()) {
                answer(request, AriResources.error(400, "HTTP request is missing param: [app]"));
            } else {
                request.toWebSocket().onSuccess(socket -> told.open(socket, app));
            }
        } else {
            request.body().onSuccess(body -> obey(request, body.toString(UTF_8)));
        }
    }

    private void obey(HttpServerRequest request, String body) {
        String path = request.path().replaceFirst("^/ari", "");
        String query = request.query();
        String asked = request.method() + " " + path + (query == null ? "" : "?" + query);
        requests.add(asked);
        if (asked.startsWith(refused) && refusing.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            answer(request, AriResources.error(refusal, "refused"));
            return;
        }
        switch (day) {
            case SLOW, DOWN -> {}
            case GARBAGE -> request.response().end("<html>");
            case LYING -> answer(request, new AriResources.Answer(200, JSON.createObjectNode()));
            case GOOD ->
                answer(
                        request,
                        resources.ask(
                                request.method().name(),
                                Arrays.stream(path.substring(1).split("/")).toList(),
                                request.params(),
                                body));
        }
    }

    private static void answer(HttpServerRequest request, AriResources.Answer answer) {
        request.response().setStatusCode(answer.status());
        JsonNode body = answer.body();
        if (body == null) {
            request.response().end();
        } else {
            request.response().putHeader("Content-type", "application/json").end(body.toString());
        }
    }

    @Override
    public void close() {
        calls.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
