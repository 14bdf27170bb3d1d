package frontdesk.provider.sip;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class KeyPressesTest {
    private final KeyPresses keys = new KeyPresses();

    @Test
    void aPressOfManyPacketsIsTold() {
        List<Character> told = new ArrayList<>();
        for (int key : new int[] {5, 5, 11}) {
            press(key, told);
        }
        assertThat(told).containsExactly('5', '5', '#');
    }

    @Test
    void aPressWhoseFirstPacketsWereLostIsToldByItsEnd() {
        assertThat(keys.event(packet(9, 4_000, true))).contains('9');
        assertThat(keys.event(packet(9, 4_000, true))).isEmpty();
    }

    @Test
    void eventsThatAreNoKeysAreNotTold() {
        assertThat(keys.event(packet(16, 1, true))).isEmpty();
        assertThat(keys.event(new RtpPacket(true, 101, 1, 2, 3, new byte[2]))).isEmpty();
    }

    @Test
    void bothFormsOfInfoAreRead() {
        assertThat(KeyPresses.info("application/dtmf-relay", "Signal=5\r\nDuration=160\r\n"))
                .contains('5');
        assertThat(KeyPresses.info("application/dtmf-relay", "Signal= *\r\nDuration=160"))
                .contains('*');
        assertThat(KeyPresses.info("application/dtmf-relay", "Duration=100\r\nSignal=11\r\n"))
                .contains('#');
        assertThat(KeyPresses.info("Application/DTMF", "7")).contains('7');
        assertThat(KeyPresses.info("application/dtmf", "11")).contains('#');
    }

    @Test
    void otherInfoIsNoKey() {
        assertThat(KeyPresses.info("application/dtmf-relay", "Signal=flash")).isEmpty();
        assertThat(KeyPresses.info("application/dtmf", "12")).isEmpty();
        assertThat(KeyPresses.info("text/plain", "5")).isEmpty();
    }

    private void press(int key, List<Character> told) {
        int timestamp = 8_000 * (told.size() + 1);
        for (int packet = 0; packet < 8; packet++) {
            keys.event(packet(key, timestamp, packet > 4)).ifPresent(told::add);
        }
    }

    private static RtpPacket packet(int event, int timestamp, boolean end) {
        return new RtpPacket(false, 101, 1, timestamp, 3, new byte[] {(byte) event, (byte) (end ? 0x8A : 0x0A), 0, 0});
    }
}
