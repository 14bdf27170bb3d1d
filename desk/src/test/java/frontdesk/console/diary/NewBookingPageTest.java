package frontdesk.console.diary;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import frontdesk.business.DemoBusinesses;
import frontdesk.console.OpenConsole;
import frontdesk.house.HouseOnTestDatabase;
import frontdesk.page.Browser;

import static org.assertj.core.api.Assertions.assertThat;

/** Booking by hand. */
@QuarkusTest
@QuarkusTestResource(HouseOnTestDatabase.class)
@SuppressWarnings("NullAway.Init")
class NewBookingPageTest extends OpenConsole {
    @Test
    void aTakenTimeIsRefusedWithTheReasonAndWithTimesThatAreFree() {
        LocalDate day = freeDay();
        Map<String, String> form = form(day, "19:00", "8");
        Browser browser = hostess();
        var first = browser.post(LUCIA + "/bookings/new", form);
        assertThat(first.statusCode()).isEqualTo(303);
        var second = browser.post(LUCIA + "/bookings/new", form);
        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(second.body()).contains("just been taken");
        var instead = Pattern.compile("name=\"instead\" value=\"([^\"]+)\"").matcher(second.body());
        assertThat(instead.find()).isTrue();
        var other = new HashMap<>(form);
        other.put("instead", instead.group(1));
        assertThat(browser.post(LUCIA + "/bookings/new", other).statusCode()).isEqualTo(303);
    }

    @Test
    void theSameFormSentTwiceIsOneBooking() {
        LocalDate day = freeDay();
        Map<String, String> form = form(day, "18:00", "2");
        form.put("key", UUID.randomUUID().toString());
        Browser browser = hostess();
        assertThat(browser.post(LUCIA + "/bookings/new", form).headers().firstValue("Location"))
                .isEqualTo(browser.post(LUCIA + "/bookings/new", form).headers().firstValue("Location"));
        assertThat(diary.agenda().bookings(DemoBusinesses.TRATTORIA, day, day, null))
                .hasSize(1);
    }

    @Test
    void whatIsMissingIsNamedAndWhatWasTypedIsKept() {
        var answer = hostess()
                .post(
                        LUCIA + "/bookings/new",
                        Map.of(
                                "day",
                                freeDay().toString(),
                                "name",
                                "",
                                "phone",
                                "12",
                                "notes",
                                "window seat",
                                "party",
                                "0"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("Choose a time.", "in whose name", "not a telephone number", "number from 1", "window seat");
    }

    /** A table for Rosa, as the page sends it. */
    private static Map<String, String> form(LocalDate day, String time, String party) {
        var form = new HashMap<String, String>();
        form.put("service", DemoBusinesses.TABLE.toString());
        form.put("day", day.toString());
        form.put("at", day + "T" + time);
        form.put("party", party);
        form.put("name", "Rosa");
        return form;
    }
}
