package frontdesk.console;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import frontdesk.business.DemoBusinesses;
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
        var form = Map.of(
                "service",
                DemoBusinesses.TABLE.toString(),
                "day",
                day.toString(),
                "at",
                day + "T19:00",
                "party",
                "8",
                "name",
                "Rosa");
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
        var form = Map.of(
                "service",
                DemoBusinesses.TABLE.toString(),
                "day",
                day.toString(),
                "at",
                day + "T18:00",
                "party",
                "2",
                "name",
                "Rosa",
                "key",
                UUID.randomUUID().toString());
        Browser browser = hostess();
        assertThat(browser.post(LUCIA + "/bookings/new", form).headers().firstValue("Location"))
                .isEqualTo(browser.post(LUCIA + "/bookings/new", form).headers().firstValue("Location"));
        assertThat(diary.bookings(DemoBusinesses.TRATTORIA, day, day, null)).hasSize(1);
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
}
