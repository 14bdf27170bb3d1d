package frontdesk.provider.mail;

import java.io.ByteArrayInputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;

import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import frontdesk.kernel.BusinessId;
import frontdesk.kernel.MessageId;
import frontdesk.kernel.OutsideTrouble;
import frontdesk.kernel.Secret;
import frontdesk.message.Mail;
import frontdesk.message.Status;
import frontdesk.provider.mail.MailAccount.Security;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SmtpMailerTest {
    private static final BusinessId LUCIA = BusinessId.next();
    private static final String ICS = "BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nEND:VCALENDAR\r\n";

    private final ScriptedPostOffice office;
    private final SmtpMailer mailer;

    SmtpMailerTest() throws Exception {
        office = new ScriptedPostOffice();
        mailer = mailer(office.port(), Security.NONE);
    }

    private static SmtpMailer mailer(int port, Security security) {
        var account =
                new MailAccount("localhost", port, security, "desk", Secret.of("not-a-password"), "desk@lucia.example");
        return new SmtpMailer(business -> LUCIA.equals(business) ? Optional.of(account) : Optional.empty());
    }

    @AfterEach
    void close() throws Exception {
        office.close();
    }

    @Test
    void aMailArrivesAsTextAsHtmlAndForTheCalendar() throws Exception {
        Mail mail = mail("anna@example.com", new Mail.Enclosure("REQUEST", ICS));
        mailer.send(mail, "Trattoria Lucía");
        MimeMessage letter = arrived();
        assertThat(letter.getSubject()).isEqualTo("Mesa para 4, mañana");
        assertThat(letter.getFrom()[0]).hasToString("=?UTF-8?Q?Trattoria_Luc=C3=ADa?= <desk@lucia.example>");
        assertThat(letter.getAllRecipients()).containsExactly(new InternetAddress("anna@example.com"));
        assertThat(letter.getMessageID()).isEqualTo("<" + mail.id() + "@lucia.example>");
        var mixed = (MimeMultipart) letter.getContent();
        assertThat(mixed.getContentType()).startsWith("multipart/mixed");
        var ways = (MimeMultipart) mixed.getBodyPart(0).getContent();
        assertThat(ways.getBodyPart(0).getContentType()).startsWith("text/plain");
        assertThat(String.valueOf(ways.getBodyPart(0).getContent())).contains("año: https://desk.example/b/1.");
        assertThat(String.valueOf(ways.getBodyPart(1).getContent()))
                .contains("<a href=\"https://desk.example/b/1\">https://desk.example/b/1</a>.", "A &amp; B");
        assertThat(ways.getBodyPart(2).getContentType())
                .startsWith("text/calendar")
                .contains("method=REQUEST");
        assertThat(new String(ways.getBodyPart(2).getInputStream().readAllBytes(), ISO_8859_1))
                .isEqualTo(ICS);
        assertThat(mixed.getBodyPart(1).getFileName()).isEqualTo("invite.ics");
    }

    @Test
    void withoutACalendarItIsTextAndHtmlOnly() throws Exception {
        mailer.send(mail("anna@example.com", null), "Trattoria");
        assertThat(((MimeMultipart) arrived().getContent()).getContentType()).startsWith("multipart/alternative");
    }

    @ParameterizedTest
    @CsvSource({
        "RCPT, 550 no such user, false",
        "RCPT, 450 mailbox busy, true",
        "RCPT, 421 closing, true",
        "MAIL, 550 you may not, false",
        "the mail, 554 refused, false",
        "the mail, 452 no room, true",
        "AUTH, 535 wrong password, true",
        "hello, 554 go away, true",
        "EHLO, cut, true",
        "the mail, cut, true",
    })
    void whatIsRefusedForGoodIsNotTriedAgainAndWhatIsNotIs(String command, String reply, boolean again) {
        office.says(command, reply);
        assertThatThrownBy(() -> mailer.send(mail("anna@example.com", null), "Trattoria"))
                .isInstanceOfSatisfying(OutsideTrouble.class, trouble -> assertThat(trouble.worthRetrying())
                        .isEqualTo(again));
    }

    @Test
    void aMailWhoseAnswerWasLostComesAgainUnderTheSameName() {
        Mail mail = mail("anna@example.com", null);
        office.says(ScriptedPostOffice.MAIL, ScriptedPostOffice.CUT);
        assertThatThrownBy(() -> mailer.send(mail, "Trattoria")).isInstanceOf(OutsideTrouble.class);
        office.says(ScriptedPostOffice.MAIL, "250 taken");
        mailer.send(mail, "Trattoria");
        assertThat(office.taken).hasSize(2).allSatisfy(letter -> assertThat(letter)
                .contains("Message-ID: <" + mail.id() + "@lucia.example>"));
    }

    @Test
    void aServerThatHangsUpInsteadOfSayingGoodbyeHasTakenTheMail() {
        office.says("QUIT", ScriptedPostOffice.CUT);
        mailer.send(mail("anna@example.com", null), "Trattoria");
        assertThat(office.taken).hasSize(1);
    }

    @Test
    void nothingIsSaidToAServerThatDoesNotEncryptWhereItShould() {
        SmtpMailer careful = mailer(office.port(), Security.STARTTLS);
        assertThatThrownBy(() -> careful.send(mail("anna@example.com", null), "Trattoria"))
                .isInstanceOf(OutsideTrouble.class);
        assertThat(office.heard).noneMatch(line -> line.startsWith("AUTH") || line.startsWith("MAIL"));
    }

    @Test
    void anAddressThatIsNoneIsRefusedBeforeAnybodyIsAsked() {
        assertThatThrownBy(() -> mailer.send(mail("anna@example.com\r\nBcc: all@example.com", null), "Trattoria"))
                .isInstanceOfSatisfying(OutsideTrouble.class, trouble -> assertThat(trouble.worthRetrying())
                        .isFalse());
        assertThat(office.heard).isEmpty();
    }

    @Test
    void aServerThatIsDownIsLeftAloneAfterAWhile() throws Exception {
        int port;
        try (var closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = closed.getLocalPort();
        }
        SmtpMailer down = mailer(port, Security.NONE);
        for (int i = 0; i < 10; i++) {
            assertThatThrownBy(() -> down.send(mail("anna@example.com", null), "Trattoria"))
                    .hasMessageContaining("cannot be reached");
        }
        assertThatThrownBy(() -> down.send(mail("anna@example.com", null), "Trattoria"))
                .hasMessageContaining("left alone for a moment");
    }

    @Test
    void aBusinessWhosePasswordIsWrongKeepsNobodyElsesMailWaiting() {
        BusinessId wrong = BusinessId.next();
        var right = new MailAccount(
                "localhost", office.port(), Security.NONE, "desk", Secret.of("not-a-password"), "desk@lucia.example");
        var mistyped = new MailAccount(
                "localhost", office.port(), Security.NONE, "other", Secret.of("mistyped"), "other@lucia.example");
        var both = new SmtpMailer(business -> Optional.of(business.equals(wrong) ? mistyped : right));
        office.says("AUTH", "535 wrong password");
        for (int i = 0; i < 10; i++) {
            assertThatThrownBy(() -> both.send(mail(wrong, "anna@example.com", null), "Other"))
                    .hasMessageContaining("user and password");
        }
        assertThatThrownBy(() -> both.send(mail(wrong, "anna@example.com", null), "Other"))
                .hasMessageContaining("left alone for a moment");
        office.says("AUTH", "235 welcome");
        both.send(mail("anna@example.com", null), "Trattoria");
        assertThat(office.taken).hasSize(1);
    }

    @Test
    void aBusinessWithoutAnAccountHasNoSender() {
        assertThat(mailer.sender(LUCIA)).hasValue("desk@lucia.example");
        assertThat(mailer.sender(BusinessId.next())).isEmpty();
    }

    private MimeMessage arrived() throws Exception {
        assertThat(office.taken).hasSize(1);
        return new MimeMessage(
                Session.getInstance(new Properties()),
                new ByteArrayInputStream(office.taken.getFirst().getBytes(ISO_8859_1)));
    }

    private static Mail mail(String address, Mail.@Nullable Enclosure calendar) {
        return mail(LUCIA, address, calendar);
    }

    private static Mail mail(BusinessId business, String address, Mail.@Nullable Enclosure calendar) {
        return new Mail(
                MessageId.next(),
                business,
                address,
                "Mesa para 4, mañana",
                "A & B: este año: https://desk.example/b/1.\n\nTrattoria",
                "booked",
                null,
                null,
                calendar,
                Status.QUEUED,
                null,
                Instant.parse("2026-11-21T12:00:00Z"));
    }
}
