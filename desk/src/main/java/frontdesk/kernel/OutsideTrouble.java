package frontdesk.kernel;

/**
 * Somebody outside the house was down, slow, wrong or refused: the one exception for the world beyond.
 * {@link #worthRetrying()} says whether the same request may succeed later.
 */
public final class OutsideTrouble extends RuntimeException {
    private final String outsider;
    private final boolean worthRetrying;

    private OutsideTrouble(String outsider, String what, boolean worthRetrying, Throwable cause) {
        super(outsider + ": " + what, cause);
        this.outsider = outsider;
        this.worthRetrying = worthRetrying;
    }

    /** The outsider was down, slow or overloaded: try again later. */
    public static OutsideTrouble passing(String outsider, String what, Throwable cause) {
        return new OutsideTrouble(outsider, what, true, cause);
    }

    public static OutsideTrouble passing(String outsider, String what) {
        return new OutsideTrouble(outsider, what, true, new IllegalStateException(what));
    }

    /** The outsider understood and refused: the same request will be refused again. */
    public static OutsideTrouble lasting(String outsider, String what) {
        return new OutsideTrouble(outsider, what, false, new IllegalStateException(what));
    }

    public String outsider() {
        return outsider;
    }

    public boolean worthRetrying() {
        return worthRetrying;
    }
}
