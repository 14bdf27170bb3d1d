package frontdesk.rehearsal;

import frontdesk.booking.Diary;
import frontdesk.business.Businesses;
import frontdesk.journal.Journal;
import frontdesk.people.People;
import frontdesk.reception.Receptionist;
import frontdesk.store.Database;

/** The rooms that a rehearsal plays in: all on a database that nobody else uses, and on a clock that the rehearsal moves. */
public record Stage(
        Database database,
        Businesses businesses,
        People people,
        Diary diary,
        Journal journal,
        Receptionist receptionist,
        VirtualClock clock) {}
