package frontdesk.jobs;

import java.time.Instant;

import frontdesk.kernel.BusinessId;

/**
 * A job that was tried to the last and waits for a person.
 *
 * @param event what had happened, by the name of its record
 * @param listener who did not manage to react
 * @param trouble why the last attempt failed
 */
public record GivenUp(
        BusinessId business, String id, String event, String listener, int attempts, String trouble, Instant at) {}
