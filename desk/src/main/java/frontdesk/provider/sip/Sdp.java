package frontdesk.provider.sip;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * A session description (RFC 4566), read as an offer or answer (RFC 3264): of all that it may say, the first stream of sound that a telephone
 * could send.
 *
 * @param host where sound goes to
 * @param reports the port that reports on it go to
 * @param direction what the other side does, as it says itself
 * @param media all streams in their order, as an answer must repeat them
 * @param chosen which of these is ours
 * @param codec the first of the codecs that both know
 * @param type its payload's number
 * @param events the number of telephone events (RFC 4733), or null where there are none
 * @param key what they encrypt with, or would, or null where there is no encryption
 */
record Sdp(
        String host,
        int port,
        int reports,
        Direction direction,
        List<String> media,
        int chosen,
        Codec codec,
        int type,
        @Nullable Integer events,
        @Nullable SrtpKey key) {
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

    /**
     * Where our sound is to be sent, and which description of this call that is.
     *
     * @param keys what we would encrypt with, or, in an answer, do; none where we do not
     * @param insisting whether there is to be no call without
     */
    record Ours(String host, int port, long session, int version, List<SrtpKey> keys, boolean insisting) {}

    /** Empty where it has no stream that we could send and hear. */
    static Optional<Sdp> read(String text) {
        var session = new SdpStream("");
        var streams = new ArrayList<SdpStream>();
        for (String line : text.lines().limit(MOST_LINES).map(String::strip).toList()) {
            if (line.startsWith("m=")) {
                streams.add(new SdpStream(line.substring(2)));
            } else {
                (streams.isEmpty() ? session : streams.getLast()).told(line);
            }
        }
        for (int i = 0; i < streams.size(); i++) {
            Optional<Sdp> usable = streams.get(i).usable(session, streams, i);
            if (usable.isPresent()) {
                return usable;
            }
        }
        return Optional.empty();
    }

    /** What we offer where nobody has offered anything. Who does not insist offers keys within a description that those who know none can read, too. */
    static String offer(Ours ours, Direction direction) {
        String profile = ours.insisting ? "RTP/SAVP" : "RTP/AVP";
        return head(ours) + "m=audio " + ours.port + " " + profile + " 0 8 " + OUR_EVENTS + "\r\n"
                + "a=rtpmap:0 PCMU/8000\r\na=rtpmap:8 PCMA/8000\r\n" + keys(ours) + tail(OUR_EVENTS, direction);
    }

    /** Our answer to this offer: its codec, its numbers, its kind of encryption, and no other stream. */
    String answer(Ours ours) {
        var answer = new StringBuilder(head(ours));
        for (int i = 0; i < media.size(); i++) {
            String[] parts = media.get(i).split(" ");
            if (i == chosen) {
                answer.append("m=audio %d %s %d".formatted(ours.port, parts[2], type))
                        .append(events == null ? "\r\n" : " " + events + "\r\n")
                        .append("a=rtpmap:%d %s\r\n".formatted(type, codec.map()))
                        .append(keys(ours))
                        .append(tail(events, direction.opposite()));
            } else {
                answer.append("m=").append(parts[0]).append(" 0 ");
                answer.append(String.join(" ", List.of(parts).subList(Math.min(2, parts.length), parts.length)))
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

    private static String keys(Ours ours) {
        var lines = new StringBuilder();
        ours.keys.forEach(
                key -> lines.append("a=crypto:").append(key.attribute()).append("\r\n"));
        return lines.toString();
    }

    private static String tail(@Nullable Integer events, Direction direction) {
        String keys =
                events == null ? "" : "a=rtpmap:" + events + " telephone-event/8000\r\na=fmtp:" + events + " 0-15\r\n";
        return keys + "a=ptime:20\r\na=" + direction.attribute() + "\r\n";
    }
}
