package frontdesk.house;

import java.util.Optional;

import frontdesk.kernel.Secret;
import frontdesk.message.Mailer;
import frontdesk.provider.mail.MailAccount;
import frontdesk.provider.mail.SmtpMailer;

/** Who carries e-mail, out of the settings. */
final class MailSetup {
    private MailSetup() {}

    /** Empty where no server is set. */
    static Optional<Mailer> mailer(Settings.Mail mail) {
        return account(mail).map(account -> new SmtpMailer(_ -> Optional.of(account)));
    }

    private static Optional<MailAccount> account(Settings.Mail mail) {
        Optional<String> from = mail.from().or(mail::user).filter(address -> address.contains("@"));
        return mail.host().map(host -> new MailAccount(
                host,
                mail.port(),
                mail.security(),
                mail.user().orElse(""),
                Secret.of(mail.password().orElse("")),
                from.orElseThrow(() -> new IllegalArgumentException(
                        "frontdesk.mail.from: say from which address mail comes"))));
    }
}
