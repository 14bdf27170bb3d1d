package frontdesk.journal;

import java.util.UUID;

/**
 * A search of calls that is kept under a name.
 *
 * @param team whether it is everybody's who works at the business, or one person's own
 */
public record SavedSearch(UUID id, boolean team, String name, Terms terms) {
    /** What is searched for, each as it was typed; empty where any will do. */
    public record Terms(String number, String said, String outcome, String day) {}
}
