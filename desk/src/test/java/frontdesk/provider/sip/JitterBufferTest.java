package frontdesk.provider.sip;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

import frontdesk.audio.Frame;

import static org.assertj.core.api.Assertions.assertThat;

/** Packets come at times that each test lays down; nothing waits. Each packet's sound is its own number, so that what is played can be read. */
class JitterBufferTest {
    private static final int TICK = Frame.USUAL;
    private static final int SOURCE = 7;

    private final JitterBuffer buffer = new JitterBuffer();
    private final List<Arrival> arrivals = new ArrayList<>();
    private final List<Integer> played = new ArrayList<>();

    private record Arrival(long at, int number, int timestamp) {}

    @Test
    void anEvenStreamIsPlayedWholeAndInOrder() {
        for (int i = 1; i <= 500; i++) {
            packet(i, i * TICK);
        }
        play(510);
        assertThat(numbers()).containsExactlyElementsOf(from(1, 500));
        assertThat(buffer.filledIn()).isLessThanOrEqualTo(11);
    }

    @Test
    void packetsThatOvertakeEachOtherAreSorted() {
        var random = new Random(2);
        for (int i = 1; i <= 1_000; i++) {
            packet(i, i * TICK + random.nextInt(3 * TICK));
        }
        play(1_020);
        List<Integer> heard = numbers();
        assertThat(heard).isSorted();
        assertThat(heard.size()).isGreaterThan(980);
    }

    @Test
    void whatComesTwiceIsPlayedOnce() {
        for (int i = 1; i <= 200; i++) {
            packet(i, i * TICK);
            packet(i, i * TICK + 300);
        }
        play(210);
        assertThat(numbers()).containsExactlyElementsOf(from(1, 200));
    }

    @Test
    void whatIsLostIsFilledInAndTheRestStaysInTime() {
        var random = new Random(4);
        for (int i = 1; i <= 2_000; i++) {
            if (i < 10 || random.nextInt(10) > 0) {
                packet(i, i * TICK);
            }
        }
        play(2_010);
        assertThat(numbers()).isSorted().doesNotHaveDuplicates().hasSizeGreaterThan(1_750);
        // Nothing drifts: the last is played about where it belongs.
        assertThat(played.lastIndexOf(2_000)).isBetween(2_000, 2_006);
    }

    @Test
    void lossesInARowAreFilledInAndDoNotMakeItLater() {
        for (int i = 1; i <= 400; i++) {
            if (i % 50 < 44 || i < 50) {
                packet(i, i * TICK);
            }
        }
        play(420);
        assertThat(numbers())
                .containsExactlyElementsOf(
                        from(1, 400).stream().filter(i -> i % 50 < 44 || i < 50).toList());
        assertThat(played.lastIndexOf(393)).isBetween(392, 400);
    }

