package frontdesk.provider.sip;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Encrypted sound, with the numbers of RFC 3711's appendix B and those that other programs reckon with. */
class SrtpTest {
    private static final HexFormat HEX = HexFormat.of();
    private static final byte[] MASTER =
            HEX.parseHex("e1f97a0d3e018be0d64fa32c06de4139" + "0ec675ad498afeebb6960b3aabe6");
    private static final SrtpKey KEY = new SrtpKey(1, SrtpSuite.AES_CM_128_HMAC_SHA1_80, MASTER);

    @Test
    void theKeysOfACallAreDerivedAsTheStandardHasIt() {
        assertThat(HEX.formatHex(SrtpCipher.derived(MASTER, 0, 16))).isEqualTo("c61e7a93744f39ee10734afe3ff7a087");
        assertThat(HEX.formatHex(SrtpCipher.derived(MASTER, 2, 14))).isEqualTo("30cbbc08863d8c85d49db34a9ae1");
        assertThat(HEX.formatHex(SrtpCipher.derived(MASTER, 1, 20)))
                .isEqualTo("cebe321f6ff7716b6fd4ab49af256a156d38baa4");
    }

    @Test
    void theKeyStreamIsTheStandards() {
        var cipher = new SrtpCipher(
                HEX.parseHex("2b7e151628aed2a6abf7158809cf4f3c"),
                new byte[20],
                HEX.parseHex("f0f1f2f3f4f5f6f7f8f9fafbfcfd"));
        byte[] stream = new byte[48];
        cipher.turn(stream, 0, stream.length, 0, 0);
        assertThat(HEX.formatHex(stream))
                .isEqualTo("e03ead0935c95e80e166b16dd92b4eb4"
                        + "d23513162b02d0f72a43a2fe4a5f97ab"
                        + "41e95b3bb0a2e8dd477901e4fca894c0");
    }

    @Test
    void aPacketIsWhatOtherProgramsMakeOfIt() {
        RtpPacket packet = packet(0x1234);
        byte[] sealed = new SrtpSender(KEY).sealed(packet);
        assertThat(HEX.formatHex(sealed))
                .isEqualTo("800f1234decafbadcafebabe" + "4e55dc4ce79978d88ca4d215949d2402" + "b78d6acc99ea179b8dbb");
        assertThat(opened(new SrtpReceiver(KEY), sealed)).contains(packet);
    }

    @Test
    void aReportIsWhatOtherProgramsMakeOfIt() {
        byte[] plain = HEX.parseHex("81c8000bcafebabe" + "ab".repeat(16));
        var sender = new SrtpSender(KEY);
        byte[] sealed = sender.sealedReport(plain);
        assertThat(HEX.formatHex(sealed))
                .isEqualTo(
                        "81c8000bcafebabe" + "7128035be487b9bdbef89041f977a5a8" + "80000001" + "993e08cd54d6c1230798");
        var receiver = new SrtpReceiver(KEY);
        assertThat(receiver.openedReport(sealed, sealed.length)).contains(plain);
        assertThat(receiver.openedReport(sealed, sealed.length)).isEmpty();
        sealed[10] ^= 1;
        assertThat(new SrtpReceiver(KEY).openedReport(sealed, sealed.length)).isEmpty();
    }

    @Test
    void aShorterProofCostsLess() {
        var weak = new SrtpKey(2, SrtpSuite.AES_CM_128_HMAC_SHA1_32, MASTER);
        byte[] sealed = new SrtpSender(weak).sealed(packet(9));
        assertThat(sealed).hasSize(RtpPacket.HEADER + 16 + 4);
        assertThat(opened(new SrtpReceiver(weak), sealed)).contains(packet(9));
        assertThat(opened(new SrtpReceiver(KEY), sealed)).isEmpty();
    }

    @Test
    void whatWasChangedOnTheWayOrIsFromSomebodyElseIsNothing() {
        byte[] sealed = new SrtpSender(KEY).sealed(packet(9));
        for (int i = 0; i < sealed.length; i++) {
            byte[] changed = sealed.clone();
            changed[i] ^= 0x10;
            assertThat(opened(new SrtpReceiver(KEY), changed)).as("byte %d", i).isEmpty();
        }
        byte[] others = new SrtpSender(SrtpKey.fresh(1, KEY.suite())).sealed(packet(9));
        assertThat(opened(new SrtpReceiver(KEY), others)).isEmpty();
        assertThat(opened(new SrtpReceiver(KEY), packet(9).bytes())).isEmpty();
        assertThat(opened(new SrtpReceiver(KEY), new byte[7])).isEmpty();
    }

