package frontdesk.provider.sip;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Decrypts what the other side sends, packets of sound and reports: what does not prove that it is from them is nothing, nor is what has come before.
 */
final class SrtpReceiver {
    /** A telephone that begins a stream anew does it now and then, not often. */
    private static final int MOST_STREAMS = 8;

    private static final int HALF = 1 << 15;

    private final SrtpSuite suite;
    private final SrtpCipher sound;
    private final SrtpCipher reports;
    private final Map<Integer, ReplayWindow> streams = new Streams();
    private final Map<Integer, ReplayWindow> reporters = new Streams();

    SrtpReceiver(SrtpKey theirs) {
        this.suite = theirs.suite();
        this.sound = new SrtpCipher(theirs, SrtpCipher.Use.SOUND);
        this.reports = new SrtpCipher(theirs, SrtpCipher.Use.REPORTS);
    }

    /** The packet in clear, without its proof. */
    Optional<byte[]> opened(byte[] received, int length) {
        int until = length - suite.proof;
        if (until < RtpPacket.HEADER) {
            return Optional.empty();
        }
        var header = ByteBuffer.wrap(received);
        int sequence = header.getShort(2) & 0xFFFF;
        int source = header.getInt(8);
        ReplayWindow window = streams.getOrDefault(source, new ReplayWindow());
        long index = index(window.newest(), sequence);
        byte[] proof = sound.proof(received, until, (int) (index >>> 16), suite.proof);
        int from = RtpPacket.payload(received, until);
        if (index < 0 || from > until || !SrtpCipher.same(proof, received, until) || !window.isNew(index)) {
            return Optional.empty();
        }
        window.note(index);
        streams.put(source, window);
        byte[] clear = Arrays.copyOf(received, until);
        sound.turn(clear, from, until, source, index);
        return Optional.of(clear);
    }

    /** A report in clear, all its parts. */
    Optional<byte[]> openedReport(byte[] received, int length) {
        int until = length - 4 - SrtpSender.REPORT_PROOF;
        if (until < 8) {
            return Optional.empty();
        }
        var buffer = ByteBuffer.wrap(received);
        int source = buffer.getInt(4);
        int count = buffer.getInt(until);
        long index = count & ~SrtpSender.ENCRYPTED;
        ReplayWindow window = reporters.getOrDefault(source, new ReplayWindow());
        byte[] proof = reports.proof(received, until + 4, SrtpSender.REPORT_PROOF);
        if (!SrtpCipher.same(proof, received, until + 4) || !window.isNew(index)) {
            return Optional.empty();
        }
        window.note(index);
        reporters.put(source, window);
        byte[] clear = Arrays.copyOf(received, until);
        if ((count & SrtpSender.ENCRYPTED) != 0) {
            reports.turn(clear, 8, until, source, index);
        }
        return Optional.of(clear);
    }

    /** The sequence number with its roll-overs: of those that it could be the one nearest to the newest (section 3.3.1); negative where it would be before the first. */
    private static long index(long newest, int sequence) {
        if (newest < 0) {
            return sequence;
        }
        long near = (newest & ~0xFFFFL) | sequence;
        if (near - newest > HALF) {
            return near - (HALF << 1);
        }
        return newest - near > HALF ? near + (HALF << 1) : near;
    }

    /** The latest of them. */
    private static final class Streams extends LinkedHashMap<Integer, ReplayWindow> {
        private static final long serialVersionUID = 1;

        Streams() {
            super(MOST_STREAMS, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, ReplayWindow> eldest) {
            return size() > MOST_STREAMS;
        }
    }
}
