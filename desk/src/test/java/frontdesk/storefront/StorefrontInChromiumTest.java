package frontdesk.storefront;

import java.net.URI;
import java.util.List;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import frontdesk.booking.Booking;
import frontdesk.business.Translation;
import frontdesk.house.HouseOnTestDatabase;
import frontdesk.kernel.Language;
import frontdesk.page.Axe;
import frontdesk.page.Browser;
import frontdesk.page.Chromium;
import frontdesk.page.Looks;

import static org.assertj.core.api.Assertions.assertThat;

/** What a customer does, in a real browser. */
@QuarkusTest
@QuarkusTestResource(HouseOnTestDatabase.class)
@SuppressWarnings("NullAway.Init")
class StorefrontInChromiumTest extends OpenStudio {
    private Chromium chromium;

    @BeforeEach
    void open() {
        Assumptions.assumeTrue(Chromium.isInstalled(), "Chromium and its driver are not installed");
        chromium = Chromium.open(home);
        chromium.size(390, 844);
    }

    @AfterEach
    void close() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    void aCustomerChoosesATimeSaysWhoTheyAreAndChangesTheirMind() {
        chromium.go(Studio.PAGES + "?service=" + Studio.CUT + "&day=" + day);
        chromium.run("window.untouched = true");
        chromium.click(".pick:has([value=long])");
        chromium.until(() -> chromium.count("#when:not(.is-asking) input[name=variant][value=long]") > 0);
        chromium.click(".pick:has([value=mask])");
        chromium.until(() -> chromium.count("#when:not(.is-asking) input[name=add][value=mask]") > 0);
        assertThat(chromium.run("return window.untouched")).as("not reloaded").isEqualTo(true);
        chromium.submit("button[name=at][value='" + day + "T11:00']");
        chromium.seeText("#left", "left)");
        chromium.type("#name", "Rosa Alvarez");
        chromium.type("#phone", "415 555 0134");
        chromium.submit("form#details .primary");
        chromium.seeText(".wrong", "Answer: Do you have any allergies?");
        assertThat(chromium.run("return document.activeElement.id")).isEqualTo("trouble");
        assertThat(Looks.troubles(chromium)).isEmpty();
        chromium.picture("light-390-book-trouble");
        chromium.type("#answer-allergies", "None");
        chromium.submit("form#details .primary");
        chromium.seeText(".banner", "Thank you, Rosa Alvarez.");
        Booking booking = diary.agenda().bookings(Studio.ID, day, day, "Rosa").getFirst();
        assertThat(booking.slot().length().toMinutes()).isEqualTo(75);
        chromium.click("button[popovertarget=cancel].danger");
        chromium.submit("#cancel .danger.solid");
        chromium.seeText("h1", "cancelled");
        assertThat(diary.agenda().find(Studio.ID, booking.id()).orElseThrow().status())
                .isEqualTo(Booking.Status.CANCELLED);
    }

    @Test
    void aTimeThatOthersTakeGoesFromAnOpenPageAtOnce() {
        chromium.go(Studio.PAGES + "?service=" + Studio.CUT + "&day=" + day);
        chromium.see("button[name=at][value='" + day + "T11:00']");
        chromium.see("body[data-connected]");
        chromium.run("window.untouched = true");
        chromium.stopItsClocks();
        hold("T11:00");
        hold("T11:00");
        chromium.until(() -> chromium.count("button[name=at][value='" + day + "T11:00']") == 0);
        assertThat(chromium.run("return window.untouched")).as("not reloaded").isEqualTo(true);
    }

    @Test
    void leavingThePageLetsTheTimeGo() {
        chromium.go(Studio.PAGES + "?service=" + Studio.CUT + "&day=" + day);
        chromium.submit("button[name=at][value='" + day + "T11:00']");
        chromium.seeText("#left", "left)");
        chromium.go(Studio.PAGES + "?service=" + Studio.CUT + "&day=" + day + "&person=" + Studio.NIA);
        chromium.until(() -> held() == 0);
    }

    @Test
    void whoReloadsThePageIsNotToldThatTheTimeIsKept() {
        chromium.go(Studio.PAGES + "?service=" + Studio.CUT + "&day=" + day);
        chromium.submit("button[name=at][value='" + day + "T11:00']");
        chromium.seeText("#left", "left)");
        chromium.run("location.reload()");
        chromium.seeText(".front-kept.is-over", "no longer kept");
        chromium.seeNo("#kept");
        chromium.until(() -> held() == 0);
    }

