package frontdesk.house;

import java.time.Clock;

import frontdesk.access.Access;
import frontdesk.agents.Agents;
import frontdesk.booking.Diary;
import frontdesk.business.Businesses;
import frontdesk.cli.Doors;
import frontdesk.errand.Errands;
import frontdesk.inbox.Inbox;
import frontdesk.journal.Journal;
import frontdesk.reception.Receptionist;
import frontdesk.reception.ToolBelt;

/**
 * The doors as a command opens them: beside a running server, or alone.
 *
 * @param leaving what is done when the command has ended
 */
public record TerminalDoors(Rooms rooms, Agents agents, Runnable leaving) implements Doors {
    /** Doors that nobody else goes through: when the command has ended, the house is left. */
    TerminalDoors(Rooms rooms, Agents agents) {
        this(rooms, agents, () -> rooms.database().close());
    }

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
    public Access access() {
        return rooms.access();
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
    public Inbox inbox() {
        return rooms.inbox();
    }

    @Override
    public void close() {
        leaving.run();
    }
}
