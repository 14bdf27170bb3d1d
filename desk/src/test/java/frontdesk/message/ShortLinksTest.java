package frontdesk.message;

import java.time.Clock;

import org.junit.jupiter.api.Test;

import frontdesk.kernel.BusinessId;
import frontdesk.store.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

class ShortLinksTest {
    private static final String REVIEWS = "https://reviews.example/lucia?from=desk";

    private final ShortLinks links = new ShortLinks(TestDatabase.fresh(), "https://desk.example", Clock.systemUTC());
    private final BusinessId business = BusinessId.next();

    @Test
    void aShortAddressLeadsWhereItWasWrittenToAndCountsWhoFollowsIt() {
        String code = code(links.shortened(business, "review 1", REVIEWS));
        assertThat(links.follow(code)).hasValue(REVIEWS);
        assertThat(links.follow(code)).hasValue(REVIEWS);
        assertThat(links.target(code)).hasValue(REVIEWS);
        assertThat(links.clicks(business, "review 1")).isEqualTo(2);
    }

    @Test
    void theSameMessageHasTheSameAddressAndAnotherOneAnother() {
        String first = links.shortened(business, "review 1", REVIEWS);
        assertThat(links.shortened(business, "review 1", REVIEWS)).isEqualTo(first);
        assertThat(links.shortened(business, "review 2", REVIEWS)).isNotEqualTo(first);
        assertThat(links.shortened(BusinessId.next(), "review 1", REVIEWS)).isNotEqualTo(first);
        assertThat(first).startsWith("https://desk.example/l/").hasSizeLessThan(34);
    }

    @Test
    void whatWeHaveNotWrittenLeadsNowhere() {
        for (String code :
                new String[] {"", "2222222222", "https://evil.example", "a' or '1'='1", "\0\0\0\0\0\0\0\0\0\0"}) {
            assertThat(links.follow(code)).as(code).isEmpty();
            assertThat(links.target(code)).as(code).isEmpty();
        }
    }

    private static String code(String address) {
        return address.substring(address.lastIndexOf('/') + 1);
    }
}
