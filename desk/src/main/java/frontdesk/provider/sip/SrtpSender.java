package frontdesk.provider.sip;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** Encrypts what we send: the packets of sound, whose sequence numbers it counts on beyond their 16 bits, and the reports on them. */
final class SrtpSender {
    private static final int REPORT_HEADER = 8;
    static final int REPORT_PROOF = 10;
    static final int ENCRYPTED = 1 << 31;

    private final SrtpSuite suite;
    private final SrtpCipher sound;
    private final SrtpCipher reports;
    private int rollOver;
    private int last = -1;
    private int report;

    SrtpSender(SrtpKey ours) {
        this.suite = ours.suite();
        this.sound = new SrtpCipher(ours, SrtpCipher.Use.SOUND);
        this.reports = new SrtpCipher(ours, SrtpCipher.Use.REPORTS);
    }

    /** Packets come in their order. */
    byte[] sealed(RtpPacket packet) {
        if (packet.sequence() < last) {
            rollOver++;
        }
        last = packet.sequence();
        byte[] plain = packet.bytes();
        byte[] bytes = Arrays.copyOf(plain, plain.length + suite.proof);
        long index = Integer.toUnsignedLong(rollOver) << 16 | packet.sequence();
        sound.turn(bytes, RtpPacket.HEADER, plain.length, packet.source(), index);
        byte[] proof = sound.proof(bytes, plain.length, rollOver, suite.proof);
        System.arraycopy(proof, 0, bytes, plain.length, proof.length);
        return bytes;
    }

    /** A report as {@link RtcpReport} writes it. */
    byte[] sealedReport(byte[] plain) {
        report = report + 1 & ~ENCRYPTED;
        byte[] bytes = Arrays.copyOf(plain, plain.length + 4 + REPORT_PROOF);
        int source = ByteBuffer.wrap(plain).getInt(4);
        reports.turn(bytes, REPORT_HEADER, plain.length, source, report);
        ByteBuffer.wrap(bytes).putInt(plain.length, ENCRYPTED | report);
        byte[] proof = reports.proof(bytes, plain.length + 4, REPORT_PROOF);
        System.arraycopy(proof, 0, bytes, plain.length + 4, proof.length);
        return bytes;
    }
}
