package frontdesk.provider.mail;

import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import javax.net.SocketFactory;

import io.smallrye.faulttolerance.api.Guard;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.jspecify.annotations.Nullable;

import frontdesk.kernel.BusinessId;
import frontdesk.kernel.MessageId;
import frontdesk.kernel.OutsideTrouble;
import frontdesk.message.Mail;
import frontdesk.message.Mailer;

/**
 * Sends mail by SMTP (RFC 5321), by the account of whoever writes. An account that fails five times of ten is left alone for half a minute, and no
 * other with it. Where the answer to a whole mail is lost, the mail is sent again under the same name.
 */
public final class SmtpMailer implements Mailer {
    private static final System.Logger LOG = System.getLogger(SmtpMailer.class.getName());
    private static final String PATIENCE_MILLIS = "10000";
    private static final SocketFactory OUTSIDE = new OutsideSockets();

    private final Function<BusinessId, Optional<MailAccount>> accounts;
    private final Map<String, Guard> guards = new ConcurrentHashMap<>();

    /** @param accounts by which account a business writes, if by any */
    public SmtpMailer(Function<BusinessId, Optional<MailAccount>> accounts) {
        this.accounts = accounts;
    }

    @Override
    public Optional<String> sender(BusinessId business) {
        return accounts.apply(business).map(MailAccount::from);
    }

    @Override
    public void send(Mail mail, String writer) {
        MailAccount account = accounts.apply(mail.business())
                .orElseThrow(() -> OutsideTrouble.lasting(Refusals.SMTP, "no account is set up"));
        guarded(account, () -> {
            deliver(mail, writer, account);
            return mail.id();
        });
    }

    /** One for each account: a business that has entered a wrong password keeps nobody else's mail waiting. */
    private Guard guard(MailAccount account) {
        String name = account.user() + " " + account.host() + ":" + account.port();
        return guards.computeIfAbsent(name, _ -> Guard.create()
                .withDescription(Refusals.SMTP)
                .withCircuitBreaker()
                .requestVolumeThreshold(10)
                .failureRatio(0.5)
                .delay(30, ChronoUnit.SECONDS)
                .when(failure -> failure instanceof OutsideTrouble trouble && trouble.worthRetrying())
                .done()
                .build());
    }

    private void guarded(MailAccount account, Callable<MessageId> delivery) {
        try {
            guard(account).call(delivery, MessageId.class);
        } catch (OutsideTrouble trouble) {
            throw trouble;
        } catch (CircuitBreakerOpenException open) {
            throw OutsideTrouble.passing(Refusals.SMTP, "it has been failing and is left alone for a moment", open);
        } catch (Exception bug) {
            throw new IllegalStateException(bug);
        }
    }

    private static void deliver(Mail mail, String writer, MailAccount account) {
        Session session = Session.getInstance(properties(account));
        Transport transport = null;
        try {
            MimeMessage letter = Letter.of(session, mail, writer, account.from());
            transport = session.getTransport();
            connect(transport, account);
            transport.sendMessage(letter, letter.getAllRecipients());
        } catch (MessagingException refused) {
            throw Refusals.trouble(refused);
        } finally {
            close(transport);
        }
    }

    /** Signs in and says goodbye. Throws {@link OutsideTrouble} where that does not work. */
    static void signIn(MailAccount account) {
        Transport transport = null;
        try {
            transport = Session.getInstance(properties(account)).getTransport();
            connect(transport, account);
        } catch (MessagingException refused) {
            throw Refusals.trouble(refused);
        } finally {
            close(transport);
        }
    }

    private static void connect(Transport transport, MailAccount account) throws MessagingException {
        boolean known = !account.user().isBlank();
        transport.connect(
                account.host(),
                account.port(),
                known ? account.user() : null,
                known ? account.password().reveal() : null);
    }

    /** A goodbye that fails takes nothing back of what was sent. */
    private static void close(@Nullable Transport transport) {
        try {
            if (transport != null) {
                transport.close();
            }
        } catch (MessagingException gone) {
            LOG.log(System.Logger.Level.DEBUG, "a mail server has gone without a goodbye");
        }
    }

    private static Properties properties(MailAccount account) {
        boolean tls = account.security() == MailAccount.Security.TLS;
        String protocol = tls ? "smtps" : "smtp";
        boolean starttls = account.security() == MailAccount.Security.STARTTLS;
        var properties = new Properties();
        properties.setProperty("mail.transport.protocol", protocol);
        String mine = "mail." + protocol + ".";
        properties.setProperty(mine + "auth", String.valueOf(!account.user().isBlank()));
        properties.setProperty(mine + "starttls.enable", String.valueOf(starttls));
        properties.setProperty(mine + "starttls.required", String.valueOf(starttls));
        properties.setProperty(mine + "ssl.checkserveridentity", "true");
        properties.setProperty(mine + "connectiontimeout", PATIENCE_MILLIS);
        properties.setProperty(mine + "timeout", PATIENCE_MILLIS);
        properties.setProperty(mine + "writetimeout", PATIENCE_MILLIS);
        properties.setProperty(mine + "quitwait", "false");
        properties.setProperty(mine + "from", account.from());
        if (!account.anywhere()) {
            properties.put(mine + "socketFactory", OUTSIDE);
            properties.setProperty(mine + "socketFactory.fallback", "false");
        }
        return properties;
    }
}
