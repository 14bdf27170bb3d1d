package frontdesk.house;

import java.util.Optional;
import java.util.function.Function;

import frontdesk.accounts.Accounts;
import frontdesk.kernel.Secret;
import frontdesk.message.Mailer;
import frontdesk.provider.mail.MailAccount;
import frontdesk.provider.mail.Mailboxes;
import frontdesk.provider.mail.SmtpMailer;

/** Who carries e-mail, out of the settings. */
final class MailSetup {
    private MailSetup() {}

    /** By the business's own mailbox, and where it has connected none by the house's, if one is set. */
    static Function<Accounts, Mailer> mailer(Settings.Mail mail) {
        Optional<MailAccount> house = account(mail);
        var mailboxes = new Mailboxes(mail.privateAddresses());
        return accounts -> new SmtpMailer(mailboxes.of(accounts, house));
    }

    private static Optional<MailAccount> account(Settings.Mail mail) {
        Optional<String> from = mail.from().or(mail::user).filter(address -> address.contains("@"));
        return mail.host()
                .map(host -> new MailAccount(
                        host,
                        mail.port(),
                        mail.security(),
                        mail.user().orElse(""),
                        Secret.of(mail.password().orElse("")),
                        from.orElseThrow(() -> new IllegalArgumentException(
                                "frontdesk.mail.from: say from which address mail comes"))));
    }
}
