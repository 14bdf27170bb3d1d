package frontdesk.console.setup;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

import frontdesk.booking.Booking;
import frontdesk.business.Business;
import frontdesk.business.Businesses;
import frontdesk.console.TrattoriaInChromium;
import frontdesk.house.HouseOnTestDatabase;
import frontdesk.storefront.FreshTurnstile;

import static org.assertj.core.api.Assertions.assertThat;

/** An owner who has never seen Frontdesk follows what is on the screen. */
@QuarkusTest
@QuarkusTestResource(HouseOnTestDatabase.class)
@SuppressWarnings("NullAway.Init")
class FirstMinuteInChromiumTest extends TrattoriaInChromium {
    private static final int MOST_CLICKS = 25;

    @Inject
    Businesses businesses;

    private int clicks;

    @Override
    protected void signIn() {
        fillInSignIn();
        click("button[type=submit]");
    }

    @Test
    void fromTheFirstSignInToTheFirstBookingTakesFewerThanTwentyFiveClicks() {
        chromium.go(LUCIA); // other tests leave businesses behind, so that signing in leads elsewhere
        click("#begin");
        choose(".kind:has([value=hair-salon])");
        chromium.type("#name", "Salon Ñandú");
        click("#new-business button.primary");
        String salon = "/console/salon-nandu";
        for (String step : List.of("hours", "services", "people", "greeting")) {
            assertThat(chromium.path()).isEqualTo(salon + "/set-up/" + step);
            click("form.form .buttons .primary");
        }
        assertThat(chromium.path()).isEqualTo(salon + "/set-up/trial");
        FreshTurnstile.turn();
        click("#booking-page");
        chromium.seeText("h1", "Book an appointment");
        if (chromium.count(".front-next a") > 0) {
            choose(".front-next a");
        }
        chromium.see("button[name=at]");
        click("button[name=at]");
        chromium.type("#name", "Rosa Alvarez");
        chromium.type("#phone", "+14155550134");
        click("form#details .primary");
        chromium.seeText(".banner", "Thank you, Rosa Alvarez");
        assertThat(clicks).as("clicks from signing in to the first booking").isLessThan(MOST_CLICKS);

        Business made = businesses.findBySlug("salon-nandu").orElseThrow();
        var today = LocalDate.now(made.zone());
        assertThat(diary.agenda().bookings(made.id(), today, today.plusDays(60), null))
                .extracting(Booking::status)
                .containsExactly(Booking.Status.CONFIRMED);
        chromium.go(salon);
        chromium.seeText(".banner.calm", "4 of 6 steps are done");
        click("#go-on");
        chromium.seeText("#booked", "Rosa Alvarez");
    }

    @Test
    void whatIsTypedAtAStepIsWhatCallersMeet() {
        chromium.go("/console/new");
        choose(".kind:has([value=restaurant])");
        chromium.type("#name", "Bistro Two");
        click("#new-business button.primary");
        chromium.run("for (const field of document.querySelectorAll('input[type=time]')) field.value = ''");
        click("form.form .buttons .primary");
        chromium.seeText("#troubles", "Open on one day at least");
        chromium.run(
                "document.getElementById('FRIDAY-0-from').value = '18:00'; document.getElementById('FRIDAY-0-to').value = '00:30'");
        click("form.form .buttons .primary");
        chromium.seeText("h1", "How long guests stay");
        chromium.type("#stay-0", "75");
        click("form.form .buttons .primary");
        chromium.seeText("h1", "Tables");
        chromium.type("#name-new", "Window seat");
        click("button[name=more]");
        chromium.seeText("form.form", "Window seat");
        click("form.form .buttons .primary:not([name=more])");
        chromium.type("#greeting", "Bistro Two, good evening.");
        click("form.form .buttons .primary");

        Business made = businesses.findBySlug("bistro-two").orElseThrow();
        assertThat(made.greeting()).isEqualTo("Bistro Two, good evening.");
        assertThat(made.hours().get(DayOfWeek.FRIDAY)).hasToString("[18:00-00:30]");
        assertThat(made.hours().get(DayOfWeek.SATURDAY)).isEmpty();
        assertThat(made.services().getFirst().shape().turnTimes().getFirst().duration())
                .hasMinutes(75);
        assertThat(made.resources()).anyMatch(table -> table.name().equals("Window seat") && table.capacity() == 4);
    }

    /** A click that is answered with another page. */
    private void click(String css) {
        clicks++;
        chromium.submit(css);
    }

    /** A click within the page. */
    private void choose(String css) {
        clicks++;
        chromium.click(css);
    }
}
