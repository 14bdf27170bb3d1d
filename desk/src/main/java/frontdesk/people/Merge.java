package frontdesk.people;

import java.time.Instant;
import java.util.UUID;

import frontdesk.kernel.PersonId;

/**
 * Two contacts were made one.
 *
 * @param kept whose page it is since
 * @param merged the other one, which is a further way to them since
 * @param undone whether it was taken back
 */
public record Merge(UUID id, PersonId kept, PersonId merged, String actor, Instant at, boolean undone) {}
