package frontdesk.provider.mail;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import frontdesk.accounts.Accounts.Account;
import frontdesk.accounts.Connector.Field;
import frontdesk.accounts.Connector.Trial;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.OutsideTrouble;
import frontdesk.kernel.Secret;
import frontdesk.provider.mail.MailAccount.Security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class MailboxesTest {
    private final Mailboxes mailboxes = new Mailboxes(true);

    @Test
    void whatTheFormAsksIsAllThatAMailboxNeeds() {
        assertThat(mailboxes.fields().stream().filter(Field::secret).map(Field::name))
                .containsExactly("password");
        assertThat(mailboxes.read(account(Map.of("port", "465", "security", "tls"))))
                .hasValueSatisfying(mailbox -> {
                    assertThat(mailbox.host()).isEqualTo("localhost");
                    assertThat(mailbox.port()).isEqualTo(465);
                    assertThat(mailbox.security()).isEqualTo(Security.TLS);
                    assertThat(mailbox.from()).isEqualTo("desk@lucia.example");
                });
    }

    @ParameterizedTest
    @CsvSource({"host, 'smtp example'", "port, 70000", "from, desk", "port, 0"})
    void whatIsNoMailboxIsSaidSoBeforeAnybodyIsAsked(String field, String value) {
        assertThat(mailboxes.tryOut(account(Map.of(field, value)))).isInstanceOf(Trial.Fails.class);
        assertThat(mailboxes.read(account(Map.of(field, value)))).isEmpty();
    }

    @Test
    void aServerThatIsNotThereIsSaidInWordsWithWhatToCheck() throws Exception {
        int port;
        try (var office = new ScriptedPostOffice()) {
            port = office.port();
        }
        assertThat(mailboxes.tryOut(account(Map.of("port", String.valueOf(port)))))
                .isEqualTo(new Trial.Fails("localhost: the server cannot be reached or is busy."
                        + " Check server, port, encryption, user and password."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "127.0.0.1", "10.1.2.3", "169.254.169.254", "100.64.0.1"})
    void aServerInsideOurOwnNetworkIsNotAskedUnlessThatIsAllowed(String host) throws Exception {
        try (var office = new ScriptedPostOffice()) {
            Account inside = account(Map.of("host", host, "port", String.valueOf(office.port())));
            var strict = new Mailboxes(false);
            assertThat(strict.tryOut(inside))
                    .isInstanceOfSatisfying(Trial.Fails.class, fails -> assertThat(fails.whatToDo())
                            .contains("inside this machine's own network"));
            MailAccount mailbox = strict.read(inside).orElseThrow();
            assertThatThrownBy(() -> SmtpMailer.signIn(mailbox))
                    .isInstanceOfSatisfying(OutsideTrouble.class, trouble -> assertThat(trouble.worthRetrying())
                            .isFalse());
            assertThat(office.heard).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "starttls", "tls"})
    void noServerInsideIsConnectedToWhateverProtectsTheWay(String security) throws Exception {
        try (var office = new ScriptedPostOffice()) {
            Account inside =
                    account(Map.of("security", security, "port", String.valueOf(office.port()), "host", "localhost"));
            MailAccount mailbox = new Mailboxes(false).read(inside).orElseThrow();
            assertThatThrownBy(() -> SmtpMailer.signIn(mailbox)).hasMessageContaining("own network");
            assertThat(office.heard).isEmpty();
        }
    }

    @Test
    void aNameOfNobodyIsSaidSo() {
        assertThat(new Mailboxes(false).tryOut(account(Map.of("host", "nobody.invalid"))))
                .isInstanceOfSatisfying(Trial.Fails.class, fails -> assertThat(fails.whatToDo())
                        .contains("nobody knows the server's name"));
    }

    @Test
    void signingInSendsNothing() throws Exception {
        try (var office = new ScriptedPostOffice()) {
            var mailbox = new MailAccount(
                    "localhost",
                    office.port(),
                    Security.NONE,
                    "desk",
                    Secret.of("not-a-password"),
                    "desk@lucia.example");
            assertThatCode(() -> SmtpMailer.signIn(mailbox)).doesNotThrowAnyException();
            assertThat(office.heard).noneMatch(line -> line.startsWith("MAIL"));
            office.says("AUTH", "535 wrong");
            assertThatThrownBy(() -> SmtpMailer.signIn(mailbox))
                    .isInstanceOf(OutsideTrouble.class)
                    .hasMessageContaining("user and password");
        }
    }

    private static Account account(Map<String, String> otherwise) {
        var settings = new HashMap<>(Map.of(
                "host",
                "localhost",
                "port",
                "587",
                "user",
                "desk",
                "from",
                "desk@lucia.example",
                "security",
                "starttls"));
        settings.putAll(otherwise);
        return new Account(
                BusinessId.next(), "mail", settings, Map.of("password", Secret.of("not-a-password")), Instant.EPOCH);
    }
}
