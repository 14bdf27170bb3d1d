package frontdesk.people;

import frontdesk.kernel.PersonId;

/** What became of one more number or e-mail for a contact. */
public sealed interface WayOutcome {
    record Added() implements WayOutcome {}

    /** It was theirs already. */
    record Known() implements WayOutcome {}

    /** The number is another contact's: the two may be one person. */
    record Others(PersonId contact) implements WayOutcome {}

    /** There is no such contact. */
    record Nobody() implements WayOutcome {}
}
