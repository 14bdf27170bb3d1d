package frontdesk.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import frontdesk.bench.VendorFront.Answer;
import frontdesk.bench.VendorFront.Request;

/** Google Calendar with one calendar: knows ids again, keeps versions, and lists what has changed since a token. */
final class CalendarVendor implements VendorFront.Vendor {
    static final String CALENDAR = "desk@calendar.example";
    static final String API = "/calendar/v3";
    static final String TOKENS = "/token";
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String ALL = API + "/calendars/" + CALENDAR + "/events";

    private final Map<String, ObjectNode> events = new LinkedHashMap<>();
    private int version;

    synchronized List<ObjectNode> events() {
        return events.values().stream()
                .filter(event -> !isCancelled(event))
                .map(ObjectNode::deepCopy)
                .toList();
    }

    @Override
    public synchronized Answer answer(Request request, boolean heard) {
        String path = request.path();
        if (path.equals(TOKENS)) {
            return new Answer(
                    200, "{\"access_token\": \"ya29.made-up\", \"expires_in\": 300, \"token_type\": \"Bearer\"}");
        }
        if (path.equals(API + "/users/me/calendarList")) {
            return new Answer(
                    200,
                    "{\"items\": [{\"id\": \"%s\", \"summary\": \"Desk\", \"accessRole\": \"owner\"}]}"
                            .formatted(CALENDAR));
        }
        if (path.equals(ALL)) {
            return request.method().equals("GET")
                    ? list(Request.fields(request.query()))
                    : insert((ObjectNode) request.json());
        }
        return path.startsWith(ALL + "/") ? one(request, path.substring(ALL.length() + 1)) : refused(404, "notFound");
    }

    /** Tokens are versions: what has a later one has changed since. */
    private Answer list(Map<String, String> query) {
        int since = Integer.parseInt(query.getOrDefault("syncToken", "0"));
        List<ObjectNode> listed = events.values().stream()
                .filter(event -> since == 0 ? !isCancelled(event) : version(event) > since)
                .toList();
        ObjectNode answer = NODES.objectNode();
        answer.putArray("items").addAll(listed);
        answer.put("nextSyncToken", String.valueOf(version));
        return new Answer(200, answer.toString());
    }

    private Answer insert(ObjectNode event) {
        String id = event.path("id").asText();
        return events.containsKey(id)
                ? refused(409, "duplicate")
                : new Answer(200, put(id, event).toString());
    }

    private Answer one(Request request, String id) {
        ObjectNode there = events.get(id);
        String tag = request.headers().getFirst("If-Match");
        if (there == null) {
            return refused(404, "notFound");
        }
        if (tag != null && !tag.equals(there.path("etag").asText())) {
            return refused(412, "conditionNotMet");
        }
        if (request.method().equals("PUT")) {
            return new Answer(200, put(id, (ObjectNode) request.json()).toString());
        }
        if (isCancelled(there)) {
            return refused(410, "deleted");
        }
        put(id, there.deepCopy().put("status", "cancelled"));
        return new Answer(204, "");
    }

    private ObjectNode put(String id, ObjectNode event) {
        event.put("id", id).put("etag", "\"" + ++version + "\"");
        events.put(id, event);
        return event;
    }

    private static int version(JsonNode event) {
        return Integer.parseInt(event.path("etag").asText().replace("\"", ""));
    }

    private static boolean isCancelled(JsonNode event) {
        return event.path("status").asText().equals("cancelled");
    }

    private static Answer refused(int status, String reason) {
        ObjectNode error = NODES.objectNode();
        error.putObject("error").putArray("errors").addObject().put("reason", reason);
        return new Answer(status, error.toString());
    }
}
