package frontdesk.provider.sip;

import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RtcpReportTest {
    private static final RtcpReport.Block BLOCK =
            new RtcpReport.Block(0xcafebabe, 25, -3, 70_000, 41, 0x12345678, 65_536);

    @Test
    void whatIsWrittenIsRead() {
        var sent = new RtcpReport(7, new RtcpReport.Sender(0x1234_5678_9abc_def0L, -1, 500, 80_000), List.of(BLOCK));
        byte[] bytes = sent.bytes("a@frontdesk");
        assertThat(RtcpReport.read(bytes, bytes.length)).contains(sent);
        var heard = new RtcpReport(7, null, List.of(BLOCK));
        bytes = heard.bytes("b@frontdesk");
        assertThat(RtcpReport.read(bytes, bytes.length)).contains(heard);
    }

    @Test
    void eachReportNamesItsWriterAndHasTheLengthThatItSays() {
        byte[] bytes = new RtcpReport(7, null, List.of()).bytes("ab");
        assertThat(bytes).hasSize(8 + 16).startsWith(0x80, 201, 0, 1, 0, 0, 0, 7);
        assertThat(java.util.Arrays.copyOfRange(bytes, 8, 24))
                .startsWith(0x81, 202, 0, 3, 0, 0, 0, 7, 1, 2, 'a', 'b', 0);
    }

    @Test
    void garbageIsNoReportAndNoException() {
        var random = new Random(5);
        byte[] whole = new RtcpReport(7, new RtcpReport.Sender(1, 2, 3, 4), List.of(BLOCK)).bytes("a@frontdesk");
        for (int i = 0; i < 20_000; i++) {
            byte[] broken = whole.clone();
            for (int j = 0; j < 4; j++) {
                broken[random.nextInt(broken.length)] = (byte) random.nextInt();
            }
            assertThat(RtcpReport.read(broken, random.nextInt(broken.length + 1)))
                    .isNotNull();
        }
    }
}
