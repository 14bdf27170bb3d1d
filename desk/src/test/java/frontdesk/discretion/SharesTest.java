package frontdesk.discretion;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import frontdesk.business.Business;
import frontdesk.business.DemoBusinesses;
import frontdesk.business.Namesake;
import frontdesk.journal.AuditEntry;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.CallId;
import frontdesk.people.LowerRooms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Links by which somebody without an account looks at one call. */
class SharesTest extends LowerRooms {
    private static final String ROSA = "user:rosa@example.com";

    private final Business trattoria = Namesake.of(DemoBusinesses.trattoria());
    private final Shares shares = new Shares(database, journal, URI.create("https://desk.example"), clock);
    private final CallId call = CallId.next();

    SharesTest() {
        super("2026-11-21T15:05:00Z");
    }

    @Test
    void aLinkLeadsToItsCallAndEveryLookIsNoted() {
        String word = shared(true);
        assertThat(shares.look(word)).hasValueSatisfying(share -> {
            assertThat(share.call()).isEqualTo(call);
            assertThat(share.business()).isEqualTo(trattoria.id());
        });
        shares.look(word);
        shares.hear(word);
        shares.hear(word);
        assertThat(shares.of(trattoria.id(), call)).singleElement().satisfies(share -> assertThat(share.looks())
                .isEqualTo(2));
        assertThat(journal.auditTrail()
                        .entries(
                                trattoria.id(), clock.instant(), clock.instant().plusSeconds(1), 9))
                .extracting(AuditEntry::action)
                .containsExactlyInAnyOrder(
                        "call shared until 2026-11-28T15:05:00Z",
                        "shared call looked at",
                        "shared call looked at",
                        "shared recording listened to");
    }

    @Test
    void aLinkEndsByItselfAndCanBeTakenBack() {
        String word = shared(true);
        clock.pass(Duration.ofDays(7));
        assertThat(shares.look(word)).isEmpty();
        assertThat(shares.hear(word)).isEmpty();
        String another = shared(true);
        UUID id = shares.of(trattoria.id(), call).getFirst().id();
        assertThat(shares.revoke(new BusinessId(UUID.randomUUID()), id, ROSA)).isFalse();
        assertThat(shares.look(another)).isPresent();
        assertThat(shares.revoke(trattoria.id(), id, ROSA)).isTrue();
        assertThat(shares.look(another)).isEmpty();
    }

    @Test
    void whoDrawsARecordingHasNotHeardIt() {
        String word = shared(true);
        assertThat(shares.audible(word)).isPresent();
        assertThat(journal.auditTrail()
                        .entries(
                                trattoria.id(), clock.instant(), clock.instant().plusSeconds(1), 9))
                .extracting(AuditEntry::action)
                .containsExactly("call shared until 2026-11-28T15:05:00Z");
    }

    @Test
    void onlyWhoMayHearItHearsIt() {
        assertThat(shares.hear(shared(false))).isEmpty();
        assertThat(shares.audible(shared(false))).isEmpty();
    }

    @Test
    void theWordItselfIsKeptNowhereAndAnyOtherLeadsNowhere() {
        String word = shared(false);
        List<String> kept = database.read(handle -> handle.createQuery("select call_share::text from call_share")
                .mapTo(String.class)
                .list());
        assertThat(kept).hasSize(1).noneMatch(row -> row.contains(word));
        assertThat(shares.look(word.replaceFirst(".$", word.endsWith("A") ? "B" : "A")))
                .isEmpty();
        assertThat(shares.look("' or 1=1 --")).isEmpty();
    }

    @Test
    void noLinkLastsForEver() {
        assertThatThrownBy(() -> shares.share(trattoria.id(), call, false, Duration.ofDays(31), ROSA))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private String shared(boolean recording) {
        String link = shares.share(trattoria.id(), call, recording, Duration.ofDays(7), ROSA)
                .reveal();
        assertThat(link).startsWith("https://desk.example/shared/");
        return link.substring(link.lastIndexOf('/') + 1);
    }
}
