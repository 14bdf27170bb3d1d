package frontdesk.console.calls;

import java.util.Set;
import java.util.UUID;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

import frontdesk.access.Role;
import frontdesk.business.Businesses;
import frontdesk.business.DemoBusinesses;
import frontdesk.console.OpenInChromium;
import frontdesk.house.HouseOnTestDatabase;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.Secret;

import static org.assertj.core.api.Assertions.assertThat;

/** A manager keeps a search of calls as a view by the keyboard, finds it above the list, renames it and deletes it, in a real browser. */
@QuarkusTest
@QuarkusTestResource(HouseOnTestDatabase.class)
@SuppressWarnings("NullAway.Init")
class CallViewsInChromiumTest extends OpenInChromium {
    private static final String MAIL = "noa@views.example";

    @Inject
    Businesses businesses;

    @Test
    void aSearchBecomesALinkAboveTheList() {
        String slug = "call-views";
        String calls = "/console/" + slug + "/calls";
        var id = new BusinessId(UUID.randomUUID());
        businesses.save(DemoBusinesses.trattoria().with(b -> b.id(id).slug(slug).number(null)));
        access.addUser(MAIL, Secret.of(PASSWORD), Role.MANAGER, Set.of(id), false);
        chromium.carry(browser().signedIn(MAIL, PASSWORD).cookie());
        chromium.go(calls + "?outcome=NOT_BOOKED");
        chromium.press(".keep summary", "ENTER");
        chromium.type("#view-name", "Asked, and not booked");
        judge("view-kept");
        chromium.submit(".keep button");
        chromium.seeText(".banner", "kept as a view");
        chromium.go(calls);
        chromium.seeLink("Asked, and not booked").click();
        chromium.seeText(".ranges [aria-current]", "Asked, and not booked");
        chromium.click(".backlog summary");
        judge("views");
        chromium.type(".backlog input", "Not booked");
        chromium.submit(".backlog button:not(.quiet)");
        chromium.seeText(".ranges", "Not booked");
        chromium.click(".backlog summary");
        chromium.submit(".backlog .quiet");
        chromium.seeText(".banner", "deleted");
        assertThat(chromium.count(".ranges")).isZero();
    }
}
