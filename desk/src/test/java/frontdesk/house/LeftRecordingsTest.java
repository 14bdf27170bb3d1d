package frontdesk.house;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import frontdesk.audio.Wav;
import frontdesk.business.DemoBusinesses;
import frontdesk.followup.FollowUp;
import frontdesk.followup.RecordingLeft;
import frontdesk.journal.CallStarted;
import frontdesk.kernel.CallId;
import frontdesk.kernel.OutsideTrouble;
import frontdesk.kernel.PhoneNumber;
import frontdesk.provider.wire.LeftMessage;
import frontdesk.reception.Summaries;
import frontdesk.store.TestDatabase;
import frontdesk.understanding.Understanding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Voicemail that a carrier recorded, and ears that are played. */
class LeftRecordingsTest {
    private static final URI SOUND = URI.create("https://api.example.com/Recordings/RE1.wav");
    private static final String NOTED = "(37 s) carrier RE1";

    private final List<URI> fetched = new ArrayList<>();
    private final CallId call = CallId.next();
    private String heard = "Please call me about my appointment on Friday.";
    private Rooms rooms;
    private LeftRecordings recordings;
    private FollowUp noted;

    @BeforeEach
    void somebodyHasLeftAMessage() {
        rooms = TestRooms.on(TestDatabase.fresh(), Clock.systemUTC());
        rooms.businesses().save(DemoBusinesses.clinic());
        rooms.journal()
                .callStarted(new CallStarted(
                        DemoBusinesses.CLINIC,
                        call,
                        CallStarted.Channel.PHONE,
                        "+14155550134",
                        null,
                        "call-1",
                        Clock.systemUTC().instant()));
        recordings = new LeftRecordings(rooms, (_, _) -> heard, new Summaries(new Understanding(), Clock.systemUTC()));
        recordings.from("carrier", this::file);
        keep();
        noted = rooms.followUps().of(DemoBusinesses.CLINIC, call).getFirst();
    }

    private void keep() {
        recordings.keep(
                "carrier",
                new LeftMessage(DemoBusinesses.CLINIC, "call-1", null, Duration.ofSeconds(37), "carrier RE1", SOUND));
    }

    @AfterEach
    void close() {
        rooms.database().close();
    }

    private void hear() {
        recordings.hear(new RecordingLeft(DemoBusinesses.CLINIC, noted.id(), SOUND, "carrier"));
    }

    private byte[] file(URI address) {
        fetched.add(address);
        return Wav.mono(8_000, new short[1_600]).write();
    }

    private FollowUp now() {
        return rooms.followUps().find(DemoBusinesses.CLINIC, noted.id()).orElseThrow();
    }

    @Test
    void itIsNotedAtOnceWithWhoCalledAndOnlyOnce() {
        assertThat(noted.kind()).isEqualTo(FollowUp.Kind.VOICEMAIL);
        assertThat(noted.words()).isEqualTo(NOTED);
        assertThat(noted.phone()).isEqualTo(new PhoneNumber("+14155550134"));
        keep();
        assertThat(rooms.followUps().of(DemoBusinesses.CLINIC, call)).hasSize(1);
    }

    @Test
    void itsWordsStandBeforeItsPlaceHoweverOftenThatIsTold() {
        hear();
        hear();
        assertThat(now().words()).isEqualTo(heard + " " + NOTED);
        assertThat(fetched).first().isEqualTo(SOUND);
    }

    @Test
    void whatItIsAboutStandsBesideIt() {
        hear();
        assertThat(now().summary()).contains("Fri");
    }

    @Test
    void whereNothingIsHeardThePlaceRemains() {
        heard = " ";
        hear();
        assertThat(now().words()).isEqualTo(NOTED);
        assertThat(now().summary()).isNull();
    }

    @Test
    void whereTheCarrierIsDownItIsTriedAgain() {
        recordings.from("carrier", _ -> {
            throw OutsideTrouble.passing("carrier", "down on purpose");
        });
        assertThatThrownBy(this::hear).isInstanceOf(OutsideTrouble.class);
        assertThat(now().words()).isEqualTo(NOTED);
    }
}
