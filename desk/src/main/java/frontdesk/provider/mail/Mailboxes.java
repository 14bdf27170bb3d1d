package frontdesk.provider.mail;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import frontdesk.accounts.Accounts;
import frontdesk.accounts.Accounts.Account;
import frontdesk.accounts.Connector;
import frontdesk.accounts.Connector.Field.Kind;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.OutsideTrouble;
import frontdesk.kernel.Secret;
import frontdesk.provider.mail.MailAccount.Security;

/** A business's own mailbox, by which its mail is sent in place of the house's. */
public final class Mailboxes implements Connector {
    private static final String VENDOR = "mail";
    private static final int SUBMISSION = 587;
    private static final int HIGHEST_PORT = 65_535;

    private final boolean anywhere;

    /** @param anywhere whether servers inside this machine's own network may be entered */
    public Mailboxes(boolean anywhere) {
        this.anywhere = anywhere;
    }

    /** By whose account a business writes: its own, or the house's, if there is one. */
    public Function<BusinessId, Optional<MailAccount>> of(Accounts accounts, Optional<MailAccount> house) {
        return business -> accounts.of(business, VENDOR).flatMap(this::read).or(() -> house);
    }

    @Override
    public String vendor() {
        return VENDOR;
    }

    @Override
    public String title() {
        return "E-mail";
    }

    @Override
    public List<Field> fields() {
        List<String> ways = Stream.of(Security.STARTTLS, Security.TLS)
                .map(way -> way.name().toLowerCase(Locale.ROOT))
                .toList();
        return List.of(
                new Field("from", "Address", "From this address your customers are written to.", Kind.EMAIL, true),
                new Field("host", "Server for sending (SMTP)", "Such as smtp.example.com.", Kind.HOST, true),
                new Field("port", "Port", "587 with STARTTLS, 465 with TLS.", Kind.PORT, true),
                new Field("security", "Encryption", "", Kind.CHOICE, true, ways),
                new Field("user", "User", "Often the address itself.", Kind.TEXT, true),
                new Field(
                        "password",
                        "Password",
                        "Where the provider has app passwords, one of these.",
                        Kind.PASSWORD,
                        true));
    }

    @Override
    public Trial tryOut(Account account) {
        Optional<MailAccount> mailbox = read(account);
        if (mailbox.isEmpty()) {
            return new Trial.Fails("Give the address, the server, its port, the user and the password.");
        }
        try {
            SmtpMailer.signIn(mailbox.get());
            return new Trial.Works("%s takes mail from %s."
                    .formatted(mailbox.get().host(), mailbox.get().from()));
        } catch (OutsideTrouble trouble) {
            return new Trial.Fails("%s: %s. Check server, port, encryption, user and password."
                    .formatted(mailbox.get().host(), trouble.getMessage().replaceFirst("^smtp: ", "")));
        }
    }

    /** Empty where something is missing, or is no port. */
    Optional<MailAccount> read(Account account) {
        int port = account.setting("port")
                .filter(number -> number.matches("[0-9]{1,5}"))
                .map(Integer::valueOf)
                .orElse(SUBMISSION);
        boolean tls = account.setting("security").filter("tls"::equals).isPresent();
        Optional<Secret> password = account.secret("password");
        return account.setting("host")
                .filter(host -> host.matches("[A-Za-z0-9.-]{1,253}") && port > 0 && port <= HIGHEST_PORT)
                .flatMap(host -> account.setting("from")
                        .filter(address -> address.contains("@"))
                        .flatMap(from -> password.map(secret -> new MailAccount(
                                host,
                                port,
                                tls ? Security.TLS : Security.STARTTLS,
                                account.setting("user").orElse(from),
                                secret,
                                from,
                                anywhere))));
    }
}
