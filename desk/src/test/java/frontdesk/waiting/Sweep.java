package frontdesk.waiting;

/** What the jobs do with a waiting list every half minute, for tests of other rooms. */
public final class Sweep {
    private Sweep() {}

    public static void of(WaitingList list) {
        list.sweep();
    }
}
