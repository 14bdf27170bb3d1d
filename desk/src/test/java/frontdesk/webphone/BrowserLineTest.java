package frontdesk.webphone;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;

import frontdesk.audio.Frame;
import frontdesk.call.Line.Event;
import frontdesk.journal.CallEnded.By;

import static org.assertj.core.api.Assertions.assertThat;

class BrowserLineTest {
    private static final Duration NOW = Duration.ZERO;
    private final List<String> sent = new ArrayList<>();
    private final List<byte[]> sounds = new ArrayList<>();
    private final BrowserLine line = new BrowserLine(new BrowserLine.Outlet() {
        @Override
        public void send(String message) {
            sent.add(message);
        }

        @Override
        public void sendSound(byte[] samples) {
            sounds.add(samples);
        }
    });

    @Test
    void soundOfAnyLengthBecomesFramesOfTwentyMilliseconds() {
        line.heard(samples(100));
        assertThat(line.next(NOW)).isInstanceOf(Event.Nothing.class);
        line.heard(samples(250));
        assertThat(line.next(NOW)).isInstanceOfSatisfying(Event.Sound.class, sound -> assertThat(
                        sound.frame().samples())
                .hasSize(160)
                .startsWith((short) 258));
        assertThat(line.next(NOW)).isInstanceOf(Event.Sound.class);
        assertThat(line.next(NOW)).isInstanceOf(Event.Nothing.class);
    }

    @Test
    void whatIsPlayedGoesOutAsItWouldComeIn() {
        short[] samples = new short[160];
        Arrays.fill(samples, (short) 258);
        line.play(new Frame(samples));
        assertThat(sounds).singleElement().isEqualTo(samples(160));
    }

    @Test
    void keysMarksAndTheEndArePassedOn() {
        for (String told : List.of(
                "{\"event\":\"digit\",\"digit\":\"5\"}",
                "{\"event\":\"mark\",\"name\":\"1-0-last\"}",
                "{\"event\":\"hang-up\"}",
                "{\"event\":\"hang-up\"}")) {
            PageMessage.parse(told).ifPresent(line::told);
        }
        assertThat(line.next(NOW)).isEqualTo(new Event.Digit('5'));
        assertThat(line.next(NOW)).isEqualTo(new Event.Played("1-0-last"));
        assertThat(line.next(NOW)).isEqualTo(new Event.HungUp(By.CALLER, "the caller hung up"));
        assertThat(line.next(NOW)).as("told once").isInstanceOf(Event.Nothing.class);
    }

    @Test
    void whatNoPageOfOursWouldSayIsLeftOut() {
        for (String told : List.of(
                "",
                "[",
                "null",
                "{}",
                "{\"event\":\"digit\",\"digit\":\"55\"}",
                "{\"event\":\"digit\"}",
                "{\"event\":\"fly\"}")) {
            assertThat(PageMessage.parse(told)).as(told).isEmpty();
        }
    }

    @Test
    void anInterruptedAgentIsSilencedAtOnce() {
        line.mark("1-0-more");
        line.clear();
        assertThat(sent).containsExactly("{\"event\":\"mark\",\"name\":\"1-0-more\"}", "{\"event\":\"clear\"}");
    }

    private static byte[] samples(int count) {
        byte[] bytes = new byte[2 * count];
        for (int i = 0; i < bytes.length; i += 2) {
            bytes[i] = 2;
            bytes[i + 1] = 1;
        }
        return bytes;
    }
}
