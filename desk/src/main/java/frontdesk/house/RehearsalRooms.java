package frontdesk.house;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import frontdesk.accounts.AccountKeys;
import frontdesk.call.Simulation;
import frontdesk.call.Switchboard;
import frontdesk.provider.local.FliteVoice;
import frontdesk.provider.local.FreettsVoice;
import frontdesk.provider.local.PocketsphinxEars;
import frontdesk.rehearsal.Stage;
import frontdesk.rehearsal.Studio;
import frontdesk.rehearsal.VirtualClock;
import frontdesk.speech.Voice;
import frontdesk.store.Database;
import frontdesk.store.StartTrouble;
import frontdesk.store.StoreSettings;
import frontdesk.turns.Patience;

/** The rooms that a rehearsal plays in, on a database server of their own beside the house's: what is rehearsed never meets what is real. */
final class RehearsalRooms implements AutoCloseable {
    /** Nobody is on a telephone: a slow machine is waited for. */
    private static final Duration A_MINUTE = Duration.ofMinutes(1);

    /** The callers' voices; the agent has another than most of them. */
    private static final List<String> CALLERS = List.of("awb", "rms");

    private final Path folder;
    private final Path speech;
    private final Rooms rooms;
    private final VirtualClock clock;

    private RehearsalRooms(Path folder, Path speech, Rooms rooms, VirtualClock clock) {
        this.folder = folder;
        this.speech = speech;
        this.rooms = rooms;
        this.clock = clock;
    }

    static RehearsalRooms open(Settings settings) throws StartTrouble {
        Path folder = settings.data().resolve("rehearsal");
        var clock = new VirtualClock(Instant.now());
        Rooms rooms = Rooms.build(
                Database.open(store(folder.resolve("postgres"), settings.store().port() + 200)),
                new byte[32],
                AccountKeys.of(List.of(new byte[32])),
                new Keys(new byte[32]).bookingLinks(URI.create("http://localhost")),
                Models.talking(settings.model()),
                clock);
        return new RehearsalRooms(folder, settings.data().resolve("speech"), rooms, clock);
    }

    Stage stage() {
        return rooms.stage(clock);
    }

    /** Where callers are played in sound, with the built-in ears and voices. */
    Studio studio() {
        Path recordings = folder.resolve("recordings");
        var board = new Switchboard(
                rooms.businesses(),
                rooms.receptionist(),
                new PocketsphinxEars(speech),
                List.of(FliteVoice.of(FliteVoice.DEFAULT), new FreettsVoice()),
                rooms.journal(),
                clock,
                new Switchboard.Settings(1, recordings, Patience.usual()));
        return new Studio(
                new Simulation(board),
                CALLERS.stream().<Voice>map(FliteVoice::of).toList(),
                recordings);
    }

    @Override
    public void close() {
        rooms.database().close();
    }

    private static StoreSettings store(Path folder, int port) {
        return new StoreSettings() {
            @Override
            public Optional<String> databaseUrl() {
                return Optional.empty();
            }

            @Override
            public Path directory() {
                return folder;
            }

            @Override
            public int port() {
                return port;
            }

            @Override
            public int connections() {
                return 4;
            }

            @Override
            public Duration patience() {
                return A_MINUTE;
            }
        };
    }
}