    @Test
    void anUnevenNetworkIsWaitedForAndACalmOneIsNot() {
        var random = new Random(5);
        for (int i = 1; i <= 500; i++) {
            packet(i, i * TICK + random.nextInt(4 * TICK));
        }
        for (int i = 501; i <= 4_000; i++) {
            packet(i, i * TICK);
        }
        play(490);
        int uneven = 490 - lastPlayed();
        play(4_000);
        int calm = 4_000 - lastPlayed();
        assertThat(uneven).isBetween(3, 8);
        assertThat(calm).isBetween(0, 3);
        assertThat(numbers()).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void aSenderWhoseClockRunsFastStaysInTime() {
        clockRuns(0.999);
        assertThat(played.size() - lastPlayed() * 0.999).isBetween(-1.0, 8.0);
    }

    @Test
    void aSenderWhoseClockRunsSlowStaysInTime() {
        clockRuns(1.001);
        assertThat(played.size() - lastPlayed() * 1.001).isBetween(-1.0, 12.0);
    }

    @Test
    void afterAPauseTheNextWordsAreWhole() {
        for (int i = 1; i <= 100; i++) {
            packet(i, i * TICK);
        }
        for (int i = 300; i <= 400; i++) {
            packet(i, i * TICK + 70);
        }
        play(410);
        assertThat(numbers()).containsAll(from(300, 400)).startsWith(1, 2, 3);
    }

    @Test
    void lateSoundIsWaitedForRatherThanLost() {
        for (int i = 1; i <= 300; i++) {
            packet(i, i == 150 || i == 151 ? 152 * TICK : i * TICK);
        }
        play(320);
        assertThat(numbers()).contains(152, 153).hasSizeGreaterThan(296);
        assertThat(numbers()).isSorted();
    }

    @Test
    void anotherStreamBeginsAnew() {
        for (int i = 1; i <= 100; i++) {
            packet(i, i * TICK);
        }
        play(100);
        for (int i = 1; i <= 100; i++) {
            buffer.put(SOURCE + 1, 77_777 + i * TICK, sound(1_000 + i), (100L + i) * TICK);
            played.add(number(buffer.take()));
        }
        assertThat(numbers()).contains(1_001, 1_050, 1_097);
    }

    @Test
    void timestampsMayRunOver() {
        for (int i = 1; i <= 200; i++) {
            arrivals.add(new Arrival((long) i * TICK, i, -50 * TICK + i * TICK));
        }
        play(210);
        assertThat(numbers()).containsExactlyElementsOf(from(1, 200));
    }

    @Test
    void packetsOfOtherLengthsArePlayedWhole() {
        for (int i = 1; i <= 100; i++) {
            short[] sixty = new short[3 * TICK];
            java.util.Arrays.fill(sixty, (short) i);
            buffer.put(SOURCE, i * 3 * TICK, sixty, i * 3L * TICK);
            for (int j = 0; j < 3; j++) {
                played.add(number(buffer.take()));
            }
        }
        assertThat(played.stream().filter(n -> n == 50).count()).isEqualTo(3);
    }

    @Test
    void aFloodOfOldOrFarPacketsIsBounded() {
        var random = new Random(6);
        for (int i = 0; i < 200_000; i++) {
            buffer.put(SOURCE, random.nextInt(), sound(1), i);
            if (i % 100 == 0) {
                assertThat(buffer.take().samples()).hasSize(TICK);
                assertThat(buffer.delay()).isLessThan(11 * Frame.RATE);
            }
        }
    }

    private void clockRuns(double pace) {
        for (int i = 1; i <= 15_000; i++) {
            packet(i, Math.round(i * TICK * pace));
        }
        play((int) (15_000 * pace));
        List<Integer> heard = numbers();
        assertThat(heard).isSorted();
        assertThat(heard.stream().distinct().count()).isGreaterThan(14_900);
    }

    private void packet(int number, long at) {
        arrivals.add(new Arrival(at, number, number * TICK));
    }

    /** Until that tick. */
    private void play(int until) {
        arrivals.sort(Comparator.comparingLong(Arrival::at));
        while (played.size() < until) {
            long now = (played.size() + 1L) * TICK + 10;
            while (!arrivals.isEmpty() && arrivals.getFirst().at() <= now) {
                Arrival next = arrivals.removeFirst();
                buffer.put(SOURCE, next.timestamp(), sound(next.number()), next.at());
            }
            played.add(number(buffer.take()));
        }
    }

    /** What is filled in fades, so that its samples are not all alike. */
    private static int number(Frame frame) {
        short middle = frame.samples()[TICK / 2];
        return middle == frame.samples()[TICK - 1] ? middle : 0;
    }

    private static short[] sound(int number) {
        short[] sound = new short[TICK];
        java.util.Arrays.fill(sound, (short) number);
        return sound;
    }

    /** What was really played, without what was filled in: a number that was heard before, or silence. */
    private List<Integer> numbers() {
        List<Integer> numbers = new ArrayList<>();
        for (int number : played) {
            if (number != 0 && !numbers.contains(number)) {
                numbers.add(number);
            }
        }
        return numbers;
    }

    private int lastPlayed() {
        return numbers().getLast();
    }

    private static List<Integer> from(int first, int last) {
        return java.util.stream.IntStream.rangeClosed(first, last).boxed().toList();
    }
}
