package frontdesk.call;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

import frontdesk.business.DemoBusinesses;
import frontdesk.call.SimulatedLine.Step;
import frontdesk.house.Rooms;
import frontdesk.house.TestRooms;
import frontdesk.journal.CallStarted;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.CallId;
import frontdesk.speech.Ears;
import frontdesk.speech.PlayedEars;
import frontdesk.speech.Voice;
import frontdesk.store.Database;
import frontdesk.store.TestDatabase;
import frontdesk.turns.Patience;

import static frontdesk.call.Players.patientCaller;
import static frontdesk.speech.PlayedSpeech.speech;

/** The rooms of the demo businesses on a real database; only the sound is played, and the clock stands still. */
abstract class RealRooms {
    static final Clock CLOCK = Clock.fixed(Instant.parse("2027-03-02T15:00:00Z"), ZoneOffset.UTC);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path recordings;

    @SuppressWarnings("NullAway.Init")
    static Rooms rooms;

    @BeforeAll
    static void open() {
        rooms = rooms(TestDatabase.fresh());
        DemoBusinesses.all().forEach(rooms.businesses()::save);
    }

    static Rooms rooms(Database database) {
        return TestRooms.on(database, CLOCK);
    }

    Switchboard switchboard(Rooms house, int maxCalls, Voice voice, String... heard) {
        return switchboard(house, new PlayedEars(heard), maxCalls, voice);
    }

    Switchboard switchboard(Rooms house, Ears ears, int maxCalls, Voice voice) {
        return new Switchboard(
                house.businesses(),
                house.receptionist(),
                ears,
                List.of(voice),
                house.journal(),
                CLOCK,
                new Switchboard.Settings(maxCalls, recordings, Patience.usual()));
    }

    static SimulatedLine line() {
        return patientCaller(
                List.of(new Step.AwaitAnswer(), new Step.Say(speech(800)), new Step.AwaitAnswer(), new Step.HangUp()));
    }

    static CallStarted call(BusinessId business) {
        return new CallStarted(
                business, CallId.next(), CallStarted.Channel.SIMULATION, "+14155550123", null, null, CLOCK.instant());
    }

    /** One that the trattoria places. */
    static CallStarted outbound() {
        return new CallStarted(
                DemoBusinesses.TRATTORIA,
                CallId.next(),
                CallStarted.Channel.OUTBOUND,
                "+14155550134",
                "+14155550100",
                null,
                CLOCK.instant());
    }
}
