package frontdesk.provider.asterisk;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

import io.vertx.core.buffer.Buffer;
import org.junit.jupiter.api.Test;

import frontdesk.provider.asterisk.AudioSocket.Packet;

import static org.assertj.core.api.Assertions.assertThat;

class AudioSocketTest {
    private final List<Packet> read = new ArrayList<>();
    private final AudioSocket.Reader reader = new AudioSocket.Reader(read::add);

    @Test
    void aCallIsNamedKeysArePressedAndItEnds() {
        reader.read(bytes("0100100123456789abcdef0123456789abcdef" + "030001" + "35" + "000000"));
        assertThat(read.get(0).id()).contains(UUID.fromString("01234567-89ab-cdef-0123-456789abcdef"));
        assertThat(read.get(1).kind()).isEqualTo(AudioSocket.KEY);
        assertThat(read.get(1).payload()).containsExactly('5');
        assertThat(read.get(2).kind()).isEqualTo(AudioSocket.HANG_UP);
    }

    @Test
    void whatTheNetworkCutsAnywhereIsPutTogether() {
        byte[] all = HexFormat.of().parseHex("100004" + "01020304" + "ff0001" + "02" + "100000");
        for (byte one : all) {
            reader.read(Buffer.buffer(new byte[] {one}));
        }
        assertThat(read).extracting(Packet::kind).containsExactly(0x10, 0xFF, 0x10);
        assertThat(read.getFirst().payload()).containsExactly(1, 2, 3, 4);
    }

    @Test
    void theLongestPacketIsReadWhole() {
        reader.read(Buffer.buffer(new Packet(AudioSocket.SOUND, new byte[65_535]).bytes()));
        assertThat(read).singleElement().satisfies(packet -> assertThat(packet.payload())
                .hasSize(65_535));
    }

    @Test
    void soundSaysItsRateByItsKind() {
        assertThat(new Packet(0x10, new byte[2]).rate()).contains(8_000);
        assertThat(new Packet(0x12, new byte[2]).rate()).contains(16_000);
        assertThat(new Packet(0x18, new byte[2]).rate()).contains(192_000);
        assertThat(new Packet(0x19, new byte[2]).rate()).isEmpty();
        assertThat(new Packet(0x01, new byte[16]).rate()).isEmpty();
    }

    @Test
    void whatWeWriteIsAsPublished() {
        assertThat(HexFormat.of().formatHex(new Packet(AudioSocket.SOUND, new byte[320]).bytes()))
                .startsWith("100140")
                .hasSize(2 * 323);
        assertThat(new Packet(AudioSocket.HANG_UP, new byte[0]).bytes()).containsExactly(0, 0, 0);
    }

    private static Buffer bytes(String hex) {
        return Buffer.buffer(HexFormat.of().parseHex(hex));
    }
}
