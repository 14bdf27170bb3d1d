package frontdesk.provider.sip;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * A session description (RFC 4566), read as an offer or answer (RFC 3264): of all that it may say, the first stream of sound that a telephone
 * could send.
 *
 * @param host where sound goes to
 * @param direction what the other side does, as it says itself
 * @param media all streams in their order, as an answer must repeat them
 * @param chosen which of these is ours
 * @param codec the first of the codecs that both know
 * @param type its payload's number
 * @param events the number of telephone events (RFC 4733), or null where there are none
 */
record Sdp(
        String host,
        int port,
        Direction direction,
        List<String> media,
        int chosen,
        Codec codec,
        int type,
        @Nullable Integer events) {
    private static final int OUR_EVENTS = 101;
    private static final int MOST_LINES = 400;

    /** Who sends. */
    enum Direction {
        SENDRECV,
        SENDONLY,
        RECVONLY,
        INACTIVE;

        /** The same, seen from the other side. */
        Direction opposite() {
            return switch (this) {
                case SENDRECV -> SENDRECV;
                case SENDONLY -> RECVONLY;
                case RECVONLY -> SENDONLY;
                case INACTIVE -> INACTIVE;
            };
        }

        boolean sends() {
            return this == SENDRECV || this == SENDONLY;
        }

        String attribute() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Where our sound is to be sent, and which description of this call that is. */
    record Ours(String host, int port, long session, int version) {}

    /** Empty where it has no stream that we could send and hear. */
    static Optional<Sdp> read(String text) {
        String host = "";
        var session = new Stream("");
        var streams = new ArrayList<Stream>();
        for (String line : text.lines().limit(MOST_LINES).map(String::strip).toList()) {
            Stream now = streams.isEmpty() ? session : streams.getLast();
            if (line.startsWith("m=")) {
                streams.add(new Stream(line.substring(2)));
            } else if (line.startsWith("c=")) {
                String[] parts = line.split(" ");
                now.host = parts.length < 3 ? "" : parts[2].split("/", 2)[0];
            } else if (line.startsWith("a=")) {
                now.attribute(line.substring(2));
            }
        }
        host = session.host;
        for (int i = 0; i < streams.size(); i++) {
            Optional<Sdp> usable = streams.get(i).usable(host, session.direction, streams, i);
            if (usable.isPresent()) {
                return usable;
            }
        }
        return Optional.empty();
    }

    /** What we offer where nobody has offered anything. */
    static String offer(Ours ours, Direction direction) {
        String map =
                "m=audio " + ours.port + " RTP/AVP 0 8 101\r\n" + "a=rtpmap:0 PCMU/8000\r\na=rtpmap:8 PCMA/8000\r\n";
        return head(ours) + map + tail(OUR_EVENTS, direction);
    }

    /** Our answer to this offer: its codec, its numbers, and no other stream. */
    String answer(Ours ours) {
        var answer = new StringBuilder(head(ours));
        for (int i = 0; i < media.size(); i++) {
            String[] parts = media.get(i).split(" ");
            if (i == chosen) {
                answer.append("m=audio ")
                        .append(ours.port)
                        .append(' ')
                        .append(parts[2])
                        .append(' ')
                        .append(type);
                answer.append(events == null ? "\r\n" : " " + events + "\r\n");
                answer.append("a=rtpmap:")
                        .append(type)
                        .append(' ')
                        .append(codec.map())
                        .append("\r\n");
                answer.append(tail(events, direction.opposite()));
            } else {
                answer.append("m=").append(parts[0]).append(" 0 ");
                answer.append(String.join(" ", List.of(parts).subList(2, parts.length)))
                        .append("\r\n");
            }
        }
        return answer.toString();
    }

    private static String head(Ours ours) {
        String family = ours.host.contains(":") ? "IP6 " : "IP4 ";
        return "v=0\r\no=- " + ours.session + " " + ours.version + " IN " + family + ours.host + "\r\ns=-\r\nc=IN "
                + family + ours.host + "\r\nt=0 0\r\n";
    }

    private static String tail(@Nullable Integer events, Direction direction) {
        String keys =
                events == null ? "" : "a=rtpmap:" + events + " telephone-event/8000\r\na=fmtp:" + events + " 0-15\r\n";
        return keys + "a=ptime:20\r\na=" + direction.attribute() + "\r\n";
    }

    /** One {@code m=} line with what follows it, while it is read. */
    private static final class Stream {
        private final String line;
        private final Map<String, String> maps = new HashMap<>(Map.of("0", "PCMU/8000", "8", "PCMA/8000"));
        private String host = "";
        private @Nullable Direction direction;

        Stream(String line) {
            this.line = line;
        }

        void attribute(String attribute) {
            if (attribute.startsWith("rtpmap:")) {
                String[] parts = attribute.substring("rtpmap:".length()).strip().split(" +", 2);
                if (parts.length == 2) {
                    maps.put(parts[0], parts[1].strip());
                }
                return;
            }
            for (Direction each : Direction.values()) {
                if (attribute.equals(each.attribute())) {
                    direction = each;
                }
            }
        }

        Optional<Sdp> usable(String usualHost, @Nullable Direction usual, List<Stream> all, int which) {
            String[] parts = line.split(" ");
            if (parts.length < 4 || !parts[0].equals("audio") || !parts[2].startsWith("RTP/AVP")) {
                return Optional.empty();
            }
            String to = host.isEmpty() ? usualHost : host;
            int port = number(parts[1].split("/", 2)[0]);
            if (to.isEmpty() || port <= 0 || port > 65_535) {
                return Optional.empty();
            }
            Integer events = null;
            Integer type = null;
            Codec codec = null;
            for (String format : List.of(parts).subList(3, parts.length)) {
                String map = maps.getOrDefault(format, "");
                Codec known = Codec.named(map).orElse(null);
                if (codec == null && known != null) {
                    codec = known;
                    type = number(format);
                } else if (events == null && map.equalsIgnoreCase("telephone-event/8000")) {
                    events = number(format);
                }
            }
            if (codec == null || type == null || type < 0 || type > 127) {
                return Optional.empty();
            }
            Direction says = direction != null ? direction : usual != null ? usual : Direction.SENDRECV;
            // How telephones were put on hold before there were directions.
            Direction meant = to.equals("0.0.0.0") && says.opposite().sends() ? Direction.SENDONLY : says;
            List<String> lines = all.stream().map(each -> each.line).toList();
            return Optional.of(new Sdp(to, port, meant, lines, which, codec, type, events));
        }

        private static int number(String text) {
            return text.matches("[0-9]{1,5}") ? Integer.parseInt(text) : -1;
        }
    }
}
