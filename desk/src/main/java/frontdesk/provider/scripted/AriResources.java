package frontdesk.provider.scripted;

import java.io.IOException;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.MultiMap;
import org.jspecify.annotations.Nullable;

import frontdesk.provider.scripted.AriChannel.Way;

/** What the stand-in for Asterisk answers to what it is asked, with the statuses and words of Asterisk. */
final class AriResources {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final AriRooms rooms;
    private final AriCalls calls;

    AriResources(AriRooms rooms, AriCalls calls) {
        this.rooms = rooms;
        this.calls = calls;
    }

    /** @param body what is answered as JSON, or null for nothing */
    record Answer(int status, @Nullable JsonNode body) {}

    static Answer error(int status, String message) {
        return new Answer(status, JSON.createObjectNode().put("message", message));
    }

    private static Answer done() {
        return new Answer(204, null);
    }

    /** @param path its parts: {@code channels}, a name, what to do with it */
    Answer ask(String method, List<String> path, MultiMap parameters, String body) {
        String what = method + " " + path.getFirst() + (path.size() > 1 ? "/*" : "")
                + (path.size() > 2 ? "/" + path.get(2) : "");
        String name = path.size() > 1 ? path.get(1) : "";
        return switch (what) {
            case "POST channels" -> originate(parameters, body);
            case "GET channels/*" ->
                rooms.channel(name)
                        .map(channel -> new Answer(200, channel.json()))
                        .orElse(error(404, "Channel not found"));
            case "DELETE channels/*" -> rooms.channel(name).map(this::hangUp).orElse(error(404, "Channel not found"));
            case "POST channels/*/continue" -> sendOn(name, parameters);
            case "POST channels/*/snoop" -> snoop(name, path, parameters);
            case "GET applications/*" -> new Answer(200, application(name));
            case "GET bridges" -> new Answer(200, bridges());
            case "GET bridges/*" ->
                rooms.bridge(name).map(bridge -> new Answer(200, bridge)).orElse(error(404, "Bridge not found"));
            case "POST bridges/*" -> new Answer(200, rooms.make(name));
            case "POST bridges/*/addChannel" -> add(name, parameters.get("channel"));
            case "POST bridges/*/record" -> record(name, parameters);
            case "DELETE bridges/*" -> rooms.close(name) ? done() : error(404, "Bridge not found");
            default -> error(404, "Resource not found");
        };
    }

    private Answer originate(MultiMap parameters, String body) {
        String endpoint = parameters.get("endpoint");
        String id = parameters.get("channelId");
        if (endpoint == null || endpoint.isEmpty()) {
            return error(400, "Endpoint must be specified");
        }
        if (parameters.get("app") == null || id == null) {
            return error(400, "Application or extension must be specified");
        }
        String call;
        try {
            call = JSON.readTree(body).at("/variables/CALL").asText();
        } catch (IOException malformed) {
            return error(400, "Error parsing request body");
        }
        var channel = new AriChannel(id);
        if (!rooms.add(channel)) {
            return error(409, "Channel with given unique ID already exists");
        }
        calls.place(channel, call, parameters.get("app"), Integer.parseInt(parameters.get("timeout")));
        return new Answer(200, channel.json());
    }

    private Answer hangUp(AriChannel channel) {
        calls.hangUp(channel);
        return done();
    }

    private Answer sendOn(String name, MultiMap parameters) {
        AriChannel channel = rooms.channel(name).orElse(null);
        if (channel == null) {
            return error(404, "Channel not found");
        }
        if (!channel.isInStasis()) {
            return error(409, "Channel not in Stasis application");
        }
        String context = parameters.get("context");
        channel.go(context == null ? new Way.Back() : new Way.Elsewhere(context, parameters.get("extension")));
        return done();
    }

    private Answer snoop(String name, List<String> path, MultiMap parameters) {
        AriChannel listener = new AriChannel(path.get(3));
        if (rooms.channel(name).isEmpty()) {
            return error(404, "Channel not found");
        }
        if (!"in".equals(parameters.get("spy"))) {
            return error(400, "Invalid direction specified for spy");
        }
        rooms.add(listener);
        calls.listen(
                listener,
                parameters.get("app"),
                List.of(parameters.get("appArgs").split(",")));
        return new Answer(200, listener.json());
    }

    private ObjectNode application(String name) {
        ObjectNode application = JSON.createObjectNode().put("name", name);
        ArrayNode channels = application.putArray("channel_ids");
        rooms.inStasis().forEach(channels::add);
        application.putArray("bridge_ids");
        application.putArray("endpoint_ids");
        application.putArray("device_names");
        return application;
    }

    private ArrayNode bridges() {
        ArrayNode all = JSON.createArrayNode();
        rooms.bridges().forEach(id -> rooms.bridge(id).ifPresent(all::add));
        return all;
    }

    private Answer add(String bridge, String name) {
        AriChannel channel = rooms.channel(name).orElse(null);
        if (channel == null) {
            return error(400, "Channel not found");
        }
        if (!channel.isInStasis()) {
            return error(422, "Channel not in Stasis application");
        }
        return rooms.enter(channel, bridge) ? done() : error(404, "Bridge not found");
    }

    private Answer record(String bridge, MultiMap parameters) {
        if (rooms.bridge(bridge).isEmpty()) {
            return error(404, "Bridge not found");
        }
        String name = parameters.get("name");
        return rooms.record(name)
                ? new Answer(
                        201,
                        JSON.createObjectNode()
                                .put("name", name)
                                .put("format", "wav")
                                .put("state", "queued")
                                .put("target_uri", "bridge:" + bridge))
                : error(409, "Recording '" + name + "' already exists and can not be overwritten.");
    }
}
