package frontdesk.provider.sip;

import java.time.Duration;

import frontdesk.audio.Frame;

/** Counts what comes of a stream and what does not (RFC 3550, appendix A.1, A.3 and A.8). Times are in samples. */
final class Reception {
    /** A stream that jumps so far has begun anew. */
    private static final int JUMP = 3_000;

    private boolean begun;
    private int source;
    private int first;
    private long highest;
    private long received;
    private long expectedBefore;
    private long receivedBefore;
    private int transit;
    private double jitter;

    /** @param arrival when it came, by any clock that runs evenly */
    void heard(RtpPacket packet, long arrival) {
        long ahead = (short) (packet.sequence() - (int) highest);
        if (!begun || packet.source() != source || Math.abs(ahead) > JUMP) {
            begin(packet, arrival);
            return;
        }
        received++;
        highest = Math.max(highest, highest + ahead);
        int now = transit(packet, arrival);
        jitter += (Math.abs(now - transit) - jitter) / 16;
        transit = now;
    }

    private void begin(RtpPacket packet, long arrival) {
        begun = true;
        source = packet.source();
        first = packet.sequence();
        highest = packet.sequence();
        received = 1;
        expectedBefore = 0;
        receivedBefore = 0;
        transit = transit(packet, arrival);
        jitter = 0;
    }

    private static int transit(RtpPacket packet, long arrival) {
        return (int) arrival - packet.timestamp();
    }

    boolean hasBegun() {
        return begun;
    }

    /** What a report says of it; the next one's fraction begins here. */
    RtcpReport.Block block(int lastReport, int sinceThen) {
        long expectedNow = expected() - expectedBefore;
        long lostNow = expectedNow - (received - receivedBefore);
        expectedBefore = expected();
        receivedBefore = received;
        int fraction = expectedNow <= 0 || lostNow <= 0 ? 0 : (int) Math.min(255, lostNow * 256 / expectedNow);
        return new RtcpReport.Block(
                source,
                fraction,
                Math.clamp(expected() - received, -0x800000, 0x7FFFFF),
                (int) highest,
                (int) jitter,
                lastReport,
                sinceThen);
    }

    SoundQuality.Way way() {
        double lost = expected() <= 0 ? 0 : Math.max(0, (double) (expected() - received) / expected());
        return new SoundQuality.Way(lost, Duration.ofNanos((long) (jitter * 1_000_000_000L / Frame.RATE)));
    }

    private long expected() {
        return begun ? highest - first + 1 : 0;
    }
}
