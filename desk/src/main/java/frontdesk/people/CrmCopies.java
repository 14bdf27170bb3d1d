package frontdesk.people;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import frontdesk.kernel.BusinessId;
import frontdesk.kernel.OutsideTrouble;
import frontdesk.kernel.PersonId;
import frontdesk.people.CrmCopyRows.Begun;
import frontdesk.store.Database;

/**
 * The door to lists of customers elsewhere: contacts and what was, once. The vendors have no key for repeated requests, so that our own ledger decides: what
 * was begun and never answered is looked for a minute later, when it would show there, and written again only where it is not.
 */
public final class CrmCopies {
    /** New entries show in a vendor's search after some seconds. */
    private static final Duration DOUBT = Duration.ofMinutes(1);

    private final Database database;
    private final Contacts contacts;
    private final List<Crm> crms;
    private final Clock clock;

    public CrmCopies(Database database, Contacts contacts, List<Crm> crms, Clock clock) {
        this.database = database;
        this.contacts = contacts;
        this.crms = List.copyOf(crms);
        this.clock = clock;
    }

    /** Whether anybody there is told of this business. */
    public boolean wanted(BusinessId business) {
        return crms.stream().anyMatch(crm -> crm.connectedSince(business).isPresent());
    }

    /**
     * Writes an entry on somebody's page, wherever the business has an account, and brings them up to date there.
     *
     * @throws OutsideTrouble where a vendor was down or refused; called again, it writes what is still missing
     */
    public void copy(BusinessId business, PersonId person, CrmEntry entry) {
        Optional<Contact> contact = contacts.find(business, person);
        if (contact.isEmpty()) {
            return;
        }
        for (Crm crm : crms) {
            crm.connectedSince(business)
                    .ifPresent(since -> copy(new Ledger(crm, since), business, contact.get(), entry));
        }
    }

    /** A vendor, and since when what our ledger says of it is said of the account that is connected now. */
    private record Ledger(Crm crm, Instant since) {}

    private void copy(Ledger ledger, BusinessId business, Contact contact, CrmEntry entry) {
        Crm crm = ledger.crm();
        String theirs = contact(ledger, business, contact);
        once(
                ledger,
                business,
                entry.ours(),
                () -> crm.find(business, entry),
                () -> crm.make(business, theirs, entry),
                false);
    }

    private String contact(Ledger ledger, BusinessId business, Contact contact) {
        Crm crm = ledger.crm();
        String ours = "person " + contact.id();
        String theirs = once(
                ledger, business, ours, () -> crm.find(business, contact), () -> crm.make(business, contact), true);
        if (!crm.update(business, theirs, contact)) {
            database.perform(handle -> new CrmCopyRows(handle, business, crm.vendor()).lost(ours));
            throw OutsideTrouble.passing(crm.vendor(), "the contact was deleted there and is made again");
        }
        return theirs;
    }

    /** @param elsewhere whether it may be there without us */
    private String once(
            Ledger ledger,
            BusinessId business,
            String ours,
            Supplier<Optional<String>> found,
            Supplier<String> made,
            boolean elsewhere) {
        Crm crm = ledger.crm();
        Begun begun = database.transaction(handle ->
                new CrmCopyRows(handle, business, crm.vendor()).begin(ours, clock.instant(), DOUBT, ledger.since()));
        return switch (begun) {
            case Begun.Done(String theirs) -> theirs;
            case Begun.Doubtful _ ->
                throw OutsideTrouble.passing(crm.vendor(), "whether the last attempt arrived will show in a minute");
            case Begun.First _ -> written(crm, business, ours, elsewhere ? found : Optional::empty, made);
            case Begun.Again _ -> written(crm, business, ours, found, made);
        };
    }

    private String written(
            Crm crm, BusinessId business, String ours, Supplier<Optional<String>> found, Supplier<String> made) {
        try {
            String theirs = found.get().orElseGet(made);
            database.perform(handle -> new CrmCopyRows(handle, business, crm.vendor()).done(ours, theirs));
            return theirs;
        } catch (OutsideTrouble trouble) {
            if (!trouble.worthRetrying()) {
                database.perform(handle -> new CrmCopyRows(handle, business, crm.vendor()).forget(ours));
            }
            throw trouble;
        }
    }
}
