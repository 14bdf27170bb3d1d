package frontdesk.console.team;

import java.nio.file.Files;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

import frontdesk.access.Role;
import frontdesk.booking.Booking;
import frontdesk.business.DemoBusinesses;
import frontdesk.console.OpenConsole;
import frontdesk.discretion.RecordingsFolder;
import frontdesk.house.HouseOnTestDatabase;
import frontdesk.page.Browser;

import static org.assertj.core.api.Assertions.assertThat;

/** Who did what, as an owner looks it up. */
@QuarkusTest
@QuarkusTestResource(HouseOnTestDatabase.class)
@SuppressWarnings("NullAway.Init")
class TrailPageTest extends OpenConsole {
    private static final String TRAIL = LUCIA + "/trail";

    @Inject
    RecordingsFolder recordings;

    private Browser manager() {
        return browser().carrying(person(Role.MANAGER).cookie());
    }

    private String found(String who, String what) {
        return owner().get(TRAIL + "?who=" + who + "&what=" + what).body();
    }

    @Test
    void everyLookAtARecordingIsThereOnceWhateverThePartsOfIt() throws Exception {
        Files.createDirectories(recordings.path());
        Files.writeString(recordings.path().resolve("looked.wav"), "0123456789");
        var call = call(DemoBusinesses.TRATTORIA, "looked.wav");
        String sound = LUCIA + "/calls/" + call + "/recording.wav";
        manager().get(sound, "Range", "bytes=4-");
        manager().get(sound);

        assertThat(found(person(Role.MANAGER).email(), "call+" + call).split("recording listened to", -1))
                .as("one line")
                .hasSize(2);
        assertThat(found("nobody@example.com", "call+" + call)).contains("Nothing of that kind was done");
    }

    @Test
    void whatPeopleDoWithBookingsIsThereToo() {
        Booking booking = book("Rosa");
        manager().post(LUCIA + "/bookings/" + booking.id() + "/cancel", Map.of());
        assertThat(found(person(Role.MANAGER).email(), "booking+cancelled")).contains("/bookings/" + booking.id());
        assertThat(found("", "booking+booked")).as("by a caller").doesNotContain("/bookings/" + booking.id());
    }

    @Test
    void aFileHoldsTheSameAndNoFormulas() {
        journal.auditTrail().note(DemoBusinesses.TRATTORIA, "user:hana@example.com", "tried", "=HYPERLINK(\"x\")");
        var file = owner().get(TRAIL + ".csv?who=hana");
        assertThat(file.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment; filename=\"trail-trattoria-lucia-");
        assertThat(file.body())
                .startsWith("at,who,what,subject")
                .contains("hana@example.com,tried,\"'=HYPERLINK(\"\"x\"\")\"");
        assertThat(found("", "trail+taken")).contains("trail taken as a file");
    }

    @Test
    void whatWasTypedIsTextOnThePage() {
        journal.auditTrail().note(DemoBusinesses.TRATTORIA, "user:x@example.com", "tried", "<script>alert(1)</script>");
        assertThat(owner().get(TRAIL + "?what=%3Cscript%3E%7B%7D&older=nonsense")
                        .statusCode())
                .isEqualTo(200);
        assertThat(found("x@example.com", "")).contains("&lt;script&gt;").doesNotContain("<script>alert");
    }

    @Test
    void onlyOwnersReadIt() {
        assertThat(manager().get(TRAIL).statusCode()).isEqualTo(403);
        assertThat(manager().get(TRAIL + ".csv").statusCode()).isEqualTo(403);
    }
}
