package frontdesk.call;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import frontdesk.audio.Frame;
import frontdesk.audio.Mulaw;

import static org.assertj.core.api.Assertions.assertThat;

/** What somebody hears who listens in to a call. */
class LiveSoundTest {
    private static final short CALLER = Mulaw.decode(Mulaw.encode((short) 4_000));
    private static final short OURS = Mulaw.decode(Mulaw.encode((short) -2_000));

    private final LiveSound sound = new LiveSound();
    private final List<byte[]> heard = new ArrayList<>();
    private int over;

    private final LiveSound.Ear ear = new LiveSound.Ear() {
        @Override
        public void hear(byte[] piece) {
            heard.add(piece);
        }

        @Override
        public void over() {
            over++;
        }
    };

    private static Frame of(short sample, int millis) {
        short[] samples = new short[millis * Frame.RATE / 1_000];
        Arrays.fill(samples, sample);
        return new Frame(samples);
    }

    private void caller(int millis) {
        for (int passed = 0; passed < millis; passed += 20) {
            sound.heard(of(CALLER, 20));
        }
    }

    /** One side of all that was heard: 0 is the caller's, 1 ours. */
    private short[] side(int which) {
        short[] samples = new short[heard.size() * LiveSound.PIECE];
        for (int at = 0; at < samples.length; at++) {
            byte[] piece = heard.get(at / LiveSound.PIECE);
            samples[at] = Mulaw.decode(piece[2 * (at % LiveSound.PIECE) + which]);
        }
        return samples;
    }

    @Test
    void bothSidesAreHeardAsTheyAreOnTheLine() {
        sound.wanted(ear);
        sound.played(of(OURS, 150));
        caller(300);
        assertThat(heard).hasSize(3);
        assertThat(side(0)).containsOnly(CALLER);
        assertThat(Arrays.copyOfRange(side(1), 0, 1_200)).containsOnly(OURS);
        assertThat(Arrays.copyOfRange(side(1), 1_200, 2_400)).containsOnly((short) 0);
    }

    @Test
    void whoComesInTheMiddleOfASentenceHearsTheRestOfIt() {
        IntStream.of(30, 30, 70, 70).forEach(millis -> sound.played(of(OURS, millis)));
        caller(100);
        sound.wanted(ear);
        caller(200);
        assertThat(Arrays.copyOfRange(side(1), 0, 800)).containsOnly(OURS);
        assertThat(Arrays.copyOfRange(side(1), 800, 1_600)).containsOnly((short) 0);
    }

    @Test
    void aSentenceThatBeganWhileNobodyListenedIsHeardFromWhereItIs() {
        caller(700);
        sound.played(of(OURS, 1_400));
        caller(1_300);
        sound.wanted(ear);
        caller(200);
        assertThat(Arrays.copyOfRange(side(1), 0, 800)).containsOnly(OURS);
        assertThat(Arrays.copyOfRange(side(1), 800, 1_600)).containsOnly((short) 0);
    }

    @Test
    void whatTheCallerDidNotHearIsNotHeard() {
        sound.wanted(ear);
        sound.played(of(OURS, 1_000));
        caller(100);
        sound.cleared();
        caller(100);
        assertThat(Arrays.copyOfRange(side(1), 800, 1_600)).containsOnly((short) 0);
    }

    @Test
    void nothingIsSentThatNobodyAsksForAnyMore() {
        caller(200);
        assertThat(heard).isEmpty();
        sound.wanted(ear);
        caller(20_000);
        assertThat(heard).hasSize(150);
        sound.wanted(ear);
        caller(100);
        assertThat(heard).hasSize(151);
    }

    @Test
    void whatIsWithheldOfTheCallerIsSilentAndOurSideIsNot() {
        sound.wanted(ear);
        sound.played(of(OURS, 1_000));
        caller(60);
        sound.withhold(140);
        caller(240);
        assertThat(Arrays.copyOfRange(side(0), 0, 1_600)).containsOnly((short) 0);
        assertThat(Arrays.copyOfRange(side(0), 1_600, 2_400)).containsOnly(CALLER);
        assertThat(side(1)).containsOnly(OURS);
    }

    @Test
    void theEndIsToldOnceAndAtOnceToWhoComesAfterIt() {
        sound.wanted(ear);
        sound.close();
        sound.close();
        assertThat(over).isEqualTo(1);
        sound.wanted(ear);
        assertThat(over).isEqualTo(2);
    }
}
