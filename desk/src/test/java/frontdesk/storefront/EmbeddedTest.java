package frontdesk.storefront;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

import frontdesk.booking.Booking;
import frontdesk.business.Translation;
import frontdesk.house.HouseOnTestDatabase;
import frontdesk.kernel.Language;
import frontdesk.page.Browser;

import static org.assertj.core.api.Assertions.assertThat;

/** The booking page in the business's own website, over HTTP: what may be framed, and what it carries along in place of a cookie. */
@QuarkusTest
@QuarkusTestResource(HouseOnTestDatabase.class)
@SuppressWarnings("NullAway.Init")
class EmbeddedTest extends StudioPages {
    private static final String EMBED = "?embed=1";

    @Inject
    BookingLinks links;

    @Test
    void thePagesOnWhichSomebodyBooksMayBeFramedByAnybody() {
        String details = hold(Map.of(), "T10:00");
        framable(browser.get(Studio.PAGES), 200);
        framable(browser.get(Studio.PAGES + EMBED), 200);
        framable(browser.get(details + EMBED), 200);
        framable(browser.post(details + EMBED, Map.of("name", "Rosa")), 422);
        framable(browser.post(Studio.PAGES + "/hold" + EMBED, Map.of("at", "soon")), 422);
        String booked = location(browser.post(details + EMBED, WHO));
        assertThat(booked).contains("/booked/").endsWith(EMBED);
        framable(browser.get(booked), 200);
    }

    @Test
    void whateverChangesSomethingElseMayNot() {
        Booking booking = take("T10:00");
        String yours = Studio.PAGES + "/yours/" + links.wordFor(Studio.ID, booking.id());
        for (String page : List.of(
                yours,
                yours + EMBED,
                yours + "/move",
                yours + "/booking.ics",
                yours.replace("/book/", "/b/").replace("/yours/", "/"),
                Studio.PAGES.replace("/book/", "/p/") + "/x",
                Studio.PAGES + "/chat",
                Studio.PAGES + "/chat" + EMBED,
                "/book",
                "/sign-in",
                "/sign-in" + EMBED,
                "/console/trattoria-lucia",
                "/console/trattoria-lucia/set-up" + EMBED,
                "/invitation/x",
                "/shared/x",
                "/api")) {
            var headers = browser.get(page).headers();
            assertThat(headers.firstValue("X-Frame-Options")).as(page).hasValue("DENY");
            assertThat(headers.firstValue("Content-Security-Policy"))
                    .as(page)
                    .hasValueSatisfying(policy -> assertThat(policy).endsWith("frame-ancestors 'none'"));
        }
    }

    @Test
    void aWebsiteThatHoldsNoCookieIsBookedFromChoiceToConfirmationInTheLanguageThatItChose() {
        businesses.save(businesses
                .find(Studio.ID)
                .orElseThrow()
                .withTranslations(List.of(new Translation(new Language("es")))));
        String carried = "?embed=1&lang=es";
        var choose = browser.get(Studio.PAGES + "?embed&lang=es&day=" + day);
        assertThat(choose.statusCode()).isEqualTo(200);
        assertThat(choose.headers().map()).doesNotContainKey("set-cookie");
        assertThat(choose.body())
                .contains("Reserve una cita", "name=\"embed\" value=\"1\"", "name=\"lang\" value=\"es\"")
                .contains("action=\"/book/studio-nia/hold?embed=1&amp;lang=es\"", "&amp;embed=1&amp;lang=es&amp;day=")
                .doesNotContain("<header", "<footer", "chat-door");
        var held = browser.post(
                Studio.PAGES + "/hold" + carried, Map.of("service", Studio.CUT.toString(), "at", day + "T10:00"));
        String details = location(held);
        assertThat(held.headers().map()).doesNotContainKey("set-cookie");
        assertThat(details).endsWith(carried);
        assertThat(browser.get(details).body())
                .contains("embed=1&amp;lang=es\">", "details/")
                .doesNotContain("<header", "<footer");
        var booked = browser.get(location(browser.post(details, WHO)));
        assertThat(booked.headers().map()).doesNotContainKey("set-cookie");
        assertThat(booked.body())
                .contains("Gracias, Rosa Alvarez.", "target=\"_blank\" rel=\"noopener\"", "/yours/")
                .doesNotContain("<form", "<header", "/cancel\"");
        assertThat(location(browser.get(details))).as("the page before").contains("/booked/");
    }

    @Test
    void whoLetsTheTimeGoIsBackAtTheBeginning() {
        String details = hold(Map.of(), "T10:00");
        assertThat(location(browser.post(details.replace("/details/", "/release/") + EMBED, Map.of())))
                .endsWith(Studio.PAGES + EMBED);
        assertThat(location(browser.get(Studio.PAGES + "/hold" + EMBED))).endsWith(Studio.PAGES + EMBED);
    }

    @Test
    void aFrameIsKnownAlsoWhereTheMarkIsMissing() {
        var answer = browser.get(Studio.PAGES, "Sec-Fetch-Dest", "iframe");
        assertThat(answer.body()).contains("name=\"embed\" value=\"1\"").doesNotContain("<header");
        assertThat(browser.get(Studio.PAGES, "Sec-Fetch-Dest", "document").body())
                .contains("<header", "chat-door")
                .doesNotContain("name=\"embed\"");
    }

    @Test
    void aConfirmationThatIsOpenedByItselfIsTheBookingsOwnPage() {
        Booking booking = take("T10:00");
        String booked = Studio.PAGES + "/booked/" + links.wordFor(Studio.ID, booking.id());
        assertThat(location(browser.get(booked))).contains("/yours/");
        assertThat(browser.get(Studio.PAGES + "/booked/x" + EMBED).statusCode()).isEqualTo(404);
        String held = hold(Map.of(), "T12:00").replace("/details/", "/booked/");
        assertThat(browser.get(held + EMBED).statusCode())
                .as("nobody's booking yet")
                .isEqualTo(404);
    }

    @Test
    void aFormOfTheWebsiteAroundItOrOfASandboxBooksNothing() {
        String details = hold(Map.of(), "T10:00");
        for (String origin : List.of("https://website.example", "http://localhost:1", "null", "")) {
            Browser other = new Browser(home).showingFormsOf(origin);
            List<Supplier<HttpResponse<String>>> forms = List.of(
                    () -> other.post(Studio.PAGES + "/hold" + EMBED, Map.of("at", day + "T11:00")),
                    () -> other.post(details + EMBED, WHO),
                    () -> other.post(details.replace("/details/", "/release/") + EMBED, Map.of()));
            forms.forEach(form -> assertThat(form.get().statusCode()).as(origin).isEqualTo(403));
        }
        assertThat(only().status()).isEqualTo(Booking.Status.HELD);
    }

    @Test
    void theScriptForWebsitesIsServed() {
        var script = browser.get("/assets/embed.js");
        assertThat(script.statusCode()).isEqualTo(200);
        assertThat(script.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).contains("javascript"));
    }

    private static void framable(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("X-Frame-Options")).isEmpty();
        assertThat(answer.headers().allValues("Content-Security-Policy"))
                .singleElement()
                .asString()
                .startsWith("default-src 'none'; script-src 'self'")
                .endsWith("frame-ancestors *");
    }
}
