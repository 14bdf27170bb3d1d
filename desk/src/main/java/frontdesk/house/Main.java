package frontdesk.house;

import java.time.Clock;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import picocli.CommandLine;

import frontdesk.cli.Commands;
import frontdesk.cli.Doors;
import frontdesk.store.Database;
import frontdesk.store.StartTrouble;

/** The entrance: the first word of the command line chooses between the server and the commands beside it. */
@QuarkusMain
public final class Main {
    private Main() {}

    public static void main(String... args) {
        String command = args.length == 0 ? "up" : args[0];
        switch (command) {
            case "up" -> up(args);
            default -> System.exit(commands(args));
        }
    }

    private static void up(String... args) {
        try {
            ServerSettings server = ServerSettings.read();
            Foundation.lay(server.settings(), server.host(), server.port());
        } catch (StartTrouble | Foundation.PortTaken | RuntimeException trouble) {
            Troubles.tell(trouble);
            System.exit(1);
        }
        Quarkus.run(
                null,
                (exit, trouble) -> {
                    if (trouble != null) {
                        Troubles.tell(trouble);
                    }
                    System.exit(exit);
                },
                args);
    }

    private static int commands(String... args) {
        System.setProperty("org.jboss.logging.provider", "jdk");
        Settings settings = ServerSettings.read().settings();
        CommandLine line = Commands.line(
                        () -> openDoors(settings), new Examination(settings)::findings, new SoundCall(settings))
                .addSubcommand(new DemoCommand(settings))
                .addSubcommand(new TalkCommand(settings, () -> openDoors(settings)))
                .addSubcommand(new RehearseCommand(settings, () -> openDoors(settings)));
        return Commands.execute(line, args);
    }

    private static Doors openDoors(Settings settings) {
        try {
            var keys = Keys.open(settings.tokenKey(), settings.data());
            var database = Database.open(settings.store());
            var rooms = Rooms.build(
                    database,
                    keys.forPurpose("agent tokens"),
                    Foundation.accountKeys(settings, keys),
                    keys.bookingLinks(settings.publicUrl()),
                    Models.talking(settings.model()),
                    Clock.systemUTC());
            HooksOut.open(settings, rooms, keys);
            Crms.open(settings, rooms);
            var platforms = new AgentPlatforms(settings);
            return new TerminalDoors(rooms, platforms.agents(rooms, platforms.known(keys, rooms)));
        } catch (StartTrouble trouble) {
            throw new Commands.CannotOpen(trouble.sentence());
        }
    }
}