    @Test
    void aPacketIsTakenOnceAndALateOneToo() {
        var sender = new SrtpSender(KEY);
        var receiver = new SrtpReceiver(KEY);
        byte[] first = sender.sealed(packet(100));
        byte[] second = sender.sealed(packet(101));
        byte[] third = sender.sealed(packet(102));
        assertThat(opened(receiver, first)).isPresent();
        assertThat(opened(receiver, third)).isPresent();
        assertThat(opened(receiver, third)).isEmpty();
        assertThat(opened(receiver, second)).contains(packet(101));
        assertThat(opened(receiver, second)).isEmpty();
        for (int sequence = 103; sequence < 200; sequence++) {
            assertThat(opened(receiver, sender.sealed(packet(sequence)))).isPresent();
        }
        assertThat(opened(receiver, first)).isEmpty();
    }

    @Test
    void sequenceNumbersThatBeginAgainAreCountedOn() {
        var sender = new SrtpSender(KEY);
        var receiver = new SrtpReceiver(KEY);
        byte[] late = {};
        for (int number = 65_000; number < 3 * 65_536 + 500; number += number % 65_536 == 65_535 ? 1 : 7) {
            byte[] sealed = sender.sealed(packet(number % 65_536));
            if (number % 65_536 >= 65_530 && late.length == 0) {
                late = sealed;
                continue;
            }
            assertThat(opened(receiver, sealed)).as("packet %d", number).contains(packet(number % 65_536));
            if (late.length > 1 && number % 65_536 > 3) {
                assertThat(opened(receiver, late))
                        .as("from before the roll-over")
                        .isPresent();
                late = new byte[] {0};
            }
        }
    }

    @Test
    void aHeadWithAnExtensionStaysReadable() {
        byte[] clear = HEX.parseHex("900f0001decafbadcafebabe" + "bede0001" + "10203040" + "ab".repeat(16));
        byte[] sealed = Arrays.copyOf(clear, clear.length + 10);
        var cipher = new SrtpCipher(KEY, SrtpCipher.Use.SOUND);
        cipher.turn(sealed, 20, clear.length, 0xcafebabe, 1);
        System.arraycopy(cipher.proof(sealed, clear.length, 0, 10), 0, sealed, clear.length, 10);
        assertThat(new SrtpReceiver(KEY).opened(sealed, sealed.length)).contains(clear);
    }

    @Test
    void aKeyIsWrittenAndReadAsDescriptionsHaveIt() {
        assertThat(SrtpKey.read(KEY.attribute())).contains(KEY);
        assertThat(KEY.attribute())
                .isEqualTo("1 AES_CM_128_HMAC_SHA1_80 inline:4fl6DT4Bi+DWT6MsBt5BOQ7Gda1Jiv7rtpYLOqvm");
        assertThat(SrtpKey.read(KEY.attribute() + "|2^31")).contains(KEY);
        assertThat(SrtpKey.read(KEY.attribute() + "|2^31|1:1")).isEmpty();
        assertThat(SrtpKey.read(KEY.attribute() + " UNENCRYPTED_SRTP")).isEmpty();
        assertThat(SrtpKey.read("1 F8_128_HMAC_SHA1_80 inline:4fl6DT4Bi+DWT6MsBt5BOQ7Gda1Jiv7rtpYLOqvm"))
                .isEmpty();
        assertThat(KEY).hasToString("SrtpKey[1 AES_CM_128_HMAC_SHA1_80]");
    }

    private static RtpPacket packet(int sequence) {
        return new RtpPacket(false, 15, sequence, 0xdecafbad, 0xcafebabe, HEX.parseHex("ab".repeat(16)));
    }

    private static Optional<RtpPacket> opened(SrtpReceiver receiver, byte[] sealed) {
        return receiver.opened(sealed, sealed.length).flatMap(clear -> RtpPacket.read(clear, clear.length));
    }
}
