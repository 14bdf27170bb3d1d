package frontdesk.console.connections;

import java.util.Map;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import frontdesk.access.Role;
import frontdesk.business.DemoBusinesses;
import frontdesk.console.OpenConsole;
import frontdesk.house.HouseOnTestDatabase;
import frontdesk.store.Database;

import static org.assertj.core.api.Assertions.assertThat;

/** Whoever manages a business sees what failed for the last time, and has it tried again or dropped. */
@QuarkusTest
@QuarkusTestResource(HouseOnTestDatabase.class)
@SuppressWarnings("NullAway.Init")
class FailuresPageTest extends OpenConsole {
    private static final String FAILED = LUCIA + "/failed";

    @Inject
    Database database;

    @BeforeEach
    void fails() {
        database.perform(handle -> handle.execute("""
                insert into job_given_up (business_id, id, event, listener, payload, attempts, trouble, at)
                values (?, 'job-1', 'LinkFollowed', 'links.count', '{}', 16, 'the shop: <no answer>', now())
                """, DemoBusinesses.TRATTORIA.value()));
    }

    @AfterEach
    void forget() {
        database.perform(handle -> handle.execute("delete from job_given_up where id = 'job-1'"));
        database.perform(handle ->
                handle.execute("delete from job where convert_from(task_data, 'UTF8') like '%LinkFollowed%'"));
    }

    @Test
    void whatFailedIsShownAndDropped() {
        assertThat(owner().get(FAILED).body())
                .contains("Link followed", "links.count", "the shop: &lt;no answer&gt;", "after 16 attempts");
        assertThat(owner().post(FAILED + "/job-1/drop", Map.of()).statusCode()).isEqualTo(303);
        assertThat(owner().get(FAILED + "?came=dropped").body())
                .contains("nobody tries it any more")
                .doesNotContain("links.count");
    }

    @Test
    void whatFailedIsTriedAgain() {
        assertThat(came("/job-1/again")).endsWith("came=again");
        assertThat(came("/job-1/again")).endsWith("came=gone");
    }

    @Test
    void whoMayOnlyLookTriesNothing() {
        var viewer = browser().carrying(person(Role.REVIEWER).cookie());
        assertThat(viewer.get(FAILED).statusCode()).isEqualTo(403);
        assertThat(viewer.post(FAILED + "/job-1/drop", Map.of()).statusCode()).isEqualTo(403);
        assertThat(owner().get(FAILED).body()).contains("links.count");
    }

    private String came(String deed) {
        return owner().post(FAILED + deed, Map.of())
                .headers()
                .firstValue("Location")
                .orElseThrow();
    }
}
