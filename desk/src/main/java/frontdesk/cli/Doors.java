package frontdesk.cli;

import java.time.Clock;

import picocli.CommandLine.ParameterException;

import frontdesk.access.Access;
import frontdesk.agents.Agents;
import frontdesk.booking.Diary;
import frontdesk.business.Business;
import frontdesk.business.Businesses;
import frontdesk.errand.Errands;
import frontdesk.inbox.Inbox;
import frontdesk.journal.Journal;
import frontdesk.reception.Receptionist;
import frontdesk.reception.ToolBelt;

/** What the commands need of the house; opened when a command starts and closed when it ends. */
public interface Doors extends AutoCloseable {
    Clock clock();

    Businesses businesses();

    Diary diary();

    Journal journal();

    Access access();

    Receptionist receptionist();

    ToolBelt toolBelt();

    Errands errands();

    Agents agents();

    Inbox inbox();

    @Override
    void close();

    /** The business that is meant by this short name, or the first of all where none is given. */
    default Business business(picocli.CommandLine.Model.CommandSpec command, String slug) {
        var all = businesses().all();
        if (slug.isEmpty() && !all.isEmpty()) {
            return all.getFirst();
        }
        return businesses()
                .findBySlug(slug)
                .orElseThrow(() -> new ParameterException(
                        command.commandLine(),
                        all.isEmpty()
                                ? "There is no business yet. Start ./frontdesk up once; it puts two demo businesses in."
                                : "No business is called '" + slug + "'. There are: "
                                        + String.join(
                                                ", ",
                                                all.stream().map(Business::slug).toList())));
    }

    /** Opens the doors. */
    @FunctionalInterface
    interface Opener {
        Doors open();
    }
}
