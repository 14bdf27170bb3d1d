package frontdesk.people;

import java.util.Optional;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import frontdesk.jobs.Jobs;
import frontdesk.journal.Journal;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.PersonId;
import frontdesk.kernel.PhoneNumber;
import frontdesk.store.Database;

/** The door to the people that a business knows, one row a telephone number. */
public final class People {

    public People(Database database, Jobs jobs, Journal journal) {}

    /** A person as known now; {@code textable} is false once they said STOP. */
    public record Person(
            PersonId id,
            String name,
            PhoneNumber phone,
            @Nullable String email,
            boolean textable,
            int bookings) {}

    public Optional<Person> recognise(BusinessId business, PhoneNumber phone) {
        throw new IllegalStateException("people are being built");
    }

    /** Adds the person or brings name and e-mail up to date, in the caller's transaction. */
    public Person remember(Handle handle, BusinessId business, String name, PhoneNumber phone, @Nullable String email) {
        throw new IllegalStateException("people are being built");
    }

    /** They said STOP or START. */
    public void textable(BusinessId business, PhoneNumber phone, boolean textable) {
        throw new IllegalStateException("people are being built");
    }
}
