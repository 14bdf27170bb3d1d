package frontdesk.console.connections;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.ws.rs.core.MultivaluedHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import frontdesk.accounts.Accounts.Account;
import frontdesk.accounts.Connector;
import frontdesk.console.ScriptedConnector;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.Secret;
import frontdesk.provider.mail.Mailboxes;

import static org.assertj.core.api.Assertions.assertThat;

/** What becomes of a secret that was left empty in the form that connects an account. */
class AccountFormTest {
    private static final String ADDRESS = "https://ledger.example.com:8443/lucia?x=1";
    private static final Map<String, String> MAILBOX = Map.of(
            "from",
            "lucia@example.com",
            "host",
            "smtp.example.com",
            "port",
            "587",
            "security",
            "starttls",
            "user",
            "l");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://ledger.example.org:8443/lucia?x=1",
                "https://ledger.example.com/lucia?x=1",
                "http://ledger.example.com:8443/lucia?x=1",
                "https://ledger.example.com:8443@evil.example.org/lucia",
                "https://ledger.example.com.evil.example.org:8443/lucia"
            })
    void anotherServerWantsItsSecretEntered(String address) {
        AccountForm form = ledger(address);
        assertThat(form.secrets()).isEmpty();
        assertThat(form.troubles()).singleElement().satisfies(trouble -> assertThat(trouble.text())
                .isEqualTo("The server is another one. Enter again: Token."));
    }

    @ParameterizedTest
    @ValueSource(strings = {ADDRESS, "https://LEDGER.example.com:8443/emma", "https://ledger.example.com:8443"})
    void anotherPlaceOnTheSameServerKeepsIt(String address) {
        AccountForm form = ledger(address);
        assertThat(form.troubles()).isEmpty();
        assertThat(form.secrets()).containsOnlyKeys("token");
    }

    @Test
    void theMailServerAndItsPortLeadItsPassword() {
        assertThat(mailbox("from", "emma@example.com").troubles()).isEmpty();
        assertThat(mailbox("host", "smtp.example.org").troubles()).hasSize(1);
        assertThat(mailbox("port", "2525").troubles()).hasSize(1);
    }

    private static AccountForm ledger(String address) {
        return form(new ScriptedConnector(), Map.of("address", ADDRESS), Map.of("address", address), "token");
    }

    private static AccountForm mailbox(String changed, String value) {
        var sent = new HashMap<>(MAILBOX);
        sent.put(changed, value);
        return form(new Mailboxes(false), MAILBOX, sent, "password");
    }

    private static AccountForm form(
            Connector connector, Map<String, String> kept, Map<String, String> sent, String secret) {
        var account = new Account(
                BusinessId.next(), connector.vendor(), kept, Map.of(secret, Secret.of("opal")), Instant.EPOCH);
        var typed = new MultivaluedHashMap<String, String>();
        sent.forEach((name, value) -> typed.put(name, List.of(value)));
        return AccountForm.of(connector, typed, Optional.of(account));
    }
}
