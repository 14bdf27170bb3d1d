package frontdesk.provider.wire;

import java.util.List;

import org.junit.jupiter.api.Test;

import frontdesk.audio.Frame;
import frontdesk.provider.wire.Playout.Item;

import static org.assertj.core.api.Assertions.assertThat;

class PlayoutTest {
    private final Playout playout = new Playout();

    @Test
    void aMomentIsGivenOutAtATimeAndAMarkWhenAllBeforeItIs() {
        playout.play(new short[2 * Frame.USUAL]);
        playout.mark("end");
        assertThat(playout.next(1)).singleElement().isInstanceOf(Item.Sound.class);
        assertThat(playout.next(1)).last().isEqualTo(new Item.Mark("end"));
        assertThat(playout.next(1)).isEmpty();
    }

    @Test
    void whatDoesNotFillAMomentIsFilledUpAtAMark() {
        playout.play(new short[] {7});
        assertThat(playout.next(1)).isEmpty();
        playout.mark("end");
        List<Item> next = playout.next(1);
        assertThat(next).hasSize(2);
        assertThat(next.getFirst()).isInstanceOfSatisfying(Item.Sound.class, sound -> assertThat(sound.samples())
                .hasSize(Frame.USUAL)
                .startsWith((short) 7));
    }

    @Test
    void clearingGivesBackTheMarksThatWereNotReached() {
        playout.play(new short[Frame.USUAL]);
        playout.mark("a");
        playout.play(new short[Frame.USUAL + 3]);
        playout.mark("b");
        playout.next(1);
        assertThat(playout.clear()).containsExactly("b");
        assertThat(playout.next(10)).isEmpty();
    }
}
