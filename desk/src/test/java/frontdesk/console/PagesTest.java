package frontdesk.console;

import java.util.List;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import frontdesk.booking.Booking;
import frontdesk.business.DemoBusinesses;
import frontdesk.house.HouseOnTestDatabase;
import frontdesk.kernel.CallId;
import frontdesk.page.Browser;

import static org.assertj.core.api.Assertions.assertThat;

/** What all pages have in common, and the file of bookings. */
@QuarkusTest
@QuarkusTestResource(HouseOnTestDatabase.class)
@SuppressWarnings("NullAway.Init")
class PagesTest extends OpenConsole {
    @Test
    void everyPageTrustsOnlyItsOwnFilesAndNeedsNoInlineCode() {
        Browser browser = owner();
        Booking booking = book("Rosa");
        CallId call = call(DemoBusinesses.TRATTORIA, null);
        for (String page : List.of(
                "",
                "/calendar",
                "/calls",
                "/calls/" + call,
                "/bookings",
                "/bookings/new",
                "/bookings/" + booking.id())) {
            var answer = browser.get(LUCIA + page);
            assertThat(answer.statusCode()).as(page).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Security-Policy"))
                    .hasValueSatisfying(policy -> assertThat(policy)
                            .contains("script-src 'self'", "frame-ancestors 'none'")
                            .doesNotContain("unsafe"));
            assertThat(answer.headers().firstValue("X-Frame-Options")).hasValue("DENY");
            assertThat(answer.body())
                    .as(page)
                    .doesNotContainPattern("<script(?![^>]* src=)")
                    .doesNotContainPattern("\\s(style|on[a-z]+)=\"")
                    .doesNotContain("{shell", "NOT_FOUND");
            assertThat(answer.body()).as(page).containsOnlyOnce("<h1");
        }
    }

    @Test
    void whatIsLookedForMayHoldBraces() {
        for (String page : List.of("/bookings?text=%7Bx", "/calls?said=%7Bx", "/trail?what=%7Bx")) {
            assertThat(owner().get(LUCIA + page).statusCode()).as(page).isEqualTo(200);
        }
    }

    @Test
    void whatACallerSaidIsNeverMarkup() {
        Booking booking = book("<script>alert(1)</script>\"'&");
        Browser browser = owner();
        for (String page : List.of("/bookings?from=" + day(booking), "/bookings/" + booking.id())) {
            assertThat(browser.get(LUCIA + page).body())
                    .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
                    .doesNotContain("<script>alert");
        }
    }

    @Test
    void theFileHasEveryBookingAndNoFormulas() {
        Booking booking = book("=HYPERLINK(\"https://evil.example\")");
        var file = owner().get(LUCIA + "/bookings.csv?from=" + day(booking) + "&to=" + day(booking));
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/csv"));
        assertThat(file.body())
                .startsWith("date,start,end,service,name,phone")
                .contains(booking.id().toString(), "\"'=HYPERLINK(\"\"https://evil.example\"\")\"");
    }
}
