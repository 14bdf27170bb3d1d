package frontdesk.provider.mail;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.regex.Pattern;

import jakarta.activation.DataHandler;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;

import frontdesk.message.Mail;

/**
 * A mail as it stands on the wire (RFC 2046): as plain text, as simple HTML, and for a calendar both in between, where programs look for an
 * invitation (RFC 6047), and as a file, where people do.
 */
final class Letter extends MimeMessage {
    private static final String UTF_8 = StandardCharsets.UTF_8.name();
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"]*[^\\s<>\".,;:!?)]");

    private final String name;

    private Letter(Session session, String name) {
        super(session);
        this.name = name;
    }

    static MimeMessage of(Session session, Mail mail, String writer, String from) throws MessagingException {
        var sender = new InternetAddress(from, true);
        var letter = new Letter(session, "<" + mail.id() + from.substring(from.indexOf('@')) + ">");
        try {
            sender.setPersonal(writer, UTF_8);
        } catch (UnsupportedEncodingException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
        letter.setFrom(sender);
        letter.setRecipient(RecipientType.TO, new InternetAddress(mail.address(), true));
        letter.setSubject(mail.subject().replaceAll("\\s+", " "), UTF_8);
        letter.setSentDate(Date.from(mail.at()));
        // nobody's holiday notice is to answer this (RFC 3834)
        letter.setHeader("Auto-Submitted", "auto-generated");
        letter.setContent(content(mail));
        letter.saveChanges();
        return letter;
    }

    /** The same whenever this mail is sent, so that one which comes twice is shown once. */
    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", name);
    }

    private static MimeMultipart content(Mail mail) throws MessagingException {
        var plain = new MimeBodyPart();
        plain.setText(mail.body(), UTF_8);
        var page = new MimeBodyPart();
        page.setText(html(mail.body()), UTF_8, "html");
        var ways = new MimeMultipart("alternative", plain, page);
        Mail.Enclosure calendar = mail.calendar();
        if (calendar == null) {
            return ways;
        }
        ways.addBodyPart(part(calendar, "text/calendar; charset=UTF-8; method=" + calendar.method()));
        var readable = new MimeBodyPart();
        readable.setContent(ways);
        MimeBodyPart file = part(calendar, "application/ics; name=invite.ics");
        file.setFileName("invite.ics");
        return new MimeMultipart("mixed", readable, file);
    }

    private static MimeBodyPart part(Mail.Enclosure calendar, String type) throws MessagingException {
        var part = new MimeBodyPart();
        part.setDataHandler(
                new DataHandler(new ByteArrayDataSource(calendar.text().getBytes(StandardCharsets.UTF_8), type)));
        part.setHeader("Content-Type", type);
        return part;
    }

    static String html(String body) {
        String escaped = body.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
        String linked = ADDRESS.matcher(escaped).replaceAll(found -> "<a href=\"%1$s\">%1$s</a>"
                .formatted(found.group().replace("$", "\\$")));
        return "<!doctype html><html><body style=\"font-family:sans-serif\"><p>"
                + linked.replace("\n\n", "</p><p>").replace("\n", "<br>") + "</p></body></html>";
    }
}
