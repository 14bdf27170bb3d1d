package frontdesk.jobs;

/** A part of the list that is worked off by itself, so that what nobody waits for is never in the way of what somebody waits for. */
enum Lane {
    /** Somebody waits for it, or may. */
    PROMPT("announcement", "job_prompt", 32),
    /** Nobody waits for it: one thing after the other on each node. */
    ASIDE("aside", "job_aside", 1);

    /** The name of its rows' task, the same for ever: rows carry it. */
    final String task;

    /** The view of its rows alone. */
    final String rows;

    final int atOnce;

    Lane(String task, String rows, int atOnce) {
        this.task = task;
        this.rows = rows;
        this.atOnce = atOnce;
    }
}
