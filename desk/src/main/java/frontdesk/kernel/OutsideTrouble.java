package frontdesk.kernel;

/**
 * Somebody outside the house was down, slow, wrong or refused: the one exception for the world beyond.
 * {@link #worthRetrying()} says whether the same request may succeed later.
 */
public final class OutsideTrouble extends RuntimeException {
    private final String outsider;
    private final String what;
    private final Kind kind;

    private enum Kind {
        PASSING,
        LASTING,
        UNWANTED
    }

    private OutsideTrouble(String outsider, String what, Kind kind, Throwable cause) {
        super(cause);
        this.outsider = outsider;
        this.what = what;
        this.kind = kind;
    }

    /** The outsider was down, slow or overloaded: try again later. */
    public static OutsideTrouble passing(String outsider, String what, Throwable cause) {
        return new OutsideTrouble(outsider, what, Kind.PASSING, cause);
    }

    public static OutsideTrouble passing(String outsider, String what) {
        return new OutsideTrouble(outsider, what, Kind.PASSING, new IllegalStateException(what));
    }

    /** The outsider understood and refused: the same request will be refused again. */
    public static OutsideTrouble lasting(String outsider, String what) {
        return new OutsideTrouble(outsider, what, Kind.LASTING, new IllegalStateException(what));
    }

    /** The outsider refused because the person whom it would have reached wants nothing of the kind: no other way is to be tried either. */
    public static OutsideTrouble unwanted(String outsider, String what) {
        return new OutsideTrouble(outsider, what, Kind.UNWANTED, new IllegalStateException(what));
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
        return kind == Kind.PASSING;
    }

    /** Whether a person has asked for no more of it. */
    public boolean isUnwanted() {
        return kind == Kind.UNWANTED;
    }
}
