package frontdesk.storefront;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import frontdesk.business.Business;
import frontdesk.business.Service;
import frontdesk.business.Shape;
import frontdesk.business.Terms;
import frontdesk.business.Translation;
import frontdesk.house.HouseOnTestDatabase;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.Language;
import frontdesk.kernel.Money;
import frontdesk.kernel.PhoneNumber;
import frontdesk.kernel.ServiceId;
import frontdesk.page.Browser;
import frontdesk.page.PageWords;
import frontdesk.webphone.Webphone;

import static org.assertj.core.api.Assertions.assertThat;

/** The customers' pages in Spanish: for whoever books where Spanish is spoken, and for whoever prefers or chooses it where it is spoken too. */
@QuarkusTest
@QuarkusTestResource(HouseOnTestDatabase.class)
@SuppressWarnings("NullAway.Init")
class StorefrontInSpanishTest extends OpenStudio {
    private static final BusinessId SOL = BusinessId.of("77777777-0000-4000-8000-000000000002");
    private static final Language SPANISH = new Language("es");
    private static final String PAGES = "/book/estudio-sol";
    private static final Map<String, String> WHO =
            Map.of("name", "Rosa", "phone", "(415) 555-0134", "answer-alergias", "Ninguna");
    /** Words that English sentences cannot do without and Spanish ones do not have. */
    private static final Set<String> ENGLISH = Set.of(
            "the",
            "is",
            "are",
            "you",
            "your",
            "it",
            "of",
            "for",
            "with",
            "this",
            "that",
            "to",
            "at",
            "be",
            "we",
            "please",
            "book",
            "booking",
            "time",
            "day",
            "name",
            "phone",
            "anything",
            "what",
            "when",
            "where",
            "until",
            "free",
            "none",
            "and",
            "or");

    @Inject
    Webphone webphone;

    private Browser browser;

    @BeforeEach
    void openTheStudioInSpanish() {
        if (businesses.find(SOL).isEmpty()) {
            businesses.save(spanish());
            webphone.takeVisitors(SOL, true, "user:sol@example.com");
        }
        browser = new Browser(home);
    }

    /** The studio with nothing English in it. */
    private static Business spanish() {
        Business english = Studio.business();
        Service cut = english.services().getFirst();
        Terms terms = cut.terms();
        Terms asking = new Terms(
                List.of(new Terms.Question("alergias", "¿Tiene alergias?", true)),
                terms.deposit(),
                terms.cancellation(),
                terms.noShow());
        Service corte = cut.with(c -> c.name("corte")
                .terms(asking)
                .shape(Shape.PLAIN.variants(
                        new Shape.Variant("short", "Corto", List.of(), Duration.ofMinutes(30), Money.of(3500, "USD")),
                        new Shape.Variant("long", "Largo", List.of(), Duration.ofMinutes(60), null))));
        Service color = english.services().get(1).with(c -> c.name("color"));
        return english.with(b -> b.id(SOL)
                .slug("estudio-sol")
                .name("Estudio Sol")
                .language(SPANISH)
                .number(new PhoneNumber("+14155550177"))
                .address("Calle Mayor 3")
                .services(List.of(corte, color)));
    }

    @Test
    void noEnglishSentenceIsLeftOnAnyPage() {
        List<String> pages = new ArrayList<>();
        pages.add(seen(browser.get(PAGES)));
        pages.add(seen(browser.get(PAGES + "?service=" + Studio.CUT + "&day=" + day)));
        pages.add(seen(browser.get(PAGES + "?service=" + Studio.COLOUR + "&day=" + day.minusDays(400))));
        pages.add(seen(browser.get(PAGES + "/chat")));
        pages.add(seen(browser.post(PAGES + "/hold", Map.of("service", Studio.CUT.toString()))));
        String details = held(Studio.CUT, "T10:00");
        pages.add(seen(browser.get(details)));
        pages.add(seen(browser.post(details, Map.of("phone", "1", "email", "x", "notes", "n".repeat(501)))));
        pages.add(seen(browser.post(details, Map.of("website", "x"))));
        String yours = StudioPages.path(StudioPages.booked(browser.post(details, WHO)));
        for (String news : List.of("booked", "moved", "cancelled")) {
            pages.add(seen(browser.get(yours + "?news=" + news)));
        }
        pages.add(seen(browser.get(yours + "/move")));
        pages.add(seen(browser.post(yours + "/move", Map.of())));
        pages.add(seen(browser.post(yours + "/cancel", Map.of("version", "900"))));
        browser.post(yours + "/cancel", Map.of());
        pages.add(seen(browser.get(yours)));
        pages.add(seen(browser.get(booked(Studio.COLOUR, "T12:00"))));
        String released = held(Studio.CUT, "T15:00");
        browser.post(released.replace("/details/", "/release/"), Map.of());
        pages.add(seen(browser.get(released)));

        pages.forEach(StorefrontInSpanishTest::isNotEnglish);
        assertThat(pages.getFirst())
                .contains("Reserve una cita", "¿Qué desea?", "30 min · $35", "Hable con nosotros")
                .contains("¿En qué puedo ayudarle?");
    }

