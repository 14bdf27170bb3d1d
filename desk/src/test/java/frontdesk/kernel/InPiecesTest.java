package frontdesk.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What is read piece by piece is one sequence. */
class InPiecesTest {
    private final List<@Nullable Integer> asked = new ArrayList<>();

    /** The numbers up to one, two at a time. */
    private InPieces<Integer> upTo(int end) {
        return new InPieces<>(last -> {
            asked.add(last);
            int next = last == null ? 1 : last + 1;
            return next > end ? List.of() : next == end ? List.of(next) : List.of(next, next + 1);
        });
    }

    @Test
    void eachPieceBeginsBehindTheLastOfTheOneBefore() {
        assertThat(upTo(5)).containsExactly(1, 2, 3, 4, 5);
        assertThat(asked).containsExactly(null, 2, 4, 5);
    }

    @Test
    void aPieceIsReadWhenItIsWantedAndNoSooner() {
        var numbers = upTo(1_000_000).iterator();
        assertThat(asked).isEmpty();
        assertThat(numbers.next()).isOne();
        assertThat(numbers.next()).isEqualTo(2);
        assertThat(asked).hasSize(1);
    }

    @Test
    void whereThereIsNothingNothingIsRead() {
        var none = upTo(0).iterator();
        assertThat(none.hasNext()).isFalse();
        assertThat(none.hasNext()).isFalse();
        assertThat(asked).hasSize(1);
        assertThatThrownBy(none::next).isInstanceOf(NoSuchElementException.class);
    }
}
