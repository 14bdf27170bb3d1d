package frontdesk.provider.sip;

import java.util.Random;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RtpPacketTest {
    private static final RtpPacket PACKET = new RtpPacket(true, 8, 65_535, -2, 0xCAFE, new byte[] {1, 2, 3});

    @Test
    void whatIsWrittenIsRead() {
        assertThat(read(PACKET.bytes())).isEqualTo(PACKET);
    }

    @Test
    void sourcesExtensionAndPaddingAreLeftOut() {
        byte[] bytes = {
            (byte) 0xB1,
            (byte) 0x88,
            -1,
            -1,
            -1,
            -1,
            -1,
            -2,
            0,
            0,
            (byte) 0xCA,
            (byte) 0xFE, // one contributing source,
            9,
            9,
            9,
            9, // itself,
            0,
            0,
            0,
            1,
            7,
            7,
            7,
            7, // an extension of one word,
            1,
            2,
            3,
            0,
            2 // and two bytes of padding
        };
        assertThat(read(bytes)).isEqualTo(PACKET);
    }

    @Test
    void garbageIsNoPacketAndNoException() {
        var random = new Random(5);
        for (int i = 0; i < 20_000; i++) {
            byte[] garbage = new byte[random.nextInt(64)];
            random.nextBytes(garbage);
            assertThat(RtpPacket.read(garbage, garbage.length)).isNotNull();
        }
        assertThat(RtpPacket.read("INVITE sip:x@y SIP/2.0".getBytes(java.nio.charset.StandardCharsets.UTF_8), 22))
                .isEmpty();
    }

    private static RtpPacket read(byte[] bytes) {
        return RtpPacket.read(bytes, bytes.length).orElseThrow();
    }
}
