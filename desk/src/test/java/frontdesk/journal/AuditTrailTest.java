package frontdesk.journal;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import frontdesk.kernel.BusinessId;
import frontdesk.kernel.Older;

import static org.assertj.core.api.Assertions.assertThat;

/** Who did what is noted once it is done, and found again. */
class AuditTrailTest extends OpenJournal {
    private final AuditTrail trail = journal.auditTrail();

    @Test
    void itIsWrittenInTheTransactionOfWhatWasDone() {
        database.transaction(handle -> {
            trail.note(handle, business, "owner@example.com", "token regenerated", "front");
            return true;
        });

        assertThat(trail.entries(business, NOON, NOON.plusSeconds(1), 10))
                .containsExactly(new AuditEntry("owner@example.com", "token regenerated", "front", NOON));
    }

    @Test
    void itIsSearchedByPersonWordsAndTimeAndReadOn() {
        var other = new BusinessId(UUID.randomUUID());
        trail.note(business, "user:hana@example.com", "role changed to manager", "ben@example.com");
        trail.note(business, "user:ben@example.com", "recording listened to", "call 7");
        trail.note(other, "user:hana@example.com", "role changed to owner", "eve@example.com");

        assertThat(actions("HANA", "", Older.THAN_ALL)).containsExactly("role changed to manager");
        assertThat(actions("", "call 7", Older.THAN_ALL)).containsExactly("recording listened to");
        assertThat(actions("hana", "recording", Older.THAN_ALL)).isEmpty();
        AuditLine newest = trail.lines(business, new TrailQuery("", "", NOON, NOON.plusSeconds(1), Older.THAN_ALL, 1))
                .getFirst();
        assertThat(newest.entry().subject()).isEqualTo("call 7");
        assertThat(actions("", "", new Older(newest.entry().at(), newest.id())))
                .containsExactly("role changed to manager");
        assertThat(trail.lines(
                        business, new TrailQuery("", "", NOON.plusSeconds(1), NOON.plusSeconds(2), Older.THAN_ALL, 9)))
                .isEmpty();
    }

    @Test
    void whoListensForAnHourHasListenedOnce() {
        trail.noteLook(business, "user:ben@example.com", "recording listened to", "call 7");
        trail.noteLook(business, "user:ben@example.com", "recording listened to", "call 7");
        trail.noteLook(business, "user:ben@example.com", "recording listened to", "call 8");
        trail.noteLook(business, "user:hana@example.com", "recording listened to", "call 7");
        assertThat(actions("", "recording", Older.THAN_ALL)).hasSize(3);
    }

    private List<String> actions(String who, String what, Older older) {
        return trail.lines(business, new TrailQuery(who, what, NOON, NOON.plusSeconds(1), older, 9)).stream()
                .map(line -> line.entry().action())
                .toList();
    }
}
