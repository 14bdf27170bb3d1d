package frontdesk.kernel;

import java.time.Duration;
import java.util.Objects;

/**
 * Somebody outside the house was down, slow, wrong or refused: the one exception for the world beyond.
 * {@link #worthRetrying()} says whether the same request may succeed later.
 */
public final class OutsideTrouble extends RuntimeException {
    private final String outsider;
    private final String what;
    private final Kind kind;
    private final Duration rest;

    private enum Kind {
        NOT_ASKED,
        PASSING,
        LASTING,
        UNWANTED
    }

    private OutsideTrouble(String outsider, String what, Kind kind, Duration rest, Throwable cause) {
        super(cause);
        this.outsider = outsider;
        this.what = what;
        this.kind = kind;
        this.rest = rest;
    }

    /** The outsider was down, slow or overloaded: try again later. */
    public static OutsideTrouble passing(String outsider, String what, Throwable cause) {
        return new OutsideTrouble(outsider, what, Kind.PASSING, Duration.ZERO, cause);
    }

    public static OutsideTrouble passing(String outsider, String what) {
        return new OutsideTrouble(outsider, what, Kind.PASSING, Duration.ZERO, new IllegalStateException(what));
    }

    /** We ask too much of the outsider already, so that it was not asked at all: its turn comes so much later, and this was no attempt. */
    public static OutsideTrouble notAsked(String outsider, String what, Duration turn, Throwable cause) {
        return new OutsideTrouble(outsider, what, Kind.NOT_ASKED, turn, cause);
    }

    /** The outsider understood and refused: the same request will be refused again. */
    public static OutsideTrouble lasting(String outsider, String what) {
        return new OutsideTrouble(outsider, what, Kind.LASTING, Duration.ZERO, new IllegalStateException(what));
    }

    /** The outsider refused because the person whom it would have reached wants nothing of the kind: no other way is to be tried either. */
    public static OutsideTrouble unwanted(String outsider, String what) {
        return new OutsideTrouble(outsider, what, Kind.UNWANTED, Duration.ZERO, new IllegalStateException(what));
    }

    /** The same, of an outsider who has said how long it wants to be left alone. */
    public OutsideTrouble leftAloneFor(Duration wanted) {
        return wanted.isZero()
                ? this
                : new OutsideTrouble(outsider, what, kind, wanted, Objects.requireNonNullElse(getCause(), this));
    }

    /** Whose trouble it is and what: {@code stripe: it answered 503}. */
    @Override
    public String getMessage() {
        return outsider + ": " + what;
    }

    public String outsider() {
        return outsider;
    }

    public boolean worthRetrying() {
        return kind == Kind.PASSING || kind == Kind.NOT_ASKED;
    }

    /** Nothing has reached the outsider: only our own turn had not come. */
    public boolean wasNotAsked() {
        return kind == Kind.NOT_ASKED;
    }

    /** How long the outsider has asked to be left alone, or until our turn comes: nothing is tried again before. Zero where nothing is known of it. */
    public Duration rest() {
        return rest;
    }

    /** Whether a person has asked for no more of it. */
    public boolean isUnwanted() {
        return kind == Kind.UNWANTED;
    }
}
