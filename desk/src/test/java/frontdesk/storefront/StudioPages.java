package frontdesk.storefront;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;

import frontdesk.booking.BookOutcome;
import frontdesk.booking.Booking;
import frontdesk.booking.Customer;
import frontdesk.booking.Origin;
import frontdesk.kernel.PhoneNumber;
import frontdesk.page.Browser;
import frontdesk.page.Typed;
import frontdesk.timetable.Wish;

import static org.assertj.core.api.Assertions.assertThat;

/** The booking page of a studio, as a browser without any script sees it. */
abstract class StudioPages extends OpenStudio {
    static final Map<String, String> WHO =
            Map.of("name", "Rosa Alvarez", "phone", "(415) 555-0134", "answer-allergies", "None");

    Browser browser;

    @BeforeEach
    void openABrowser() {
        browser = new Browser(home);
    }

    String hold(Map<String, String> choice, String time) {
        var form = new HashMap<>(choice);
        form.put("service", Studio.CUT.toString());
        form.put("at", day + time);
        form.put("key", UUID.randomUUID().toString());
        return path(location(browser.post(Studio.PAGES + "/hold", form)));
    }

    static String booked(HttpResponse<String> answer) {
        URI at = URI.create(location(answer));
        return at.getRawPath() + "?news=booked";
    }

    static String location(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    static String path(String address) {
        return URI.create(address).getRawPath();
    }

    /** The one hold of this day. */
    Booking only() {
        var clock = new frontdesk.timetable.WallClock(Studio.business().zone());
        return diary.agenda().holds(Studio.ID, clock.days(day, day)).getFirst().hold();
    }

    Booking take(String time) {
        var outcome = diary.book(
                Studio.ID,
                new Wish(Studio.CUT, Typed.time(day + time), 1, null, null, Wish.Options.variant("short")),
                new Customer("Tom", new PhoneNumber("+14155550199"), null, null),
                Origin.of("phone"));
        assertThat(outcome).isInstanceOf(BookOutcome.Booked.class);
        return ((BookOutcome.Booked) outcome).booking();
    }
}
