package frontdesk.console.people;

import java.net.http.HttpClient;
import java.util.HashMap;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import frontdesk.access.Role;
import frontdesk.business.DemoBusinesses;
import frontdesk.console.OpenConsole;
import frontdesk.house.HouseOnTestDatabase;
import frontdesk.kernel.PersonId;
import frontdesk.kernel.PhoneNumber;
import frontdesk.page.Browser;
import frontdesk.people.Contact;
import frontdesk.people.Contacts;

import static org.assertj.core.api.Assertions.assertThat;

/** Staff find a contact, see what was, write to it, merge two, and read a table. */
@QuarkusTest
@QuarkusTestResource(HouseOnTestDatabase.class)
@SuppressWarnings("NullAway.Init")
class ContactsPageTest extends OpenConsole {
    private static final String CONTACTS = LUCIA + "/contacts";
    private static final PhoneNumber ROSA = new PhoneNumber("+14155550134");

    @Inject
    Contacts contacts;

    @Test
    void whoBookedIsFoundAndTheirPageShowsWhatWas() {
        book("Rosa <b>");
        call(DemoBusinesses.TRATTORIA, null);
        Contact rosa = contacts.known(DemoBusinesses.TRATTORIA, ROSA, null).orElseThrow();

        assertThat(hostess().get(CONTACTS + "?text=0134").body()).contains("Rosa &lt;b&gt;");
        assertThat(hostess().get(CONTACTS + "/" + rosa.id()).body())
                .contains("Rosa &lt;b&gt;", "Booking", "Phone", "(415) 555-0134", "Not asked");
        assertThat(hostess().get(CONTACTS + "?text=nobody-at-all").body()).contains("Nobody is found by that.");
        assertThat(hostess().get(CONTACTS + "/not-an-id").statusCode()).isEqualTo(404);
        assertThat(hostess().get(CONTACTS + "/" + PersonId.next()).statusCode()).isEqualTo(404);
    }

