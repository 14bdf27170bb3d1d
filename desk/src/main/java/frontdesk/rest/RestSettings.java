package frontdesk.rest;

/** What can be set of the REST interface. */
public interface RestSettings {
    /** How many requests one token may make a minute, on each node; they may come all at once. */
    int requestsPerMinute();
}
