package frontdesk.storefront;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import frontdesk.booking.Booking;
import frontdesk.booking.Booking.Status;
import frontdesk.business.Business;
import frontdesk.house.HouseOnTestDatabase;
import frontdesk.website.Reading;
import frontdesk.website.Website;

import static org.assertj.core.api.Assertions.assertThat;

/** What customers do on the booking page, over HTTP and without any script. */
@QuarkusTest
@QuarkusTestResource(HouseOnTestDatabase.class)
@SuppressWarnings("NullAway.Init")
class StorefrontTest extends StudioPages {
    @Test
    void whatCanBeChosenIsShownWithLengthAndPriceAndWhatStaffKeepToThemselvesIsNot() {
        var answer = browser.get(Studio.PAGES);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains(
                        "Short hair", "30 min · $35", "Long hair", "1 hour · $60", "Hair mask", "15 min · $20", "Omar")
                .contains("colour", "1 h 30 min · $120")
                .doesNotContain("training");
        assertThat(answer.headers().map()).as("no cookie").doesNotContainKey("set-cookie");
        assertThat(answer.headers().firstValue("Content-Security-Policy")).isPresent();
    }

    @Test
    void aVisitIsBookedFromChoiceToConfirmation() {
        String details = hold(Map.of("variant", "long", "add", "mask", "person", Studio.NIA.toString()), "T10:00");
        String page = browser.get(details).body();
        assertThat(page)
                .contains("cut, Long hair, Hair mask", "With</dt><dd>Nia", "$80", "kept for you until")
                .contains("at no charge until", "(1 day before)", "Cancelling later costs $15.", "costs $30")
                .contains("deposit of $20", "Nothing is paid on this page");
        assertThat(page)
                .as("the way back keeps the choice")
                .contains("variant=long&amp;add=mask&amp;party=1&amp;day=" + day);
        Booking held = only();
        assertThat(held.status()).isEqualTo(Status.HELD);

        String yours = booked(browser.post(details, WHO));
        assertThat(browser.get(yours).body())
                .contains("Thank you, Rosa Alvarez. It is booked.", "You are booked", "Move it", "Cancel it");
        Booking booking = diary.agenda().find(Studio.ID, held.id()).orElseThrow();
        assertThat(booking.status()).isEqualTo(Status.CONFIRMED);
        assertThat(booking.actor()).isEqualTo("web");
        assertThat(booking.customer().answers()).containsEntry("allergies", "None");
        assertThat(booked(browser.post(details, WHO))).as("sent twice").isEqualTo(yours);
    }

    @Test
    void whatIsMissingIsNamedAtItsFieldAndWhatWasTypedIsKept() {
        String details = hold(Map.of(), "T10:00");
        var answer = browser.post(details, Map.of("name", "Rosa <b>", "phone", "12", "email", "x"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("value=\"Rosa &lt;b&gt;\"", "id=\"phone-trouble\"", "id=\"email-trouble\"")
                .contains("id=\"answer-allergies-trouble\">Answer: Do you have any allergies?")
                .doesNotContain("id=\"name-trouble\"");
        assertThat(only().status()).isEqualTo(Status.HELD);
    }

    @Test
    void aTimeThatSomebodyElseTookIsRefusedWithOthersInItsPlace() {
        take("T10:00");
        take("T10:00");
        var refused = browser.post(Studio.PAGES + "/hold", Map.of("at", day + "T10:00"));
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("Somebody else has just taken that time.", "Free instead:", "name=\"at\"");
    }

    @Test
    void whoLeavesLetsTheTimeGoAndWhoComesBackMayStillBookIt() {
        String details = hold(Map.of(), "T10:00");
        Booking held = only();
        assertThat(browser.post(details.replace("/details/", "/release/"), Map.of())
                        .statusCode())
                .isEqualTo(303);
        assertThat(diary.agenda().find(Studio.ID, held.id()).orElseThrow().status())
                .isEqualTo(Status.LAPSED);
        assertThat(browser.get(details).body()).contains("no longer kept for you");
        assertThat(browser.get(booked(browser.post(details, WHO))).body()).contains("You are booked");
    }

    @Test
    void aTimeThatLapsedAndWasTakenIsSaidAndAnotherIsBookedWithWhatWasTyped() {
        String details = hold(Map.of("person", Studio.NIA.toString()), "T10:00");
        browser.post(details.replace("/details/", "/release/"), Map.of());
        take("T10:00");
        take("T10:00");
        var lost = browser.post(details, WHO);
        assertThat(lost.statusCode()).isEqualTo(409);
        assertThat(lost.body()).contains("Somebody else has taken this time meanwhile", "value=\"Rosa Alvarez\"");
        var instead = Pattern.compile("name=\"instead\" value=\"([^\"]+)\"").matcher(lost.body());
        assertThat(instead.find()).isTrue();
        var form = new HashMap<>(WHO);
        form.put("instead", instead.group(1));
        assertThat(browser.get(booked(browser.post(details, form))).body()).contains("You are booked");
    }

    @Test
    void whatThePageSaysForMachinesIsWhatMachinesRead() {
        Business studio = businesses.find(Studio.ID).orElseThrow();
        String page = browser.get(Studio.PAGES).body();
        assertThat(page).contains("itemtype=\"https://schema.org/LocalBusiness\"", "itemprop=\"name\">Studio Nia<");
        var read = (Reading.Found) new Website(false).read(page, studio.region());
        assertThat(read.findings().hours()).isEqualTo(studio.hours());
        assertThat(read.findings().address()).isEqualTo(studio.address());
        assertThat(browser.get("/book/trattoria-lucia").body()).contains("https://schema.org/FoodEstablishment");
    }

    @Test
    void aHoldIsNobodysBookingYet() {
        String details = hold(Map.of(), "T10:00");
        assertThat(browser.get(details.replace("/details/", "/yours/")).statusCode())
                .isEqualTo(404);
    }
}
