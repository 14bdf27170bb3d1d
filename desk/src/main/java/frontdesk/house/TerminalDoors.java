package frontdesk.house;

import java.time.Clock;

import frontdesk.booking.Diary;
import frontdesk.business.Businesses;
import frontdesk.cli.Doors;
import frontdesk.errand.Errands;
import frontdesk.journal.Journal;
import frontdesk.reception.Receptionist;
import frontdesk.reception.ToolBelt;

/** The doors as a command opens them: beside a running server, or alone. */
record TerminalDoors(Rooms rooms) implements Doors {
    @Override
    public Clock clock() {
        return rooms.clock();
    }

    @Override
    public Businesses businesses() {
        return rooms.businesses();
    }

    @Override
    public Diary diary() {
        return rooms.diary();
    }

    @Override
    public Journal journal() {
        return rooms.journal();
    }

    @Override
    public Receptionist receptionist() {
        return rooms.receptionist();
    }

    @Override
    public ToolBelt toolBelt() {
        return rooms.toolBelt();
    }

    @Override
    public Errands errands() {
        return rooms.errands();
    }

    @Override
    public void close() {
        rooms.database().close();
    }
}
