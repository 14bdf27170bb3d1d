package frontdesk.provider.wire;

import org.junit.jupiter.api.Test;

import frontdesk.audio.Frame;

import static org.assertj.core.api.Assertions.assertThat;

class CodingTest {
    @Test
    void carriersNamesAreKnownAndNothingElseIs() {
        for (String mulaw : new String[] {"audio/x-mulaw", "PCMU", "ulaw"}) {
            assertThat(Coding.named(mulaw, 8_000)).containsInstanceOf(Coding.Mu.class);
            assertThat(Coding.named(mulaw, 16_000)).isEmpty();
        }
        assertThat(Coding.named("PCMA", 8_000)).containsInstanceOf(Coding.A.class);
        assertThat(Coding.named("slin16", 16_000)).containsInstanceOf(Coding.Linear.class);
        assertThat(Coding.named("audio/x-raw", 24_000)).containsInstanceOf(Coding.Linear.class);
        assertThat(Coding.named("audio/x-raw", 0)).isEmpty();
        assertThat(Coding.named("audio/x-raw", 1 << 30)).isEmpty();
        assertThat(Coding.named("opus", 48_000)).isEmpty();
    }

    @Test
    void linearSoundComesLowByteFirst() {
        assertThat(Coding.linear(8_000).decode(new byte[] {0x34, 0x12, (byte) 0xFF, (byte) 0xFF}))
                .containsExactly((short) 0x1234, (short) -1);
        assertThat(Coding.linear(8_000).encode(new short[] {0x1234})).containsExactly(0x34, 0x12);
    }

    @Test
    void halfASampleAtTheEndIsLeftOut() {
        assertThat(Coding.linear(8_000).decode(new byte[] {1, 0, 7})).containsExactly((short) 1);
        assertThat(Coding.linear(8_000).decode(new byte[0])).isEmpty();
    }

    @Test
    void aFrameIsAFrameAtEveryRate() {
        for (int rate : new int[] {12_000, 16_000, 24_000, 32_000, 44_100, 48_000}) {
            Coding coding = Coding.linear(rate);
            for (int i = 0; i < 5; i++) {
                byte[] wide = coding.encode(new short[Frame.USUAL]);
                assertThat(wide).hasSize(rate / 50 * 2);
                assertThat(coding.decode(wide)).hasSize(Frame.USUAL);
            }
        }
    }
}
