package frontdesk.cli;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import frontdesk.business.DemoBusinesses;
import frontdesk.inbox.Admission.Admitted;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** {@code webhooks}, as somebody types it at the terminal. */
class WebhooksCommandTest {
    private final OpenDoors doors = OpenDoors.open(Clock.fixed(Instant.parse("2026-11-21T15:05:00Z"), ZoneOffset.UTC));

    @AfterEach
    void shut() {
        doors.shut();
    }

    @Test
    void whatWasToldIsListedAndWhatWaitsIsNotReplayed() {
        assertThat(doors.run("webhooks").out()).contains("Nothing was told yet.");
        var admitted = new Admitted(DemoBusinesses.clinic().id(), "call 7", "told");
        assertThat(doors.rooms().inbox().keep("somebody", admitted, "{}".getBytes(UTF_8)))
                .isTrue();
        assertThat(doors.run("webhooks").out())
                .contains("2026-11-21 10:05:00")
                .contains("waits")
                .contains("call 7");
        UUID id =
                doors.rooms().inbox().latest(admitted.business(), 1).getFirst().id();
        assertThat(doors.run("webhooks", "replay", id.toString()).exit()).isEqualTo(1);
        assertThat(doors.run("webhooks", "replay", "not an id").exit()).isEqualTo(2);
    }
}
