package frontdesk.provider.scripted;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The channels and bridges of the stand-in for Asterisk, and who is in which. */
final class AriRooms {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final AriTold told;
    private final Map<String, AriChannel> channels = new LinkedHashMap<>();
    private final Map<String, List<AriChannel>> bridges = new LinkedHashMap<>();
    private final List<String> recorded = new ArrayList<>();

    AriRooms(AriTold told) {
        this.told = told;
    }

    /** False where there is one of that name. */
    synchronized boolean add(AriChannel channel) {
        return channels.putIfAbsent(channel.id(), channel) == null;
    }

    synchronized Optional<AriChannel> channel(String id) {
        return Optional.ofNullable(channels.get(id)).filter(channel -> !channel.isOver());
    }

    /** It is no more; cause and words are as Q.850 has them. */
    void destroyed(AriChannel channel, int cause, String words) {
        leave(channel);
        synchronized (this) {
            channels.remove(channel.id());
        }
        told.event(
                "ChannelDestroyed",
                JSON.createObjectNode()
                        .put("cause", cause)
                        .put("cause_txt", words)
                        .set("channel", channel.json()));
    }

    synchronized List<String> inStasis() {
        return channels.values().stream()
                .filter(AriChannel::isInStasis)
                .map(AriChannel::id)
                .toList();
    }

    synchronized List<String> bridges() {
        return List.copyOf(bridges.keySet());
    }

    synchronized Optional<ObjectNode> bridge(String id) {
        return Optional.ofNullable(bridges.get(id)).map(inside -> json(id, inside));
    }

    synchronized ObjectNode make(String id) {
        return json(id, bridges.computeIfAbsent(id, none -> new ArrayList<>()));
    }

    /** False where there is no such bridge. */
    boolean enter(AriChannel channel, String id) {
        ObjectNode bridge;
        synchronized (this) {
            List<AriChannel> inside = bridges.get(id);
            if (inside == null) {
                return false;
            }
            if (!inside.contains(channel)) {
                inside.add(channel);
            }
            channel.in(id);
            bridge = json(id, inside);
        }
        told.event(
                "ChannelEnteredBridge",
                JSON.createObjectNode().<ObjectNode>set("bridge", bridge).set("channel", channel.json()));
        return true;
    }

    void leave(AriChannel channel) {
        String id = channel.bridge();
        ObjectNode bridge;
        synchronized (this) {
            List<AriChannel> inside = id == null ? null : bridges.get(id);
            if (id == null || inside == null || !inside.remove(channel)) {
                return;
            }
            channel.in(null);
            bridge = json(id, inside);
        }
        told.event(
                "ChannelLeftBridge",
                JSON.createObjectNode().<ObjectNode>set("bridge", bridge).set("channel", channel.json()));
    }

    /** False where there is no such bridge. */
    synchronized boolean close(String id) {
        return bridges.remove(id) != null;
    }

    /** False where it is recorded already. */
    synchronized boolean record(String name) {
        return !recorded.contains(name) && recorded.add(name);
    }

    synchronized List<String> recorded() {
        return List.copyOf(recorded);
    }

    /** How many are together in the fullest bridge. */
    synchronized int together() {
        return bridges.values().stream().mapToInt(List::size).max().orElse(0);
    }

    private static ObjectNode json(String id, List<AriChannel> inside) {
        ObjectNode bridge = JSON.createObjectNode()
                .put("id", id)
                .put("technology", "simple_bridge")
                .put("bridge_type", "mixing")
                .put("bridge_class", "stasis")
                .put("creator", "Stasis")
                .put("name", id);
        var names = bridge.putArray("channels");
        inside.forEach(channel -> names.add(channel.id()));
        return bridge;
    }
}
