package frontdesk.console;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import frontdesk.access.Role;
import frontdesk.house.HouseOnTestDatabase;

/** The pages of the API, as a developer comes to them from the console. */
@QuarkusTest
@QuarkusTestResource(HouseOnTestDatabase.class)
@SuppressWarnings("NullAway.Init")
class ApiInChromiumTest extends OpenInChromium {
    @Test
    void aDeveloperFindsTheWayFromTheSetUpToOneOperation() {
        chromium.carry(person(Role.OWNER).cookie());
        chromium.go(LUCIA + "/set-up");
        chromium.click("a[href='/api']");
        chromium.seeText("h1", "The API");
        judge("api");
        chromium.click("a[href='/api/reference/bookings']");
        chromium.seeText("h1", "Bookings");
        judge("api-bookings");
    }
}
