package frontdesk.provider.sip;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import frontdesk.provider.sip.Sdp.Direction;

/** One {@code m=} line of a session description with what follows it, while it is read; without a line of its own, what holds for all of them. */
final class SdpStream {
    private static final String SOUND = "RTP/S?AVPF?";

    private final String line;
    private final Map<String, String> maps = new HashMap<>(Map.of("0", "PCMU/8000", "8", "PCMA/8000"));
    private String host = "";
    private @Nullable Direction direction;
    private @Nullable SrtpKey key;
    private int reports = -1;

    SdpStream(String line) {
        this.line = line;
    }

    void told(String about) {
        if (about.startsWith("c=")) {
            String[] parts = about.split(" ");
            host = parts.length < 3 ? "" : parts[2].split("/", 2)[0];
        } else if (about.startsWith("a=")) {
            String[] parts = about.substring(2).split(":", 2);
            attribute(parts[0], parts.length < 2 ? "" : parts[1].strip());
        }
    }

    private void attribute(String name, String value) {
        switch (name) {
            case "rtpmap" -> {
                String[] parts = value.split(" +", 2);
                if (parts.length == 2) {
                    maps.put(parts[0], parts[1].strip());
                }
            }
            case "rtcp" -> reports = number(value.split(" ", 2)[0]);
            case "crypto" -> key = key != null ? key : SrtpKey.read(value).orElse(null);
            default -> {
                for (Direction each : Direction.values()) {
                    if (name.equals(each.attribute())) {
                        direction = each;
                    }
                }
            }
        }
    }

    /** Empty where it is nothing that a telephone sends and hears. */
    Optional<Sdp> usable(SdpStream session, List<SdpStream> all, int which) {
        String[] parts = line.split(" ");
        if (parts.length < 4 || !parts[0].equals("audio") || !parts[2].matches(SOUND)) {
            return Optional.empty();
        }
        String to = host.isEmpty() ? session.host : host;
        int port = number(parts[1].split("/", 2)[0]);
        boolean locked = parts[2].startsWith("RTP/S") && key == null;
        if (to.isEmpty() || port <= 0 || port > 65_535 || locked) {
            return Optional.empty();
        }
        return sound(List.of(parts).subList(3, parts.length))
                .map(found -> new Sdp(
                        to,
                        port,
                        reports > 0 && reports <= 65_535 ? reports : Math.min(port + 1, 65_535),
                        direction(to, session),
                        all.stream().map(each -> each.line).toList(),
                        which,
                        found.codec,
                        found.type,
                        found.events,
                        key));
    }

    /** What of a stream's formats is sound, and what keys. */
    private record Sound(Codec codec, int type, @Nullable Integer events) {}

    private Optional<Sound> sound(List<String> formats) {
        Integer events = null;
        Integer type = null;
        Codec codec = null;
        for (String format : formats) {
            String map = maps.getOrDefault(format, "");
            Codec known = Codec.named(map).orElse(null);
            if (codec == null && known != null) {
                codec = known;
                type = number(format);
            } else if (events == null && map.equalsIgnoreCase("telephone-event/8000")) {
                events = number(format);
            }
        }
        return codec == null || type == null || type < 0 || type > 127
                ? Optional.empty()
                : Optional.of(new Sound(codec, type, events));
    }

    private Direction direction(String to, SdpStream session) {
        Direction says =
                direction != null ? direction : session.direction != null ? session.direction : Direction.SENDRECV;
        // How telephones were put on hold before there were directions.
        return to.equals("0.0.0.0") && says.opposite().sends() ? Direction.SENDONLY : says;
    }

    private static int number(String text) {
        return text.matches("[0-9]{1,5}") ? Integer.parseInt(text) : -1;
    }
}
