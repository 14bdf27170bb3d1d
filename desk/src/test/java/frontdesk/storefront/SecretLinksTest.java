package frontdesk.storefront;

import java.util.Map;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

import frontdesk.booking.Booking;
import frontdesk.house.HouseOnTestDatabase;
import frontdesk.kernel.BookingId;

import static org.assertj.core.api.Assertions.assertThat;

/** What the link in a confirmation opens. */
@QuarkusTest
@QuarkusTestResource(HouseOnTestDatabase.class)
@SuppressWarnings("NullAway.Init")
class SecretLinksTest extends StudioPages {
    @Inject
    BookingLinks links;

    @Test
    void theSecretLinkMovesAndCancelsAndIsAFileForACalendar() {
        String yours = path(booked(browser.post(hold(Map.of(), "T10:00"), WHO)));
        var file = browser.get(yours + "/booking.ics");
        assertThat(file.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/calendar");
        assertThat(file.body()).contains("BEGIN:VEVENT", "SUMMARY:Studio Nia: cut", "LOCATION:12 Canal Street");
        assertThat(browser.get(yours + "/move").body()).contains(day + "T14:00");
        var moved = browser.post(yours + "/move", Map.of("at", day + "T14:00"));
        assertThat(browser.get(path(location(moved)) + "?news=moved").body()).contains("It is moved.", "2:00 pm");
        var cancelled = browser.post(yours + "/cancel", Map.of());
        assertThat(browser.get(path(location(cancelled)) + "?news=cancelled").body())
                .contains("Your booking is cancelled", "Book again")
                .doesNotContain("/cancel\"");
    }

    @Test
    void afterTheTimeThatWasAgreedOnlyThePhoneCancels() {
        String details = path(location(browser.post(
                Studio.PAGES + "/hold", Map.of("service", Studio.COLOUR.toString(), "at", day + "T10:00"))));
        String yours = path(booked(browser.post(details, WHO)));
        assertThat(browser.get(yours).body()).contains("please ring").doesNotContain("/cancel\"", "/move\"");
        assertThat(browser.post(yours + "/cancel", Map.of()).statusCode()).isEqualTo(409);
        assertThat(browser.post(yours + "/move", Map.of("at", day + "T14:00")).statusCode())
                .isEqualTo(409);
    }

    @Test
    void aLinkThatWeDidNotSignOpensNothing() {
        Booking booking = take("T10:00");
        String word = links.wordFor(Studio.ID, booking.id());
        assertThat(browser.get(Studio.PAGES + "/yours/" + word).statusCode()).isEqualTo(200);
        String other = links.wordFor(Studio.ID, BookingId.next());
        String forged = word.substring(0, 22) + other.substring(22);
        for (String wrong : new String[] {forged, other, "x", booking.id().toString(), word + "A"}) {
            assertThat(browser.get(Studio.PAGES + "/yours/" + wrong).statusCode())
                    .as(wrong)
                    .isEqualTo(404);
            assertThat(browser.post(Studio.PAGES + "/yours/" + wrong + "/cancel", Map.of())
                            .statusCode())
                    .as(wrong)
                    .isEqualTo(404);
        }
        assertThat(browser.get("/book/trattoria-lucia/yours/" + word).statusCode())
                .as("at another business")
                .isEqualTo(404);
    }

    @Test
    void theShortAddressInATextLeadsToTheBooking() {
        Booking booking = take("T10:00");
        String texted = links.address(businesses.find(Studio.ID).orElseThrow(), booking);
        var answer = browser.get(texted.substring(texted.indexOf("/b/")));
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(path(answer.headers().firstValue("location").orElseThrow()))
                .isEqualTo(Studio.PAGES + "/yours/" + links.wordFor(Studio.ID, booking.id()));
        assertThat(browser.get("/b/" + Studio.PAGES.replace("/book/", "") + "/x")
                        .statusCode())
                .isEqualTo(404);
    }
}
