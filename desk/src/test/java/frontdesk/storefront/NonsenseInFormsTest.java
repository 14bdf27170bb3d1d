package frontdesk.storefront;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import frontdesk.booking.BookOutcome;
import frontdesk.booking.Customer;
import frontdesk.booking.Diary;
import frontdesk.booking.Origin;
import frontdesk.business.Businesses;
import frontdesk.house.HouseOnTestDatabase;
import frontdesk.kernel.PhoneNumber;
import frontdesk.page.Browser;
import frontdesk.rest.Judge;
import frontdesk.rest.Nonsense;
import frontdesk.timetable.Wish;

import static org.assertj.core.api.Assertions.assertThat;

/** Nonsense in the addresses and forms of the customers' pages. */
@QuarkusTest
@WithTestResource(HouseOnTestDatabase.class)
class NonsenseInFormsTest {
    @TestHTTPResource("/")
    URI home;

    @Inject
    Businesses businesses;

    @Inject
    Diary diary;

    @Inject
    BookingLinks links;

    @Inject
    Turnstile turnstile;

    private final Judge judge = new Judge();
    private Browser browser;
    private String word;

    @BeforeEach
    void aBookingAtTheStudio() {
        if (businesses.find(Studio.ID).isEmpty()) {
            businesses.save(Studio.business());
        }
        browser = new Browser(home);
        var wish = new Wish(Studio.COLOUR, Studio.freshDay().atTime(10, 0), 1, null, null);
        var rosa = new Customer("Rosa Alvarez", new PhoneNumber("+14155550134"), null, null);
        var booked = (BookOutcome.Booked) diary.book(Studio.ID, wish, rosa, Origin.of("test"));
        word = links.wordFor(Studio.ID, booked.booking().id());
    }

    @Test
    void aFieldOfNonsenseFailsNowhere() {
        String yours = Studio.PAGES + "/yours/" + word;
        Map<String, Map<String, String>> forms = Map.of(
                Studio.PAGES + "/hold",
                Map.of(
                        "service",
                        Studio.CUT.toString(),
                        "at",
                        Studio.freshDay() + "T10:00",
                        "variant",
                        "long",
                        "add",
                        "mask",
                        "party",
                        "1",
                        "person",
                        "",
                        "area",
                        "",
                        "location",
                        "",
                        "day",
                        "",
                        "key",
                        "k"),
                Studio.PAGES + "/details/" + word,
                Map.of("name", "Rosa", "phone", "(415) 555-0134", "email", "", "notes", "", "answer-allergies", "None"),
                yours + "/move",
                Map.of("at", Studio.freshDay() + "T14:00", "version", "1"),
                yours + "/cancel",
                Map.of("version", "99"));
        forms.forEach((address, sound) -> sound.keySet().forEach(field -> {
            for (String text : Nonsense.TEXTS) {
                Map<String, String> spoilt = new HashMap<>(sound);
                spoilt.put(field, text);
                turnstile.forget();
                judge.judge("POST " + address, field + "=" + text, () -> browser.post(address, spoilt));
            }
        }));
        assertThat(judge.requests()).isGreaterThan(600);
        assertThat(judge.complaints()).isEmpty();
    }

    @Test
    void anAddressOfNonsenseFailsNowhere() {
        List<String> addresses = List.of(
                "/book/",
                "/book/studio-nia/yours/",
                "/book/studio-nia/details/",
                "/b/studio-nia/",
                "/b/",
                "/calendars/studio-nia/all/",
                Studio.PAGES + "?service=",
                Studio.PAGES + "?day=",
                Studio.PAGES + "?party=",
                Studio.PAGES + "?variant=",
                Studio.PAGES + "?add=",
                Studio.PAGES + "?person=",
                Studio.PAGES + "/yours/" + word + "?news=",
                Studio.PAGES + "/yours/" + word + "/move?day=");
        for (String address : addresses) {
            for (String text : Nonsense.TEXTS) {
                turnstile.forget();
                String sent = address
                        + URLEncoder.encode(text, StandardCharsets.UTF_8)
                                .replace("+", "%20")
                                .replace("..", "%2E%2E");
                judge.judge("GET " + address, text, () -> browser.get(sent));
            }
        }
        assertThat(judge.requests()).isGreaterThan(450);
        assertThat(judge.complaints()).isEmpty();
    }
}
