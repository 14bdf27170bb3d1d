package frontdesk.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.time.Clock;
import java.util.List;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

import frontdesk.access.Seal;
import frontdesk.agents.Agents;
import frontdesk.agents.KnownAgents;
import frontdesk.agents.Workspace;
import frontdesk.booking.Diary;
import frontdesk.business.DemoBusinesses;
import frontdesk.house.Rooms;
import frontdesk.house.TerminalDoors;
import frontdesk.house.TestRooms;
import frontdesk.store.TestDatabase;

/** The doors of a house of the test's own, which stay open from one command to the next; and the terminal before it. */
record OpenDoors(Rooms rooms, Agents agents) {
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
        var rooms = TestRooms.on(TestDatabase.fresh(), clock);
        rooms.businesses().save(DemoBusinesses.clinic());
        return open(rooms, null);
    }

    /** @param workspace the platform on which agents run, or null where there is none */
    static OpenDoors open(Rooms rooms, @Nullable Workspace workspace) {
        var hosted = new KnownAgents(rooms.database(), new Seal(new byte[32]));
        var agents = new Agents(
                rooms.database(),
                rooms.journal(),
                rooms.access(),
                hosted,
                workspace,
                URI.create("https://frontdesk.example"),
                rooms.clock());
        return new OpenDoors(rooms, agents);
    }

    Ended run(String... words) {
        return Ended.of(() -> new TerminalDoors(rooms, agents, () -> {}), words);
    }

    Diary diary() {
        return rooms.diary();
    }

    void shut() {
        rooms.database().close();
    }
}
