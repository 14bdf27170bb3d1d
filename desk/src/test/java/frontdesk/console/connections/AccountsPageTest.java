package frontdesk.console.connections;

import java.util.HashMap;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import frontdesk.access.Role;
import frontdesk.accounts.Accounts;
import frontdesk.accounts.Accounts.Account;
import frontdesk.business.DemoBusinesses;
import frontdesk.console.OpenConsole;
import frontdesk.console.ScriptedConnector;
import frontdesk.house.HouseOnTestDatabase;
import frontdesk.kernel.Secret;

import static org.assertj.core.api.Assertions.assertThat;

/** An owner connects an account, is told what is wrong with it, replaces and disconnects it. */
@QuarkusTest
@QuarkusTestResource(HouseOnTestDatabase.class)
@SuppressWarnings("NullAway.Init")
class AccountsPageTest extends OpenConsole {
    private static final String ACCOUNTS = LUCIA + "/accounts";
    private static final String SCRIPTED = ACCOUNTS + "/scripted";
    private static final String ADDRESS = "https://ledger.example.com/lucia";

    @Inject
    Accounts accounts;

    @AfterEach
    void leave() {
        accounts.disconnect("test", DemoBusinesses.TRATTORIA, "scripted");
    }

    @Test
    void whatMayBeConnectedIsListedAndAsksWhatItsVendorWants() {
        assertThat(owner().get(ACCOUNTS).body()).contains("Scripted Ledgers", "Not connected");
        assertThat(owner().get(SCRIPTED).body())
                .contains("Where your ledger lives.", "Test and connect", "name=\"token\" type=\"password\"")
                .doesNotContain("Disconnect");
        assertThat(owner().get(ACCOUNTS + "/nobody").statusCode()).isEqualTo(404);
    }

    @Test
    void whatWorksIsKeptAndNeverShownAgain() {
        assertThat(connect(ScriptedConnector.GOOD, Map.of("password", "opal-0123456789-opal-9876")))
                .isEqualTo(303);

        assertThat(owner().get(SCRIPTED).body())
                .contains("Kept, ends in …6789.", "Kept. Leave it empty to keep it.", ADDRESS, "Disconnect")
                .doesNotContain(ScriptedConnector.GOOD, "opal", "9876");
        assertThat(owner().post(SCRIPTED + "/test", Map.of()).body()).contains("The ledger of Trattoria Lucia.");
        assertThat(owner().get(ACCOUNTS).body()).contains("Connected</span>", "since ");
    }

