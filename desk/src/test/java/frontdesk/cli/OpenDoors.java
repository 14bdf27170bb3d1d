package frontdesk.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.time.Clock;
import java.util.List;

import picocli.CommandLine;

import frontdesk.booking.Diary;
import frontdesk.business.Businesses;
import frontdesk.business.DemoBusinesses;
import frontdesk.errand.Errands;
import frontdesk.house.Rooms;
import frontdesk.journal.Journal;
import frontdesk.reception.Receptionist;
import frontdesk.reception.ToolBelt;
import frontdesk.store.TestDatabase;
import frontdesk.storefront.BookingLinks;

/** The doors of a house of the test's own, which stay open from one command to the next; and the terminal before it. */
record OpenDoors(Rooms rooms) implements Doors {
    /** What a command wrote, and how it ended. */
    record Ended(int exit, String out, String err) {
        static Ended of(Doors.Opener opener, String... words) {
            var out = new StringWriter();
            var err = new StringWriter();
            CommandLine line = Commands.line(opener, List::of, (doors, business, from, audio, to) -> 1)
                    .setOut(new PrintWriter(out))
                    .setErr(new PrintWriter(err));
            return new Ended(line.execute(words), out.toString(), err.toString());
        }
    }

    static OpenDoors open(Clock clock) {
        var links = new BookingLinks(new byte[32], URI.create("https://frontdesk.example"));
        var doors = new OpenDoors(Rooms.build(TestDatabase.fresh(), new byte[32], links, null, clock));
        doors.businesses().save(DemoBusinesses.clinic());
        return doors;
    }

    Ended run(String... words) {
        return Ended.of(() -> this, words);
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

    /** A command is done; the test is not. */
    @Override
    public void close() {}

    void shut() {
        rooms.database().close();
    }
}
