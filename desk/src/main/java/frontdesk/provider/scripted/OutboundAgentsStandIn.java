package frontdesk.provider.scripted;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.jspecify.annotations.Nullable;

import frontdesk.kernel.Ids;
import frontdesk.kernel.PhoneNumber;
import frontdesk.kernel.Secret;

/**
 * ElevenLabs' agents who telephone, and the providers whom they call, on this machine's loopback: takes calls at both outbound endpoints, uses the
 * desk's tools over HTTP while it holds the line, and tells what was said. Written from the published description.
 */
public final class OutboundAgentsStandIn implements AutoCloseable {
    private static final String CONVERSATIONS = "/v1/convai/conversations/";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Secret key;
    private final Clock clock;
    private final Map<String, List<String>> times = new ConcurrentHashMap<>();
    private final Map<String, OutboundTalk> talks = new ConcurrentHashMap<>();
    private volatile @Nullable Desk desk;

    /** Where the desk's tools are, and the token that opens them. */
    private record Desk(URI address, Secret token) {}

    /** @param key what a request must carry as {@code xi-api-key} */
    public OutboundAgentsStandIn(Secret key, Clock clock) {
        this.key = key;
        this.clock = clock;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
        server.createContext("/v1/convai/twilio/outbound-call", this::call);
        server.createContext("/v1/convai/sip-trunk/outbound-call", this::call);
        server.createContext(CONVERSATIONS, this::tell);
        server.setExecutor(threads);
        server.start();
    }

    public URI base() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Where the desk is, without a slash at its end. */
    public void serve(URI address, Secret token) {
        desk = new Desk(address, token);
    }

    /** This provider has these times, or none; whoever has not been told of does not answer. */
    public void has(PhoneNumber provider, String... slots) {
        times.put(provider.e164(), List.of(slots));
    }

    private void call(HttpExchange exchange) throws IOException {
        if (!admits(exchange)) {
            return;
        }
        JsonNode sent = RestAnswers.JSON.readTree(exchange.getRequestBody());
        for (String needed : List.of("agent_id", "agent_phone_number_id", "to_number")) {
            if (!sent.path(needed).isTextual()) {
                missing(exchange, needed);
                return;
            }
        }
        Desk known = desk;
        if (known == null) {
            throw new IllegalStateException("tell the stand-in where the desk is");
        }
        String id = "conv_" + Ids.next().toString().replace("-", "");
        JsonNode variables = sent.at("/conversation_initiation_client_data/dynamic_variables");
        var tools = new AgentTools(
                known.address(),
                known.token(),
                id,
                variables.path("errand_call_id").asText());
        var talk = new OutboundTalk(
                tools, variables, times.get(sent.path("to_number").asText()), clock);
        talks.put(id, talk);
        threads.execute(talk);
        RestAnswers.json(
                exchange,
                200,
                RestAnswers.JSON
                        .createObjectNode()
                        .put("success", true)
                        .put("message", "Outbound call initiated")
                        .put("conversation_id", id)
                        .put("callSid", TwilioStandIn.sid("CA")));
    }

    private boolean admits(HttpExchange exchange) throws IOException {
        if (key.reveal().equals(exchange.getRequestHeaders().getFirst("xi-api-key"))) {
            return true;
        }
        ObjectNode body = RestAnswers.JSON.createObjectNode();
        body.putObject("detail").put("status", "invalid_api_key").put("message", "Invalid API key");
        RestAnswers.json(exchange, 401, body);
        return false;
    }

    private static void missing(HttpExchange exchange, String field) throws IOException {
        ObjectNode body = RestAnswers.JSON.createObjectNode();
        ObjectNode fault = body.putArray("detail").addObject();
        fault.putArray("loc").add("body").add(field);
        fault.put("msg", "Field required").put("type", "missing");
        RestAnswers.json(exchange, 422, body);
    }

    private void tell(HttpExchange exchange) throws IOException {
        if (!admits(exchange)) {
            return;
        }
        String id = exchange.getRequestURI().getPath().substring(CONVERSATIONS.length());
        OutboundTalk talk = talks.get(id);
        if (talk == null) {
            ObjectNode body = RestAnswers.JSON.createObjectNode();
            body.putObject("detail").put("status", "conversation_not_found").put("message", "No such conversation");
            RestAnswers.json(exchange, 404, body);
        } else {
            RestAnswers.json(exchange, 200, talk.told().put("conversation_id", id));
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