    @Test
    void whatIsNotThereIsSaidInTheLanguageOfTheBrowser() {
        for (String nowhere : List.of(
                "/book/no-such",
                PAGES + "/yours/x",
                "/p/estudio-sol/x",
                "/b/estudio-sol/x",
                PAGES + "/no/such/page",
                "/book")) {
            var answer = browser.get(nowhere, "Accept-Language", "es-MX,es;q=0.9,en;q=0.5");
            assertThat(answer.statusCode()).as(nowhere).isEqualTo(404);
            assertThat(answer.body())
                    .as(nowhere)
                    .contains("No se ha encontrado")
                    .doesNotContain("href=\"/console\"");
            assertThat(answer.headers().firstValue("Content-Security-Policy"))
                    .as(nowhere)
                    .isPresent();
            isNotEnglish(seen(answer));
        }
        assertThat(browser.get("/book/no-such").body()).contains("Not found");
    }

    @Test
    void aVisitorIsSpokenToAsTheirBrowserAsksAndAsTheyChoose() {
        letTheStudioSpeakSpanish();
        assertThat(browser.get(Studio.PAGES).body())
                .contains("<html lang=\"en\">", "Book an appointment", "lang=es")
                .doesNotContain("lang=en");
        assertThat(browser.get(Studio.PAGES, "Accept-Language", "fr, es-AR;q=0.8")
                        .body())
                .contains("<html lang=\"es\">", "corte de pelo", "lang=en");
        assertThat(browser.get(Studio.PAGES, "Accept-Language", "de;q=,;;").body())
                .contains("<html lang=\"en\">");
        var chosen = browser.get(Studio.PAGES + "?lang=es");
        String cookie = chosen.headers().firstValue("Set-Cookie").orElseThrow();
        assertThat(cookie).contains("HttpOnly", "SameSite=Lax");
        Browser choosing = new Browser(home).carrying(cookie.replaceFirst(";.*", ""));
        assertThat(choosing.get(Studio.PAGES).body()).contains("<html lang=\"es\">");
        assertThat(choosing.get("/book/no-such").body()).contains("No se ha encontrado");
        assertThat(choosing.get("/book/no/such/page").body()).contains("No se ha encontrado");
        assertThat(browser.get(PAGES, "Accept-Language", "en").body())
                .as("where no English is spoken")
                .contains("<html lang=\"es\">");
        assertThat(browser.get(Studio.PAGES + "?lang=xx").headers().map()).doesNotContainKey("set-cookie");
    }

    @Test
    void whoChoosesALanguageKeepsWhatElseTheyChose() {
        letTheStudioSpeakSpanish();
        String choice = Studio.PAGES + "?service=" + Studio.CUT + "&variant=long&add=mask&party=1&day=" + day;
        var chosen = browser.get(languageLink(browser.get(choice)));
        assertThat(StudioPages.location(chosen)).isEqualTo(home.resolve(choice).toString());
        var refused =
                browser.post(Studio.PAGES + "/hold", Map.of("service", Studio.COLOUR.toString(), "at", day + "T03:00"));
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(languageLink(refused)).startsWith(Studio.PAGES + "?service=" + Studio.COLOUR);
    }

    @Test
    void aChoiceOfLanguageLeadsNowhereElse() {
        for (String path : List.of("/elsewhere.example/book/studio-nia", Studio.PAGES, "/book/../" + Studio.PAGES)) {
            var answer = browser.get(home + path + "?lang=es");
            assertThat(answer.headers().firstValue("Location").orElse(home.toString()))
                    .startsWith(home.toString());
        }
    }

    private void letTheStudioSpeakSpanish() {
        businesses.save(businesses
                .find(Studio.ID)
                .orElseThrow()
                .withTranslations(List.of(new Translation(SPANISH, null, Map.of("cut", "corte de pelo"), List.of()))));
    }

    /** Where the foot of a page leads to whoever wants it in the other language. */
    private static String languageLink(HttpResponse<String> page) {
        return page.body()
                .replaceAll("(?s).*id=\"languages\"><a href=\"([^\"]+)\".*", "$1")
                .replace("&amp;", "&");
    }

    private String held(ServiceId service, String time) {
        return StudioPages.path(StudioPages.location(browser.post(
                PAGES + "/hold",
                Map.of(
                        "service",
                        service.toString(),
                        "at",
                        day + time,
                        "key",
                        UUID.randomUUID().toString()))));
    }

    private String booked(ServiceId service, String time) {
        return StudioPages.booked(browser.post(held(service, time), WHO));
    }

    private static String seen(HttpResponse<String> answer) {
        assertThat(answer.body()).contains("<html lang=\"es\">");
        return answer.body();
    }

    /** Neither what can be read nor what is read aloud holds an English sentence. */
    private static void isNotEnglish(String page) {
        String shown = page.replaceAll("(?s)<(script|style|template)[ >].*?</\\1>", " ")
                .replaceAll("(?:aria-label|title|placeholder|alt)=\"([^\"]*)\"", ">$1<")
                .replaceAll("(?s)<[^>]*>", " ");
        Set<String> words = Arrays.stream(shown.toLowerCase(Locale.ROOT).split("[^\\p{L}]+"))
                .filter(ENGLISH::contains)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(words).as(shown.replaceAll("\\s+", " ")).isEmpty();
        PageWords.of("storefront", Language.ENGLISH).words().values().stream()
                .filter(sentence -> sentence.contains(" ") && !sentence.contains("{"))
                .forEach(sentence -> assertThat(shown).doesNotContain(sentence));
    }
}
