package frontdesk.house;

import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import frontdesk.audio.Wav;
import frontdesk.business.DemoBusinesses;
import frontdesk.followup.FollowUp;
import frontdesk.followup.FollowUps;
import frontdesk.followup.RecordingLeft;
import frontdesk.kernel.OutsideTrouble;
import frontdesk.kernel.PhoneNumber;
import frontdesk.store.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Voicemail that a carrier recorded, and ears that are played. */
class LeftRecordingsTest {
    private static final URI RECORDING = URI.create("https://api.example.com/Recordings/RE1");
    private static final String ADDRESS = "(37 s) " + RECORDING + ".mp3";

    private final List<URI> fetched = new ArrayList<>();
    private String heard = "Please call me about Friday.";
    private Rooms rooms;
    private FollowUp noted;

    @BeforeEach
    void somebodyHasLeftAMessage() {
        rooms = TestRooms.on(TestDatabase.fresh(), Clock.systemUTC());
        rooms.businesses().save(DemoBusinesses.clinic());
        var anna = new PhoneNumber("+14155550134");
        noted = rooms.followUps()
                .note(
                        DemoBusinesses.CLINIC,
                        null,
                        new FollowUps.Asked(FollowUp.Kind.VOICEMAIL, null, anna, ADDRESS, null),
                        RECORDING);
    }

    @AfterEach
    void close() {
        rooms.database().close();
    }

    private void hear() {
        new LeftRecordings(rooms.businesses(), rooms.followUps(), this::file, (_, _) -> heard)
                .hear(new RecordingLeft(DemoBusinesses.CLINIC, noted.id(), RECORDING));
    }

    private byte[] file(URI address) {
        fetched.add(address);
        return Wav.mono(8_000, new short[1_600]).write();
    }

    private String words() {
        return rooms.followUps()
                .find(DemoBusinesses.CLINIC, noted.id())
                .orElseThrow()
                .words();
    }

    @Test
    void itsWordsStandBeforeItsAddressHoweverOftenThatIsTold() {
        hear();
        hear();
        assertThat(words()).isEqualTo("Please call me about Friday. " + ADDRESS);
        assertThat(fetched).first().isEqualTo(URI.create(RECORDING + ".wav"));
    }

    @Test
    void whereNothingIsHeardTheAddressRemains() {
        heard = " ";
        hear();
        assertThat(words()).isEqualTo(ADDRESS);
    }

    @Test
    void whereTheCarrierIsDownItIsTriedAgain() {
        var down = new LeftRecordings(
                rooms.businesses(),
                rooms.followUps(),
                _ -> {
                    throw OutsideTrouble.passing("twilio", "down on purpose");
                },
                (_, _) -> heard);
        assertThatThrownBy(() -> down.hear(new RecordingLeft(DemoBusinesses.CLINIC, noted.id(), RECORDING)))
                .isInstanceOf(OutsideTrouble.class);
        assertThat(words()).isEqualTo(ADDRESS);
    }
}
