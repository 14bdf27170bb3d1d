package frontdesk.provider.sip;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What is counted of a stream, by a clock of samples that the test turns. */
class ReceptionTest {
    private final Reception reception = new Reception();

    @Test
    void ofAnEvenStreamNothingIsLost() {
        for (int i = 0; i < 200; i++) {
            hear(65_500 + i, 160 * i);
        }
        RtcpReport.Block block = reception.block(0, 0);
        assertThat(block.lost()).isZero();
        assertThat(block.fraction()).isZero();
        assertThat(block.jitter()).isZero();
        assertThat(block.highest()).as("with its roll-over").isEqualTo(65_699);
        assertThat(reception.way()).isEqualTo(new SoundQuality.Way(0, Duration.ZERO));
    }

    @Test
    void whatIsMissingIsLostAndALateOneIsNot() {
        for (int i = 0; i < 100; i++) {
            if (i % 10 != 5) {
                hear(i, 160 * i);
            }
        }
        hear(95, 160 * 100);
        RtcpReport.Block block = reception.block(0, 0);
        assertThat(block.lost()).isEqualTo(9);
        assertThat(block.fraction()).isEqualTo(9 * 256 / 100);
        assertThat(reception.way().lost()).isEqualTo(0.09);
        for (int i = 100; i < 200; i++) {
            hear(i, 160 * i);
        }
        assertThat(reception.block(0, 0).fraction()).as("since the last report").isZero();
        assertThat(reception.block(0, 0).lost()).isEqualTo(9);
    }

    @Test
    void unevennessIsReckonedAsTheStandardHasIt() {
        for (int i = 0; i < 2_000; i++) {
            hear(i, 160 * i + (i % 2) * 80);
        }
        assertThat(reception.block(0, 0).jitter()).isBetween(78, 80);
        assertThat(reception.way().jitter()).isBetween(Duration.ofMillis(9), Duration.ofMillis(10));
    }

    @Test
    void anotherStreamBeginsAnew() {
        hear(1, 0);
        hear(50, 160);
        reception.heard(new RtpPacket(false, 0, 7, 0, 2, new byte[160]), 320);
        assertThat(reception.block(0, 0)).isEqualTo(new RtcpReport.Block(2, 0, 0, 7, 0, 0, 0));
    }

    private void hear(int sequence, long arrival) {
        int number = sequence & 0xFFFF;
        int timestamp = (int) (arrival / 160 * 160);
        reception.heard(new RtpPacket(false, 0, number, timestamp, 1, new byte[160]), arrival);
    }
}