    @Test
    void whatDoesNotWorkIsNotKeptAndItIsSaidWhatToDo() {
        var answer = owner().post(SCRIPTED, Map.of("address", ADDRESS, "token", "a-token-of-nobody-9876"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("Make a new one under Settings.", ADDRESS, "enter them once more")
                .doesNotContain("a-token-of-nobody");
        assertThat(accounts.of(DemoBusinesses.TRATTORIA, "scripted")).isEmpty();
    }

    @Test
    void whatCannotBeTestedIsKeptForWhoInsists() {
        assertThat(connect(ScriptedConnector.DOWN, Map.of())).isEqualTo(422);
        assertThat(accounts.of(DemoBusinesses.TRATTORIA, "scripted")).isEmpty();
        assertThat(connect(ScriptedConnector.DOWN, Map.of("untested", "yes"))).isEqualTo(303);
        assertThat(accounts.of(DemoBusinesses.TRATTORIA, "scripted")).isPresent();
        assertThat(owner().post(SCRIPTED + "/test", Map.of()).body()).contains("did not answer as it should");
    }

    @Test
    void whoSavesAPageThatIsOlderThanTheAccountOverwritesNothingAndIsToldWhoseItIs() {
        var page = owner().get(SCRIPTED);
        connect(ScriptedConnector.GOOD, Map.of("size", "small"));
        var typed = Map.of(
                "address", "https://other.example.com", "token", ScriptedConnector.GOOD, "seen", seen(page.body()));
        var refused = owner().post(SCRIPTED, typed);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains(
                        "was changed by " + person(Role.OWNER).email(),
                        "https://other.example.com",
                        "enter them once more")
                .doesNotContain(ScriptedConnector.GOOD);
        assertThat(address()).isEqualTo(ADDRESS);

        var again = new HashMap<>(typed);
        again.put("seen", seen(refused.body()));
        assertThat(owner().post(SCRIPTED, again).statusCode()).isEqualTo(303);
        assertThat(address()).isEqualTo("https://other.example.com");
    }

    private String address() {
        return accounts.of(DemoBusinesses.TRATTORIA, "scripted")
                .flatMap(account -> account.setting("address"))
                .orElseThrow();
    }

    @Test
    void aSecretThatIsLeftEmptyStaysWhenTheRestIsReplaced() {
        connect(ScriptedConnector.GOOD, Map.of("size", "small"));
        owner().post(SCRIPTED, Map.of("address", ADDRESS + "/2", "token", "", "size", "large"));

        Account account = accounts.of(DemoBusinesses.TRATTORIA, "scripted").orElseThrow();
        assertThat(account.settings()).containsEntry("address", ADDRESS + "/2").containsEntry("size", "large");
        assertThat(account.secret("token").map(Secret::reveal)).contains(ScriptedConnector.GOOD);
    }

    @Test
    void aSecretIsNotSentToAnotherServerThanTheOneThatItWasEnteredFor() {
        connect(ScriptedConnector.GOOD, Map.of("password", "opal-opal-opal-opal-opal"));
        var elsewhere = Map.of("address", "https://ledger.example.org/lucia", "token", "", "untested", "yes");
        var answer = owner().post(SCRIPTED, elsewhere);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("The server is another one. Enter again: Token.");
        Account account = accounts.of(DemoBusinesses.TRATTORIA, "scripted").orElseThrow();
        assertThat(account.settings()).containsEntry("address", ADDRESS);

        connect(ScriptedConnector.GOOD, Map.of("address", "https://ledger.example.org/lucia"));
        assertThat(accounts.of(DemoBusinesses.TRATTORIA, "scripted")
                        .orElseThrow()
                        .secrets())
                .containsOnlyKeys("token");
    }

    @Test
    void whatIsMissingOrNoAddressIsSaidAtItsField() {
        var answer = owner().post(SCRIPTED, Map.of("address", "ledger", "size", "huge"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Correct: Address.", "Correct: Size.", "Fill in: Token.");
    }

    @Test
    void aTokenThatNoHeaderTakesIsRefusedAtItsFieldAndNotQuoted() {
        var answer = owner().post(SCRIPTED, Map.of("address", ADDRESS, "token", "opal\u20ac\nX-Other: 1"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Correct: Token.").doesNotContain("opal");
    }

    @Test
    void whatIsDisconnectedIsGone() {
        connect(ScriptedConnector.GOOD, Map.of());
        assertThat(owner().post(SCRIPTED + "/disconnect", Map.of()).statusCode())
                .isEqualTo(303);
        assertThat(accounts.of(DemoBusinesses.TRATTORIA, "scripted")).isEmpty();
        assertThat(owner().get(ACCOUNTS + "?came=disconnected").body()).contains("Disconnected.");
    }

    @Test
    void whoMayOnlyLookSeesNoSuchPageAndForeignFormsAreRefused() {
        var viewer = browser().carrying(person(Role.REVIEWER).cookie());
        assertThat(viewer.get(ACCOUNTS).statusCode()).isEqualTo(403);
        assertThat(viewer.get(SCRIPTED).statusCode()).isEqualTo(403);
        assertThat(viewer.post(SCRIPTED, Map.of("token", "x")).statusCode()).isEqualTo(403);
        assertThat(viewer.get(LUCIA).body()).doesNotContain(ACCOUNTS);
        assertThat(owner().showingFormsOf("https://evil.example.com")
                        .post(SCRIPTED + "/disconnect", Map.of())
                        .statusCode())
                .isEqualTo(403);
    }

    private int connect(String token, Map<String, String> more) {
        var form = new HashMap<>(Map.of("address", ADDRESS, "token", token));
        form.putAll(more);
        return owner().post(SCRIPTED, form).statusCode();
    }
}
