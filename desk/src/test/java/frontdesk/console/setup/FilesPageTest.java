package frontdesk.console.setup;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

import frontdesk.access.Role;
import frontdesk.business.Business;
import frontdesk.business.Businesses;
import frontdesk.business.DemoBusinesses;
import frontdesk.business.KnownFile;
import frontdesk.console.OpenConsole;
import frontdesk.house.HouseOnTestDatabase;
import frontdesk.kernel.BusinessId;
import frontdesk.page.Browser;

import static org.assertj.core.api.Assertions.assertThat;

/** The files from which the agent answers. */
@QuarkusTest
@QuarkusTestResource(HouseOnTestDatabase.class)
@SuppressWarnings("NullAway.Init")
class FilesPageTest extends OpenConsole {
    @Inject
    Businesses businesses;

    private Business shop() {
        BusinessId id = BusinessId.next();
        Business shop = DemoBusinesses.clinic()
                .with(other -> other.id(id).slug("clinic-" + id).number(null));
        businesses.save(shop);
        return shop;
    }

    private static String page(Business shop) {
        return "/console/" + shop.slug() + "/set-up/files";
    }

    private List<KnownFile> files(Business shop) {
        return businesses.findBySlug(shop.slug()).orElseThrow().files();
    }

    private HttpResponse<String> sent(Business shop, Map<String, String> fields) {
        return browser().carrying(person(Role.OWNER).cookie()).post(page(shop), fields);
    }

    @Test
    void aFileIsNamedKeptMendedAndTakenOut() {
        Business shop = shop();
        String rules = "Please bring your card.\n" + "A line of the rules. ".repeat(2_000);

        assertThat(sent(shop, Map.of("name-new", "Rules", "text-new", rules)).statusCode())
                .isEqualTo(303);
        assertThat(files(shop)).containsExactly(new KnownFile("1", "Rules", rules.strip()));

        sent(shop, Map.of("name-1", "House rules", "text-1", "Please bring your card."));
        assertThat(files(shop)).containsExactly(new KnownFile("1", "House rules", "Please bring your card."));

        sent(shop, Map.of("drop-1", "yes"));
        assertThat(files(shop)).isEmpty();
    }

    @Test
    void whatHasNoNameOrNoTextIsAskedForAndNothingIsKept() {
        Business shop = shop();

        assertThat(sent(shop, Map.of("name-new", "", "text-new", "Please bring your card."))
                        .body())
                .contains("Give the file a name");
        assertThat(sent(shop, Map.of("name-new", "Rules", "text-new", "")).body())
                .contains("has no text");
        assertThat(files(shop)).isEmpty();
    }

    @Test
    void moreThanCanBeKeptIsRefusedWithTheReason() {
        Business shop = shop();
        String large = "word ".repeat(11_000);
        sent(shop, Map.of("name-new", "One", "text-new", large));

        HttpResponse<String> second = sent(shop, Map.of("name-new", "Two", "text-new", large));
        assertThat(second.statusCode()).isEqualTo(422);
        assertThat(second.body()).contains("100,000 letters together");
        assertThat(files(shop)).hasSize(1);
    }

    @Test
    void oneFileAtATimeIsShownInFullSoThatThePageStaysSmall() {
        Business shop = shop();
        String rules = "Please bring your card. ".repeat(1_000);
        sent(shop, Map.of("name-new", "Rules", "text-new", rules));
        Browser owner = browser().carrying(person(Role.OWNER).cookie());

        assertThat(owner.get(page(shop)).body())
                .doesNotContain("Please bring your card. ".repeat(20))
                .contains("Please bring your card. Please", "/set-up/files?file=1#file-1", "23,999 letters");
        assertThat(owner.get(page(shop) + "?file=1").body()).contains(rules.strip());

        sent(shop, Map.of("name-1", "House rules"));
        assertThat(files(shop))
                .as("what was not shown stays")
                .containsExactly(new KnownFile("1", "House rules", rules.strip()));
    }

    @Test
    void oneFileThatIsTooLongIsRefusedWithTheReason() {
        Business shop = shop();

        assertThat(sent(shop, Map.of("name-new", "Book", "text-new", "word ".repeat(13_000)))
                        .body())
                .contains("“Book” has 64,999 letters, and one file may have 60,000");
        assertThat(files(shop)).isEmpty();
    }

    @Test
    void whatAFileSaysIsNoMarkupOnThePage() {
        Business shop = shop();
        sent(shop, Map.of("name-new", "<script>alert(1)</script>", "text-new", "</textarea><script>alert(2)</script>"));

        Browser owner = browser().carrying(person(Role.OWNER).cookie());
        assertThat(owner.get(page(shop)).body()).doesNotContain("<script>alert");
    }
}
