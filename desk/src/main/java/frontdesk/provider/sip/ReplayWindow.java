package frontdesk.provider.sip;

/** Which of the last packets have been seen, so that none is taken twice (RFC 3711, section 3.3.2). */
final class ReplayWindow {
    private static final int WIDTH = 64;

    private long newest = -1;
    private long seen;

    /** Whether it is neither seen nor too old to tell. */
    boolean isNew(long index) {
        long behind = newest - index;
        return behind < 0 || behind < WIDTH && (seen >>> behind & 1) == 0;
    }

    void note(long index) {
        long ahead = index - newest;
        if (ahead > 0) {
            seen = ahead >= WIDTH ? 1 : seen << ahead | 1;
            newest = index;
        } else {
            seen |= 1L << -ahead;
        }
    }

    /** Negative where none has come. */
    long newest() {
        return newest;
    }
}
