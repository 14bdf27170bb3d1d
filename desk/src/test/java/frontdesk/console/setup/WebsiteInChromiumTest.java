package frontdesk.console.setup;

import java.time.DayOfWeek;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

import frontdesk.business.Answer;
import frontdesk.business.Business;
import frontdesk.business.Businesses;
import frontdesk.business.Service;
import frontdesk.console.TrattoriaInChromium;
import frontdesk.house.HouseOnTestDatabase;
import frontdesk.kernel.Money;
import frontdesk.kernel.PhoneNumber;
import frontdesk.page.Axe;
import frontdesk.page.Looks;

import static org.assertj.core.api.Assertions.assertThat;

/** An owner pastes the text of their website, sees what was read of it, and keeps what is right. */
@QuarkusTest
@QuarkusTestResource(HouseOnTestDatabase.class)
@SuppressWarnings("NullAway.Init")
class WebsiteInChromiumTest extends TrattoriaInChromium {
    private static final String TEXT = """
            Salon Nube
            500 Market Street, Springfield, IL 62701
            (217) 555-0142

            Tuesday – Friday: 9am – 6pm
            Saturday 10–2
            Sunday and Monday closed
            Mondays by appointment from 5pm for regulars

            Haircut $55 45 min
            Keratin treatment $180 2 hours
            Scalp massage $30

            Do you have parking?
            Yes, behind the house.

            Are you hiring?
            Always.
            """;

    @Inject
    Businesses businesses;

    @Override
    protected void signIn() {
        fillInSignIn();
        chromium.submit("button[type=submit]");
    }

    private String begin(String kind, String name) {
        chromium.go("/console/new");
        chromium.click(".kind:has([value=" + kind + "])");
        chromium.type("#name", name);
        chromium.run("document.getElementById('region').value = 'US';"
                + " document.getElementById('zone').value = 'America/Chicago'");
        chromium.submit("#new-business button.primary");
        return chromium.path().replace("/set-up/hours", "");
    }

    private void paste(String text) {
        chromium.run("document.getElementById('given').value = " + quoted(text));
        chromium.submit("#paste button[type=submit]");
    }

    private static String quoted(String text) {
        return "`" + text + "`";
    }

    @Test
    void whatIsReadIsShownAndOnlyWhatIsTickedIsKept() {
        String salon =
                begin("hair-salon", "Salon Nube " + UUID.randomUUID().toString().substring(0, 4));
        Business before = businesses.findBySlug(salon.replace("/console/", "")).orElseThrow();
        chromium.submit("#from-website");
        paste(TEXT);
        chromium.seeText("#unread", "Mondays by appointment from 5pm for regulars");
        assertThat(businesses.find(before.id())).as("nothing is kept unasked").contains(before);
        judged("read");
        chromium.click("label:has([name=take-answer-1])");
        chromium.click("label:has([name=take-hours-SATURDAY])");
        chromium.type("#minutes-service-2", "20");
        chromium.submit("#read button.primary");

        assertThat(chromium.path()).isEqualTo(salon + "/set-up/hours");
        Business made = businesses.find(before.id()).orElseThrow();
        assertThat(made.hours().get(DayOfWeek.TUESDAY)).hasToString("[09:00-18:00]");
        assertThat(made.hours().get(DayOfWeek.MONDAY)).isEmpty();
        assertThat(made.hours().get(DayOfWeek.SATURDAY))
                .isEqualTo(before.hours().get(DayOfWeek.SATURDAY));
        assertThat(made.services())
                .extracting(Service::name)
                .containsExactly("Haircut", "colour", "beard trim", "Keratin treatment", "Scalp massage");
        assertThat(made.services().getFirst().price()).isEqualTo(Money.of(5500, "USD"));
        assertThat(made.services().getLast().duration()).isEqualTo(Duration.ofMinutes(20));
        assertThat(made.address()).isEqualTo("500 Market Street, Springfield, IL 62701");
        assertThat(made.number()).isEqualTo(new PhoneNumber("+12175550142"));
        assertThat(made.answers())
                .extracting(Answer::text)
                .contains("Yes, behind the house.")
                .doesNotContain("Always.");
    }

    @Test
    void whatCannotBeKeptIsSaidWhereItStandsAndNothingIsLost() {
        String salon = begin(
                "hair-salon", "Salon Lluvia " + UUID.randomUUID().toString().substring(0, 4));
        chromium.go(salon + "/set-up/website");
        paste("Friday 9-17\nHaircut $55 45 min");
        chromium.type("#hours-FRIDAY", "nine to five");
        chromium.submit("#read button.primary");
        chromium.seeText("#troubles", "Friday: write 09:00-13:00, 15:00-18:00, or closed.");
        assertThat(chromium.run("return document.getElementById('service-0').value"))
                .isEqualTo("Haircut");
        judged("trouble");
        chromium.type("#hours-FRIDAY", "09:00-13:00, 15:00-18:00");
        chromium.submit("#read button.primary");
        assertThat(chromium.path()).isEqualTo(salon + "/set-up/hours");
        assertThat(chromium.run("return document.getElementById('FRIDAY-1-to').value"))
                .isEqualTo("18:00");
    }

    @Test
    void anAddressInsideTheNetworkIsNotReadAndADishIsNoService() {
        String bistro =
                begin("restaurant", "Bistro Sol " + UUID.randomUUID().toString().substring(0, 4));
        chromium.go(bistro + "/set-up/website");
        paste(home + "console");
        chromium.seeText("#troubles", "private network");
        paste("Friday 17-23\nRavioli $18");
        chromium.seeText("#unread", "Dishes and their prices are left out");
        assertThat(chromium.count("#service-0")).isZero();
    }

    private void judged(String name) {
        for (String scheme : List.of("light", "dark")) {
            chromium.prefer(scheme);
            for (int width : List.of(390, 1280)) {
                chromium.size(width, 900);
                chromium.picture(scheme + "-" + width + "-website-" + name);
                assertThat(Axe.troubles(chromium))
                        .as(name + " " + scheme + " " + width)
                        .isEmpty();
                assertThat(Looks.troubles(chromium))
                        .as(name + " " + scheme + " " + width)
                        .isEmpty();
                assertThat(((Number) chromium.run("return document.documentElement.scrollWidth")).intValue())
                        .isLessThanOrEqualTo(width);
            }
        }
    }
}
