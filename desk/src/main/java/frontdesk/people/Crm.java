package frontdesk.people;

import java.time.Instant;
import java.util.Optional;

import frontdesk.kernel.BusinessId;

/**
 * The socket: a list of customers elsewhere that is told what we learn. Everything blocks, and throws
 * {@link frontdesk.kernel.OutsideTrouble} where it is refused or nobody answers, in which case it may have been done all the same.
 */
public interface Crm {
    /** Its name in rows, for ever the same. */
    String vendor();

    /** Since when the business has the account there that it has now; empty where it has none. Ids of before may be those of another account. */
    Optional<Instant> connectedSince(BusinessId business);

    /** The contact's id there, found by their e-mails and numbers. */
    Optional<String> find(BusinessId business, Contact contact);

    /** Makes the contact; their id there. */
    String make(BusinessId business, Contact contact);

    /** Brings a contact up to date; false where they are not there any more. */
    boolean update(BusinessId business, String theirs, Contact contact);

    /** The entry's id there, found by {@link CrmEntry#ours}. */
    Optional<String> find(BusinessId business, CrmEntry entry);

    /**
     * Makes an entry on a contact's page; its id there.
     *
     * @param contact the contact's id there
     */
    String make(BusinessId business, String contact, CrmEntry entry);
}
