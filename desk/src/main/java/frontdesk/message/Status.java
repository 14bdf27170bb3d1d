package frontdesk.message;

/** What has become of a text or a mail: QUEUED → SENT → FAILED or DELIVERED; NOT_SENT where nobody was asked to carry it. */
public enum Status {
    QUEUED(0),
    SENT(1),
    DELIVERED(3),
    FAILED(2),
    NOT_SENT(2),
    RECEIVED(4);

    private final int rank;

    Status(int rank) {
        this.rank = rank;
    }

    /** Carriers tell news out of order: a status is only ever replaced by one that follows it. */
    boolean follows(Status earlier) {
        return rank > earlier.rank;
    }
}
