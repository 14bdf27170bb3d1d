package frontdesk.storefront;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import frontdesk.booking.Booking.Status;
import frontdesk.house.HouseOnTestDatabase;
import frontdesk.page.Browser;

import static org.assertj.core.api.Assertions.assertThat;

/** Programs, nonsense and greed on the booking page. */
@QuarkusTest
@QuarkusTestResource(HouseOnTestDatabase.class)
@SuppressWarnings("NullAway.Init")
class StorefrontDefenceTest extends StudioPages {
    @Test
    void whatProgramsFillInBooksNothing() {
        String details = hold(Map.of(), "T10:00");
        var form = new HashMap<>(WHO);
        form.put("website", "https://spam.example");
        var answer = browser.post(details, form);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Please ring instead");
        assertThat(only().status()).isEqualTo(Status.HELD);
    }

    @Test
    void nonsenseIsAnsweredKindly() {
        for (String query : new String[] {
            "?day=tomorrow&party=0&service=x&variant=y&add=z&person=q",
            "?day=9999-12-31",
            "?day=-999999999-01-01",
            "?day=%2B999999999-12-31",
            "?day=1999-01-01",
            "?party=99999",
            "?party=4000"
        }) {
            assertThat(browser.get(Studio.PAGES + query).statusCode()).as(query).isEqualTo(200);
            assertThat(browser.get("/book/trattoria-lucia" + query).statusCode())
                    .as(query)
                    .isEqualTo(200);
        }
        assertThat(browser.get("/book/nobody").statusCode()).isEqualTo(404);
        assertThat(browser.post(Studio.PAGES + "/hold", Map.of("at", "soon")).statusCode())
                .isEqualTo(422);
        assertThat(browser.post(Studio.PAGES + "/hold", Map.of("at", "+999999999-12-31T23:59"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(browser.post(Studio.PAGES + "/hold", Map.of("at", "1999-01-01T10:00"))
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void aFormOfAnotherSiteHoldsNothing() {
        var answer = new Browser(home)
                .showingFormsOf("https://evil.example")
                .post(Studio.PAGES + "/hold", Map.of("at", day + "T10:00"));
        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @Test
    void whoAsksForTooMuchIsAskedToWait() {
        HttpResponse<String> last = browser.get(Studio.PAGES + "/yours/x");
        for (int i = 0; i < 200 && last.statusCode() != 429; i++) {
            last = browser.get(Studio.PAGES + "/yours/x");
        }
        assertThat(last.statusCode()).isEqualTo(429);
        assertThat(last.headers().firstValueAsLong("Retry-After").orElseThrow()).isBetween(1L, 60L);
        assertThat(last.body()).contains("A moment, please");
        turnstile.forget();
    }
}
