package frontdesk.storefront;

import java.net.URI;
import java.time.Clock;

import jakarta.ws.rs.core.Response;
import org.junit.jupiter.api.Test;

import frontdesk.kernel.BusinessId;
import frontdesk.message.ShortLinks;
import frontdesk.store.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

class ShortLinkPageTest {
    private final ShortLinks links = new ShortLinks(TestDatabase.fresh(), "https://desk.example", Clock.systemUTC());
    private final ShortLinkPage page = new ShortLinkPage(links);
    private final BusinessId business = BusinessId.next();

    @Test
    void whoFollowsAnAddressIsLedOnAndCountedAndWhoOnlyLooksIsNot() {
        String address = links.shortened(business, "review 1", "https://reviews.example/lucia");
        String code = address.substring(address.lastIndexOf('/') + 1);
        for (var answer : new Response[] {page.look(code), page.follow(code)}) {
            assertThat(answer.getStatus()).isEqualTo(302);
            assertThat(answer.getLocation()).isEqualTo(URI.create("https://reviews.example/lucia"));
        }
        assertThat(links.clicks(business, "review 1")).isEqualTo(1);
    }

    @Test
    void lettersThatNoHeaderHoldsAreWrittenAsOneDoes() {
        String address = links.shortened(business, "review 2", "https://reviews.example/lucía");
        var answer = page.follow(address.substring(address.lastIndexOf('/') + 1));
        assertThat(answer.getLocation()).isEqualTo(URI.create("https://reviews.example/luc%C3%ADa"));
    }

    @Test
    void anAddressOfSomebodyElseLeadsNowhere() {
        assertThat(page.follow("https:%2F%2Fevil.example").getStatus()).isEqualTo(404);
        assertThat(page.look("2222222222").getStatus()).isEqualTo(404);
    }
}
