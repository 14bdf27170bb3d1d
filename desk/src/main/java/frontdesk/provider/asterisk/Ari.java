package frontdesk.provider.asterisk;

import java.net.URLEncoder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import frontdesk.call.Dialer.Order;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * What we have Asterisk do, by its REST interface (ARI). Channels and bridges carry names of ours, so that what is asked for twice is done once. A
 * channel that is gone takes no more commands, which is no trouble. Everything here waits for Asterisk, some seconds at most, and throws
 * {@link frontdesk.kernel.OutsideTrouble} where it does not do it.
 */
final class Ari {
    private final AriAccount account;
    private final AriRequests requests;

    Ari(AriAccount account) {
        this.account = account;
        this.requests = new AriRequests(account);
    }

    /**
     * Rings somebody; who picks up comes into our application.
     *
     * @param channel our name for it, which its dialplan finds in {@code CALL}
     */
    void dial(String channel, Order order) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.putObject("variables").put("CALL", channel);
        requests.post(
                "/channels"
                        + query(
                                "endpoint", account.endpoint(order.to()),
                                "app", account.application(),
                                "appArgs", "dialled",
                                "callerId", order.from().e164(),
                                "timeout", String.valueOf(Math.max(1, seconds(order.ringing()))),
                                "channelId", channel),
                body);
    }

    private static long seconds(Duration ringing) {
        return ringing.plusMillis(999).toSeconds();
    }

    /** What a channel does now, such as {@code Ringing} and {@code Up}; empty where it is gone. */
    Optional<String> state(String channel) {
        return requests.get(at("/channels", channel))
                .map(found -> found.path("state").asText());
    }

    /** Lets a channel leave our application for a place in the dialplan. */
    void send(String channel, String context, String extension) {
        requests.post(at("/channels", channel) + "/continue"
                + query("context", context, "extension", extension, "priority", "1"));
    }

    /** Lets a channel leave our application, and go on in the dialplan where it had come from. */
    void send(String channel) {
        requests.post(at("/channels", channel) + "/continue");
    }

    void hangUp(String channel) {
        requests.delete(at("/channels", channel) + query("reason", "normal"));
    }

    /**
     * Listens to a channel beside whatever happens on it: the listener comes into our application as a channel of its own.
     *
     * @param listener our name for that
     * @param argument what it brings with it
     */
    void listen(String channel, String listener, String argument) {
        requests.post(at("/channels", channel)
                + at("/snoop", listener)
                + query("spy", "in", "app", account.application(), "appArgs", "listens," + argument));
    }

    /** Brings a channel that is in our application into a bridge, which is made where there is none of that name. */
    void bridge(String bridge, String channel) {
        requests.post(at("/bridges", bridge) + query("type", "mixing", "name", bridge));
        requests.post(at("/bridges", bridge) + "/addChannel" + query("channel", channel));
    }

    /** The channels in a bridge. */
    List<String> inside(String bridge) {
        return requests.get(at("/bridges", bridge))
                .map(found -> texts(found.path("channels")))
                .orElse(List.of());
    }

    /** All bridges of this Asterisk, ours and others. */
    List<String> bridges() {
        var names = new ArrayList<String>();
        requests.get("/bridges")
                .ifPresent(all -> all.forEach(each -> names.add(each.path("id").asText())));
        return names;
    }

    /** The channels that are in our application, or were and are watched for it still. */
    List<String> inApplication() {
        return requests.get(at("/applications", account.application()))
                .map(found -> texts(found.path("channel_ids")))
                .orElse(List.of());
    }

    void record(String bridge) {
        requests.post(at("/bridges", bridge) + "/record" + query("name", bridge, "format", "wav", "ifExists", "fail"));
    }

    void closeBridge(String bridge) {
        requests.delete(at("/bridges", bridge));
    }

    private static List<String> texts(JsonNode array) {
        var texts = new ArrayList<String>();
        array.forEach(each -> texts.add(each.asText()));
        return texts;
    }

    private static String at(String resource, String name) {
        return resource + "/" + encoded(name);
    }

    private static String query(String... namesAndValues) {
        var query = new StringBuilder();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            query.append(i == 0 ? '?' : '&')
                    .append(namesAndValues[i])
                    .append('=')
                    .append(encoded(namesAndValues[i + 1]));
        }
        return query.toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8).replace("+", "%20");
    }
}
