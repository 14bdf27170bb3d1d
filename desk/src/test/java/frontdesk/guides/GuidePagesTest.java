package frontdesk.guides;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import frontdesk.house.HouseOnTestDatabase;
import frontdesk.kernel.Language;
import frontdesk.page.Browser;

import static org.assertj.core.api.Assertions.assertThat;

/** The pages of the guides, for everybody. */
@QuarkusTest
@WithTestResource(HouseOnTestDatabase.class)
@SuppressWarnings("NullAway.Init")
class GuidePagesTest {
    private static final int MOST_BYTES = 100_000;

    @TestHTTPResource("/")
    URI home;

    private HttpResponse<String> get(String address) {
        return new Browser(home).get(address);
    }

    @Test
    void everyGuideIsAPageOfModestSize() {
        Stream<String> names = new Guides()
                .in(Language.ENGLISH).shelves().stream()
                        .flatMap(shelf -> shelf.entries().stream())
                        .map(Shelf.Entry::name);
        assertThat(Stream.concat(Stream.of(""), names.map(name -> "/" + name))).allSatisfy(name -> {
            HttpResponse<String> page = get("/guides" + name);
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.headers().firstValue("Content-Security-Policy")).isPresent();
            assertThat(page.body().getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(MOST_BYTES);
        });
    }

    @Test
    void whoPrefersSpanishReadsInSpanishWhatIsWritten() {
        var spanish = new Browser(home);
        assertThat(spanish.get("/guides/first-steps", "Accept-Language", "es-MX")
                        .body())
                .contains("<html lang=\"es\">", "Todas las guías", "<h1>El primer minuto</h1>", "href=\"?lang=en\"")
                .contains("href=\"/guides/rest\" lang=\"en\"");
        assertThat(spanish.get("/guides/rest", "Accept-Language", "es-MX").body())
                .contains("<html lang=\"es\">", "<article class=\"guide\" lang=\"en\">", "Esta guía está en inglés.");
        assertThat(spanish.get("/guides?q=webhooks&lang=es").headers().firstValue("Location"))
                .hasValueSatisfying(there -> assertThat(there).endsWith("/guides?q=webhooks"));
        assertThat(new Browser(home).carrying("lang=es").get("/guides?q=zzzz").body())
                .contains("Nada sobre «zzzz»");
    }

    @Test
    void whatIsLookedForIsFoundAndNeverObeyed() {
        assertThat(get("/guides?q=hand+over").body()).contains("href=\"/guides/handover\"");
        assertThat(get("/guides?q=%3Cscript%3Ealert(1)%3C/script%3E").body())
                .contains("stand in no guide", "&lt;script&gt;")
                .doesNotContain("<script");
    }

    @Test
    void whereThereIsNoGuideThereIsAWayToAll() {
        HttpResponse<String> page = get("/guides/telephone-of-twilio");
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("See all guides");
        assertThat(get("/guides/twilio.md").body()).contains("href=\"/guides/twilio\"");
        assertThat(get("/guides/README").statusCode()).isEqualTo(200);
        assertThat(get("/guides/pictures/nothing.png").statusCode()).isEqualTo(404);
        assertThat(get("/guides/pictures/call.png").headers().firstValue("Content-Type"))
                .contains("image/png");
    }
}