    @Test
    void whoChangesTheLanguageKeepsTheTime() {
        letTheStudioSpeakSpanish();
        chromium.go(Studio.PAGES + "?service=" + Studio.CUT + "&day=" + day);
        chromium.submit("button[name=at][value='" + day + "T11:00']");
        chromium.seeText("#left", "left)");
        chromium.run("document.querySelector('.front-languages a').scrollIntoView()");
        chromium.submit(".front-languages a[lang=es]");
        chromium.seeText("#left", "(quedan ");
        assertThat(held()).isEqualTo(1);
    }

    @Test
    void onAPhoneOnADeskAndAtNightEveryPageIsAtHome() {
        String choose = Studio.PAGES + "?service=" + Studio.CUT + "&day=" + day;
        String yours = path(new Browser(home)
                .post(hold("T14:00"), Map.of("name", "Rosa Alvarez", "phone", "4155550134", "answer-allergies", "None"))
                .headers()
                .firstValue("Location")
                .orElseThrow());
        var pages = List.of(
                Map.entry("choose", choose),
                Map.entry("table", "/book/trattoria-lucia"),
                Map.entry("details", ""),
                Map.entry("yours", yours + "?news=booked"),
                Map.entry("move", yours + "/move"));
        for (String scheme : List.of("light", "dark")) {
            chromium.prefer(scheme);
            for (int width : List.of(320, 390, 1280)) {
                chromium.size(width, width < 600 ? 844 : 900);
                for (var page : pages) {
                    turnstile.forget();
                    chromium.go(page.getKey().equals("details") ? hold("T11:00") : page.getValue());
                    String name = scheme + "-" + width + "-book-" + page.getKey();
                    chromium.picture(name);
                    assertThat(((Number) chromium.run("return document.documentElement.scrollWidth")).intValue())
                            .as("no sideways scrolling: " + name)
                            .isLessThanOrEqualTo(width);
                    assertThat(Looks.troubles(chromium)).as(name).isEmpty();
                }
            }
        }
        assertThat(chromium.complaints()).as("the browser's console").isEmpty();
    }

    @Test
    void whoChoosesSpanishReadsOnInSpanish() {
        letTheStudioSpeakSpanish();
        for (String scheme : List.of("light", "dark")) {
            chromium.prefer(scheme);
            for (int width : List.of(390, 1280)) {
                chromium.size(width, 900);
                chromium.go(Studio.PAGES + "?lang=en&service=" + Studio.CUT + "&day=" + day);
                chromium.run("document.querySelector('.front-languages a').scrollIntoView()");
                chromium.submit(".front-languages a[lang=es]");
                chromium.seeText("h1", "Reserve una cita");
                judge(scheme + "-" + width + "-book-spanish");
                chromium.go(Studio.PAGES + "?service=" + Studio.CUT + "&day=" + day);
                chromium.submit("button[name=at][value='" + day + "T11:00']");
                chromium.seeText("#left", "(quedan ");
                judge(scheme + "-" + width + "-details-spanish");
                turnstile.forget();
            }
        }
    }

    private void letTheStudioSpeakSpanish() {
        businesses.save(businesses
                .find(Studio.ID)
                .orElseThrow()
                .withTranslations(List.of(new Translation(new Language("es")))));
    }

    private void judge(String name) {
        chromium.picture(name);
        assertThat(Axe.troubles(chromium)).as(name).isEmpty();
        assertThat(Looks.troubles(chromium)).as(name).isEmpty();
        assertThat(((Number) chromium.run("return document.documentElement.scrollWidth - innerWidth")).intValue())
                .as("no sideways scrolling: " + name)
                .isLessThanOrEqualTo(0);
    }

    private String hold(String time) {
        var form = Map.of("service", Studio.CUT.toString(), "at", day + time);
        return path(new Browser(home)
                .post(Studio.PAGES + "/hold", form)
                .headers()
                .firstValue("Location")
                .orElseThrow());
    }

    private int held() {
        var clock = new frontdesk.timetable.WallClock(Studio.business().zone());
        return diary.agenda().holds(Studio.ID, clock.days(day, day)).size();
    }

    private static String path(String address) {
        return URI.create(address).getRawPath();
    }
}
