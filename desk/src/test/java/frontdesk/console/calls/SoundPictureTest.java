package frontdesk.console.calls;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

import frontdesk.audio.Wav;
import frontdesk.business.DemoBusinesses;
import frontdesk.console.OpenConsole;
import frontdesk.discretion.RecordingsFolder;
import frontdesk.house.HouseOnTestDatabase;
import frontdesk.journal.AuditEntry;
import frontdesk.journal.Turn;
import frontdesk.kernel.CallId;

import static org.assertj.core.api.Assertions.assertThat;

/** What the player draws of a recording, and who may have it. */
@QuarkusTest
@QuarkusTestResource(HouseOnTestDatabase.class)
@SuppressWarnings("NullAway.Init")
class SoundPictureTest extends OpenConsole {
    @Inject
    RecordingsFolder recordings;

    @Test
    void theCallerIsToldFromTheReceptionist() throws IOException {
        CallId call = recorded("drawn.wav", Wav.stereo(8_000, loud(2), loud(0)).write());
        var picture = owner().get(LUCIA + "/calls/" + call + "/waveform.json");
        assertThat(picture.statusCode()).isEqualTo(200);
        assertThat(picture.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/json");
        assertThat(picture.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(picture.body())
                .isEqualTo(
                        "{\"caller\":[50,50,50,50,50,50,50,50],\"length\":0.001,\"receptionist\":[0,0,0,0,0,0,0,0]}");
    }

    @Test
    void whatHasOneChannelIsOfBoth() throws IOException {
        CallId call = recorded("mono.wav", Wav.mono(8_000, loud(2)).write());
        assertThat(owner().get(LUCIA + "/calls/" + call + "/waveform.json").body())
                .isEqualTo("{\"both\":[50,50,50,50,50,50,50,50],\"length\":0.001}");
    }

    @Test
    void whatCannotBeDrawnIsNotThereAndThePlayerIsPlain() throws IOException {
        CallId elsewhere = recorded("elsewhere.mp3", new byte[] {'I', 'D', '3', 4, 0, 0, 0, 0, 0, 0, 0, 0});
        String page = LUCIA + "/calls/" + elsewhere;
        assertThat(owner().get(page).body())
                .contains("<audio controls preload=\"metadata\" src=\"" + page + "/recording.mp3\"")
                .doesNotContain("waveform.json");
        assertThat(owner().get(page + "/waveform.json").statusCode()).isEqualTo(404);
        CallId silent = call(DemoBusinesses.TRATTORIA, null);
        assertThat(owner().get(LUCIA + "/calls/" + silent + "/waveform.json").statusCode())
                .isEqualTo(404);
        CallId gone = call(DemoBusinesses.TRATTORIA, "gone.wav");
        assertThat(owner().get(LUCIA + "/calls/" + gone + "/waveform.json").statusCode())
                .isEqualTo(404);
        assertThat(owner().get(LUCIA + "/calls/no-call/waveform.json").statusCode())
                .isEqualTo(404);
    }

    @Test
    void itIsForWhoMayHearTheCallAndIsNoLookAtIt() throws IOException {
        CallId call = recorded("theirs.wav", Wav.mono(8_000, loud(2)).write());
        assertThat(hostess().get(LUCIA + "/calls/" + call + "/waveform.json").statusCode())
                .isEqualTo(200);
        assertThat(looks(call)).isZero();
        String clinic = "/console/" + DemoBusinesses.clinic().slug() + "/calls/" + call + "/waveform.json";
        assertThat(hostess().get(clinic).statusCode()).isEqualTo(404);
        assertThat(owner().get(clinic).statusCode()).as("the call of another").isEqualTo(404);
        assertThat(browser().get(LUCIA + "/calls/" + call + "/waveform.json").statusCode())
                .isEqualTo(303);
        hostess().get(LUCIA + "/calls/" + call + "/recording.wav");
        assertThat(looks(call)).isEqualTo(1);
    }

    @Test
    void aTurnIsPlayedFromWhereThereIsARecording() throws IOException {
        CallId heard = recorded("played.wav", Wav.mono(8_000, loud(2)).write());
        say(heard);
        assertThat(owner().get(LUCIA + "/calls/" + heard).body())
                .contains("data-at=\"64500\"", "aria-label=\"Play from here, 1:04\"", "/waveform.json\"");
        CallId unheard = call(DemoBusinesses.TRATTORIA, null);
        say(unheard);
        assertThat(owner().get(LUCIA + "/calls/" + unheard).body())
                .contains("data-at=\"64500\"", "1:04")
                .doesNotContain("Play from here", "waveform.json");
    }

    @Test
    void aSharedCallIsDrawnForWhoMayHearItUntilItIsTakenBack() throws IOException {
        CallId call = recorded("given.wav", Wav.mono(8_000, loud(2)).write());
        say(call);
        String link = shared(call, Map.of("days", "1", "recording", "yes"));
        assertThat(browser().get(link).body())
                .contains("data-waveform=\"" + link + "/waveform.json\"", "Play from here, 1:04")
                .doesNotContain("/console/");
        var picture = browser().get(link + "/waveform.json");
        assertThat(picture.body()).startsWith("{\"both\":[50,");
        assertThat(picture.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(trail(call)).doesNotContain("shared recording listened to");
        String mute = shared(call, Map.of("days", "1"));
        assertThat(browser().get(mute).body()).contains("1:04").doesNotContain("Play from here", "waveform.json");
        assertThat(browser().get(mute + "/waveform.json").statusCode()).isEqualTo(404);
        String page = LUCIA + "/calls/" + call + "/share";
        for (String revoke : hostess().get(page).body().split("action=\"")) {
            if (revoke.matches("(?s)[^\"]*/revoke\".*")) {
                hostess().post(revoke.substring(0, revoke.indexOf('"')), Map.of());
            }
        }
        assertThat(browser().get(link + "/waveform.json").statusCode()).isEqualTo(404);
    }

    private String shared(CallId call, Map<String, String> form) {
        String made = hostess().post(LUCIA + "/calls/" + call + "/share", form).body();
        return made.split("<code>")[1].split("</code>")[0].replaceFirst(".*(?=/shared/)", "");
    }

    private long looks(CallId call) {
        return trail(call).stream().filter("recording listened to"::equals).count();
    }

    private List<String> trail(CallId call) {
        return journal
                .auditTrail()
                .entries(
                        DemoBusinesses.TRATTORIA,
                        Instant.now().minusSeconds(3_600),
                        Instant.now().plusSeconds(60),
                        1_000)
                .stream()
                .filter(entry -> entry.subject().equals("call " + call))
                .map(AuditEntry::action)
                .toList();
    }

    private void say(CallId call) {
        journal.turn(
                DemoBusinesses.TRATTORIA,
                call,
                new Turn(0, Turn.Speaker.CALLER, "hello", null, 1, false, 64_500, null, Instant.now()));
    }

    private CallId recorded(String name, byte[] sound) throws IOException {
        Files.createDirectories(recordings.path());
        Files.write(recordings.path().resolve(name), sound);
        return call(DemoBusinesses.TRATTORIA, name);
    }

    /** Eight samples at so many quarters of full scale. */
    private static short[] loud(int quarters) {
        short[] samples = new short[8];
        Arrays.fill(samples, (short) (quarters * 8_192));
        return samples;
    }
}
