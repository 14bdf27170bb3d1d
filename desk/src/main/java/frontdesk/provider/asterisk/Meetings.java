package frontdesk.provider.asterisk;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

import frontdesk.kernel.OutsideTrouble;

/**
 * Callers and people who talk with each other in bridges of Asterisk's, without us: they come in one after the other, and when one leaves it is over for
 * the other. Whoever finds nobody there goes back to the dialplan, which lets somebody else answer a caller. All of it can be read off the bridges,
 * so that another start of ours knows what to do.
 */
final class Meetings {
    private static final System.Logger LOG = System.getLogger(Meetings.class.getName());
    private static final String OURS = "frontdesk-";

    private final Ari ari;
    private final boolean recorded;
    private final Duration alone;

    /** Who is where, by the names of channels and bridges. */
    private final Map<String, String> inside = new ConcurrentHashMap<>();

    Meetings(Ari ari, boolean recorded, Duration alone) {
        this.ari = ari;
        this.recorded = recorded;
        this.alone = alone;
    }

    /** Takes an event, which may come late, twice and out of order, and may be no news of ours. Never waits. */
    void told(JsonNode event) {
        String channel = event.at("/channel/id").asText();
        switch (event.path("type").asText()) {
            case "StasisStart" -> {
                if (event.at("/args/0").asText().equals("meet")) {
                    enters(channel, OURS + event.at("/args/1").asText());
                }
            }
            case "ChannelLeftBridge" -> left(channel, event.at("/bridge/id").asText());
            case "ChannelDestroyed" -> left(channel, inside.getOrDefault(channel, ""));
            default -> {}
        }
    }

    private void enters(String channel, String bridge) {
        if (inside.putIfAbsent(channel, bridge) == null) {
            inBackground(bridge, () -> enter(channel, bridge));
        }
    }

    private void enter(String channel, String bridge) {
        try {
            ari.bridge(bridge, channel);
            if (ari.inside(bridge).size() > 1) {
                recordIfWanted(bridge);
                return;
            }
        } catch (OutsideTrouble trouble) {
            LOG.log(Level.WARNING, "somebody cannot be brought to who waits for them: {0}", trouble.getMessage());
        }
        waitForTheOther();
        if (inside.containsKey(channel)) {
            sendOnWhoIsAlone(channel, bridge);
        }
    }

    /** It may be the other one who is alone by now: whoever is still there when a bridge is closed would be left to nobody. */
    private void sendOnWhoIsAlone(String channel, String bridge) {
        List<String> there = ari.inside(bridge);
        if (there.size() < 2) {
            Stream.concat(Stream.of(channel), there.stream()).distinct().forEach(each -> {
                inside.remove(each);
                ari.send(each);
            });
            ari.closeBridge(bridge);
        }
    }

    private void recordIfWanted(String bridge) {
        if (recorded) {
            ari.record(bridge);
        }
    }

    /** Where the other one does not come they have left in that very moment. */
    private void waitForTheOther() {
        try {
            Thread.sleep(alone);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void left(String channel, String bridge) {
        if (inside.remove(channel, bridge) || bridge.startsWith(OURS)) {
            inBackground(bridge, () -> end(bridge));
        }
    }

    /** One has left, and so it is over for who is still there. */
    private void end(String bridge) {
        for (String channel : ari.inside(bridge)) {
            inside.remove(channel);
            ari.hangUp(channel);
        }
        ari.closeBridge(bridge);
    }

    /** Events may have been missed: whoever has been left alone meanwhile is let go. Waits for Asterisk, and for who may be on their way. */
    void catchUp() {
        List<String> half =
                ours().stream().filter(bridge -> ari.inside(bridge).size() < 2).toList();
        if (!half.isEmpty()) {
            waitForTheOther();
            half.stream().filter(bridge -> ari.inside(bridge).size() < 2).forEach(this::end);
        }
    }

    /** Whoever is in a bridge of ours, or on the way there. Waits for Asterisk. */
    Set<String> everybody() {
        var everybody = new HashSet<>(inside.keySet());
        ours().forEach(bridge -> everybody.addAll(ari.inside(bridge)));
        return everybody;
    }

    private List<String> ours() {
        return ari.bridges().stream().filter(bridge -> bridge.startsWith(OURS)).toList();
    }

    private static void inBackground(String bridge, Runnable deed) {
        Thread.ofVirtual().name(bridge).start(() -> {
            try {
                deed.run();
            } catch (OutsideTrouble trouble) {
                LOG.log(Level.WARNING, "two who were connected cannot be led on: {0}", trouble.getMessage());
            } catch (RuntimeException bug) {
                LOG.log(Level.ERROR, "two who were connected cannot be led on", bug);
            }
        });
    }
}