    @Test
    void whatIsWrittenStandsOnThePage() {
        String page = CONTACTS + "/" + contact("Nadia One", "+14155550161");
        hostess().post(page + "/notes", Map.of("text", "Sits by the window."));
        hostess().post(page + "/tags", Map.of("tag", "VIP"));
        hostess().post(page + "/ways", Map.of("way", "nadia@example.com"));
        hostess().post(page + "/name", Map.of("name", "Nadia Two"));
        hostess().post(page + "/consent", Map.of("purpose", "MARKETING", "given", "yes", "source", "on paper"));
        assertThat(hostess().get(page).body())
                .contains("Sits by the window.", "VIP", "nadia@example.com", "Nadia Two", "Agreed", "on paper");
        assertThat(hostess()
                        .post(page + "/ways", Map.of("way", "nonsense"))
                        .headers()
                        .firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).contains("came=neither"));
    }

    @Test
    void twoOfTheSameNameAreSuggestedMergedAndTakenBack() {
        PersonId one = contact("Olga Double", "+14155550162");
        PersonId other = contact("Olga Double", "+14155550163");
        assertThat(hostess().get(CONTACTS + "/pairs").body()).contains("The same name", "Olga Double");
        hostess().post(CONTACTS + "/pairs/merge", Map.of("kept", one.toString(), "other", other.toString()));

        String page = CONTACTS + "/" + one;
        assertThat(hostess().get(page).body()).contains("(415) 555-0162", "(415) 555-0163", "Take it back");
        String merge =
                contacts.merges(DemoBusinesses.TRATTORIA, one).getFirst().id().toString();
        hostess().post(page + "/undo", Map.of("merge", merge));
        assertThat(hostess().get(page).body()).contains("(415) 555-0162").doesNotContain("(415) 555-0163");
    }

    @Test
    void aTableIsLookedAtFirstAndThenEntered() {
        String csv = "Who,Mobile,E-Mail\nPaula New,4155550164,\nBad Line,,\n";
        Map<String, String> form = Map.of("csv", csv, "chosen", "yes", "NAME", "Who", "PHONE", "Mobile");
        var looked = hostess().post(CONTACTS + "/import", form);
        assertThat(looked.body())
                .contains("1 would be new", "Line 3", "neither a telephone number nor an e-mail", "Enter them");
        assertThat(contacts.search(DemoBusinesses.TRATTORIA, "Paula", 5, 0)).isEmpty();

        var enter = new HashMap<>(form);
        enter.put("enter", "yes");
        assertThat(hostess().post(CONTACTS + "/import", enter).body()).contains("1 new contacts are in");
        assertThat(contacts.search(DemoBusinesses.TRATTORIA, "Paula", 5, 0)).hasSize(1);
        assertThat(hostess().post(CONTACTS + "/import", Map.of("csv", " ")).statusCode())
                .isEqualTo(422);
    }

    @Test
    void aFormAsLargeAsATableIsTakenNowhereElse() {
        String large = "x".repeat(100_000);
        assertThat(hostess()
                        .post(CONTACTS + "/import", Map.of("csv", "Name,Phone\n" + large + ",\n"))
                        .statusCode())
                .isEqualTo(200);
        String page = CONTACTS + "/" + contact("Rita Long", "+14155550167");
        Browser browser = hostess();
        for (int time = 0; time < 3; time++) {
            assertThat(browser.post(page + "/notes", Map.of("text", large)).statusCode())
                    .as("on one connection")
                    .isEqualTo(413);
        }
        assertThat(browser()
                        .post("/sign-in", Map.of("email", large, "password", "x"))
                        .statusCode())
                .isEqualTo(413);
    }

    @ParameterizedTest
    @EnumSource(HttpClient.Version.class)
    void aFormWhoseLengthNobodyTellsIsMeasured(HttpClient.Version version) {
        Browser browser =
                new Browser(home, version).carrying(person(Role.MANAGER).cookie());
        String page = CONTACTS + "/" + contact("Vera Pieces", "+1415555017" + version.ordinal());
        browser.get(page);
        String largest = "x".repeat(64 * 1024 - "text=".length() + 1);
        for (int time = 0; time < 3; time++) {
            assertThat(browser.postInPieces(page + "/notes", Map.of("text", largest))
                            .statusCode())
                    .as("on one connection")
                    .isEqualTo(413);
        }
        assertThat(browser.postInPieces(page + "/notes", Map.of("text", "Came in pieces."))
                        .statusCode())
                .isEqualTo(303);
        assertThat(browser.get(page).body()).contains("Came in pieces.");
    }

    @Test
    void aFormOfAnotherSiteIsNotInTheWayOfWhatComesAfterIt() {
        Browser browser = hostess().showingFormsOf("https://elsewhere.example");
        for (int time = 0; time < 3; time++) {
            assertThat(browser.post("/sign-in", Map.of("email", "x".repeat(100_000)))
                            .statusCode())
                    .as("on one connection")
                    .isEqualTo(403);
        }
        assertThat(browser.get(CONTACTS).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @EnumSource(HttpClient.Version.class)
    void aFormWithNothingInItIsNotTooLarge(HttpClient.Version version) {
        Browser browser =
                new Browser(home, version).carrying(person(Role.MANAGER).cookie());
        browser.get(CONTACTS);
        assertThat(browser.post("/sign-in", Map.of()).statusCode()).isNotEqualTo(413);
        assertThat(browser.postInPieces("/sign-in", Map.of()).statusCode()).isNotEqualTo(413);
    }

    @Test
    void whatWasLookedForIsTheSameInTheFile() {
        contact("Smith & Wesson", "+14155550168");
        assertThat(hostess().get(CONTACTS + "?text=Smith+%26+Wesson").body())
                .contains("contacts.csv?text=Smith+%26+Wesson");
    }

    @Test
    void theFileHoldsNoFormula() {
        contact("=1+1", "+14155550165");
        var file = hostess().get(LUCIA + "/contacts.csv?text=0165");
        assertThat(file.headers().firstValue("Content-Type")).hasValue("text/csv;charset=utf-8");
        assertThat(file.body()).contains("'=1+1");
    }

    @Test
    void whoMayOnlyLookChangesNothing() {
        var viewer = browser().carrying(person(Role.REVIEWER).cookie());
        String page = CONTACTS + "/" + contact("Quinn Look", "+14155550166");
        assertThat(viewer.get(page).body()).contains("Quinn Look").doesNotContain("Save the note</button>");
        assertThat(viewer.post(page + "/notes", Map.of("text", "x")).statusCode())
                .isEqualTo(403);
        assertThat(viewer.get(CONTACTS + "/import").statusCode()).isEqualTo(403);
        assertThat(viewer.get(CONTACTS + "/pairs").statusCode()).isEqualTo(403);
        assertThat(hostess()
                        .get("/console/" + DemoBusinesses.clinic().slug() + "/contacts")
                        .statusCode())
                .isEqualTo(404);
    }

    private PersonId contact(String name, String phone) {
        return contacts.save(DemoBusinesses.TRATTORIA, name, new PhoneNumber(phone), null, "test");
    }
}
