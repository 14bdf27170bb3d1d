package frontdesk.kernel;

import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

import org.jspecify.annotations.Nullable;

/** Something too long to be held at once, as one sequence: it is read piece by piece, each behind the last one of the piece before. */
public record InPieces<T>(Reading<T> reading) implements Iterable<T> {

    /** Reads the first of them, or some behind a last one; none where that was the last of all. */
    @FunctionalInterface
    public interface Reading<T> {
        List<T> behind(@Nullable T last);
    }

    @Override
    public Iterator<T> iterator() {
        return new Pieces<>(this);
    }

    /** One way through all of it. */
    private static final class Pieces<T> implements Iterator<T> {
        private final InPieces<T> whole;
        private Iterator<T> piece = Collections.emptyIterator();
        private @Nullable T last;
        private boolean goesOn = true;

        Pieces(InPieces<T> whole) {
            this.whole = whole;
        }

        @Override
        public boolean hasNext() {
            if (!piece.hasNext() && goesOn) {
                piece = whole.reading.behind(last).iterator();
                goesOn = piece.hasNext();
            }
            return piece.hasNext();
        }

        @Override
        public T next() {
            if (!hasNext()) {
                throw new NoSuchElementException("all of it was read");
            }
            T next = piece.next();
            last = next;
            return next;
        }
    }
}
