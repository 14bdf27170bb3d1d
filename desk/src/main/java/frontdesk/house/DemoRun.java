package frontdesk.house;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import io.quarkus.runtime.QuarkusApplication;
import org.jspecify.annotations.Nullable;

import frontdesk.call.Switchboard;
import frontdesk.demo.Performance;
import frontdesk.demo.Programme;
import frontdesk.demo.Stage;
import frontdesk.provider.scripted.TwilioStandIn;

/** The demo inside the opened house. */
public class DemoRun implements QuarkusApplication {
    private static @Nullable Cast cast;

    private final Rooms rooms;
    private final Watchers watchers;
    private final Switchboard switchboard;
    private final Settings settings;

    DemoRun(Rooms rooms, Watchers watchers, Switchboard switchboard, Settings settings) {
        this.rooms = rooms;
        this.switchboard = switchboard;
        this.watchers = watchers;
        this.settings = settings;
    }

    /** Who is played, by which carrier. */
    record Cast(TwilioStandIn carrier, List<String> callers, String voice, int rounds) {}

    /** The framework makes this class, so the cast is left here for it. */
    static void cast(Cast chosen) {
        cast = chosen;
    }

    @Override
    public int run(String... args) throws InterruptedException {
        Cast chosen = Objects.requireNonNull(cast);
        switchboard.prepare();
        var performance = new Performance(new Stage(
                rooms.database(),
                rooms.diary(),
                rooms.journal(),
                chosen.carrier(),
                watchers::add,
                Telephone.recordings(settings),
                System.out));
        LocalDate today = LocalDate.now(
                rooms.clock().withZone(rooms.businesses().all().getFirst().zone()));
        var programme = new Programme(chosen.callers(), chosen.voice(), chosen.rounds(), today);
        return programme.play(performance, System.out) ? 0 : 1;
    }
}
