package frontdesk.demo;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.function.Consumer;

import frontdesk.booking.Diary;
import frontdesk.call.CallWatcher;
import frontdesk.journal.Journal;
import frontdesk.provider.scripted.TwilioStandIn;
import frontdesk.store.Database;

/**
 * What a performance needs of the house that it plays at.
 *
 * @param watch lets somebody follow every call from now on
 * @param recordings the folder that recordings are kept in
 */
public record Stage(
        Database database,
        Diary diary,
        Journal journal,
        TwilioStandIn carrier,
        Consumer<CallWatcher> watch,
        Path recordings,
        PrintStream out) {}
