package frontdesk.storefront;

import java.io.IOException;
import java.util.List;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import frontdesk.booking.Booking;
import frontdesk.house.HouseOnTestDatabase;
import frontdesk.page.Axe;
import frontdesk.page.Chromium;
import frontdesk.page.Looks;

import static org.assertj.core.api.Assertions.assertThat;

/** What a customer does on the business's own website, in a real browser, to which that is another site. */
@QuarkusTest
@QuarkusTestResource(HouseOnTestDatabase.class)
@SuppressWarnings("NullAway.Init")
class EmbeddedInChromiumTest extends OpenStudio {
    private Chromium chromium;
    private SomebodysWebsite website;

    @BeforeEach
    void open() throws IOException {
        Assumptions.assumeTrue(Chromium.isInstalled(), "Chromium and its driver are not installed");
        website = new SomebodysWebsite(
                "<script src=\"%sassets/embed.js\" data-business=\"studio-nia\" data-title=\"Book at Studio Nia\" async></script>"
                        .formatted(home));
        chromium = Chromium.open(home);
        chromium.size(390, 844);
        chromium.go(website.address());
    }

    @AfterEach
    void close() {
        if (chromium != null) {
            chromium.close();
        }
        if (website != null) {
            website.close();
        }
    }

    @Test
    void aCustomerBooksWithoutLeavingTheWebsite() {
        assertThat(home.getHost()).as("another site than the website").isEqualTo("localhost");
        assertThat(chromium.see("iframe").getDomAttribute("title")).isEqualTo("Book at Studio Nia");
        assertThat(chromium.see("iframe").getDomAttribute("loading")).isEqualTo("lazy");
        chromium.enter("iframe");
        chromium.seeText("h1", "Book an appointment");
        assertThat(chromium.count("header, footer, .chat-door, [data-phone]")).isZero();
        choose();
        theFrameIsAsHighAsThePage();
        judge("embedded-choose");

        chromium.submit("button[name=at][value='" + day + "T11:00']");
        chromium.seeText("#left", "left)");
        theFrameIsAsHighAsThePage();
        chromium.submit("form#details .primary");
        chromium.seeText("#answer-allergies-trouble", "Answer: Do you have any allergies?");
        judge("embedded-details");
        chromium.type("#name", "Rosa Alvarez");
        chromium.type("#phone", "415 555 0134");
        chromium.type("#answer-allergies", "None");
        chromium.submit("form#details .primary");
        chromium.seeText(".banner", "Thank you, Rosa Alvarez.");
        theFrameIsAsHighAsThePage();
        judge("embedded-booked");

        Booking booking = diary.agenda().bookings(Studio.ID, day, day, "Rosa").getFirst();
        assertThat(booking.status()).isEqualTo(Booking.Status.CONFIRMED);
        assertThat(chromium.count("form")).as("nothing is changed here").isZero();
        assertThat(chromium.count("#yours[target=_blank][rel=noopener]")).isEqualTo(1);
        chromium.leave();
        assertThat(chromium.complaints()).as("the browser's console").isEmpty();
    }

    @Test
    void onlyThePageInTheFrameSaysHowHighItIsAndOnlyInNumbers() {
        chromium.enter("iframe");
        chromium.seeText("h1", "Book an appointment");
        theFrameIsAsHighAsThePage();
        say("{frontdesk: 'height', height: '51'}");
        say("{frontdesk: 'height', height: NaN}");
        say("{frontdesk: 'height', height: -1}");
        say("{frontdesk: 'something', height: 52}");
        say("'height'");
        say("null");
        chromium.leave();
        chromium.run("postMessage({frontdesk: 'height', height: 53}, '*')");
        chromium.enter("iframe");
        theFrameIsAsHighAsThePage();
        say("{frontdesk: 'height', height: 1234.5}");
        chromium.leave();
        chromium.until(() -> height() == 1235);
    }

    @Test
    void whoLeavesTheWebsiteLetsTheTimeGo() {
        chromium.enter("iframe");
        choose();
        chromium.submit("button[name=at][value='" + day + "T11:00']");
        chromium.seeText("#left", "left)");
        assertThat(held()).isEqualTo(1);
        chromium.leave();
        chromium.go("/sign-in");
        chromium.until(() -> held() == 0);
    }

    @Test
    void aPageThatChangesABookingShowsInNoFrame() {
        chromium.run("document.querySelector('iframe').src = '%sbook/studio-nia/chat'".formatted(home));
        chromium.until(() -> {
            chromium.leave();
            chromium.enter("iframe");
            return chromium.run("return document.URL").toString().startsWith("chrome-error:");
        });
        assertThat(chromium.count("#chat")).isZero();
    }

    private void choose() {
        chromium.run("const field = document.getElementById('day'); field.value = '" + day
                + "'; field.dispatchEvent(new Event('change', {bubbles: true}))");
        chromium.see("button[name=at][value='" + day + "T11:00']");
        chromium.until(() -> chromium.count("#when.is-asking") == 0);
    }

    /** In the frame before and after. */
    private void theFrameIsAsHighAsThePage() {
        chromium.until(() -> {
            int page = number("return Math.ceil(document.documentElement.getBoundingClientRect().height)");
            int scrolled = number("return document.documentElement.scrollHeight - innerHeight");
            chromium.leave();
            int frame = height();
            chromium.enter("iframe");
            return frame == page && scrolled <= 0;
        });
    }

    private int height() {
        return number("return document.querySelector('iframe').offsetHeight");
    }

    /** What the page in the frame tells the website, which has heard it by the next look. */
    private void say(String message) {
        chromium.run("parent.postMessage(" + message + ", '*')");
    }

    private int number(String script) {
        return ((Number) chromium.run(script)).intValue();
    }

    /** The page in the frame, light and dark, on a telephone and on a desk. */
    private void judge(String name) {
        for (String scheme : List.of("light", "dark")) {
            chromium.leave();
            chromium.prefer(scheme);
            for (int width : List.of(1280, 390)) {
                chromium.leave();
                chromium.size(width, 844);
                chromium.picture(scheme + "-" + width + "-" + name);
                assertThat(Axe.troubles(chromium))
                        .as("the website around " + name)
                        .isEmpty();
                chromium.enter("iframe");
                assertThat(Axe.troubles(chromium)).as(name).isEmpty();
                assertThat(Looks.troubles(chromium)).as(name).isEmpty();
                assertThat(number("return document.documentElement.scrollWidth - innerWidth"))
                        .as("no sideways scrolling: " + name)
                        .isLessThanOrEqualTo(0);
            }
        }
    }

    private int held() {
        var clock = new frontdesk.timetable.WallClock(Studio.business().zone());
        return diary.agenda().holds(Studio.ID, clock.days(day, day)).size();
    }
}
