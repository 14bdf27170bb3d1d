package frontdesk.fhir;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import frontdesk.business.DemoBusinesses;
import frontdesk.kernel.ResourceId;
import frontdesk.kernel.ServiceId;

import static org.assertj.core.api.Assertions.assertThat;

/** The names of slots. */
class SlotIdTest {
    @Test
    void aSlotIdSaysWhatItNames() {
        var dice = new Random(7);
        for (int i = 0; i < 1000; i++) {
            var id = new SlotId(
                    new ServiceId(new UUID(dice.nextLong(), dice.nextLong())),
                    new ResourceId(new UUID(dice.nextLong(), dice.nextLong())),
                    Instant.ofEpochSecond(60L * dice.nextInt(0, 60_000_000)));
            assertThat(id.toString()).matches("[A-Za-z0-9\\-.]{48}");
            assertThat(SlotId.of(id.toString())).contains(id);
        }
    }

    @Test
    void theSameSlotAlwaysHasTheSameId() {
        var id = new SlotId(DemoBusinesses.CHECK_UP, DemoBusinesses.DR_LEE, Instant.parse("2026-11-27T20:00:00Z"));
        assertThat(id).hasToString("IiIiIgAAQACAAAAAAAABASIiIiIAAEAAgAAAAAAAAgEByLKw");
    }

    @Test
    void whatWasNotMadeHereNamesNothing() {
        for (String text : List.of(
                "",
                ".",
                "\0",
                "ä",
                "x".repeat(48) + "x",
                "_iIiIgAAQACAAAAAAAABASIiIiIAAEAAgAAAAAAAAgEByKJg",
                "IiIiIgAAQACAAAAAAAABASIiIiIAAEAAgAAAAAAAAgEByKJ",
                "22222222-0000-4000-8000-000000000101",
                " ".repeat(48))) {
            assertThat(SlotId.of(text)).as(text).isEmpty();
        }
    }
}
