package frontdesk.console.diary;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LanesTest {
    @Test
    void whatTouchesIsBelowEachOtherAndWhatOverlapsBeside() {
        assertThat(lanes(stretch("a", 0, 30), stretch("b", 30, 60), stretch("c", 45, 90)))
                .containsExactly("a lane-0 of-1", "b lane-0 of-2", "c lane-1 of-2");
    }

    @Test
    void aLaneThatIsFreeAgainIsUsedAgain() {
        assertThat(lanes(stretch("long", 0, 120), stretch("first", 0, 30), stretch("second", 30, 60)))
                .containsExactly("long lane-0 of-2", "first lane-1 of-2", "second lane-1 of-2");
    }

    @Test
    void nothingNeedsNoLane() {
        assertThat(lanes()).isEmpty();
    }

    @SafeVarargs
    private static List<String> lanes(Lanes.Stretch<String>... stretches) {
        return Lanes.arrange(List.of(stretches)).stream()
                .map(placed -> placed.stretch().name() + " " + placed.css())
                .toList();
    }

    private static Lanes.Stretch<String> stretch(String name, int from, int to) {
        return new Lanes.Stretch<>(name, from, to);
    }
}
