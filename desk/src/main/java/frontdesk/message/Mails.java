package frontdesk.message;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import frontdesk.business.Business;
import frontdesk.business.Businesses;
import frontdesk.jobs.Jobs;
import frontdesk.journal.Journal;
import frontdesk.kernel.BookingId;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.MessageId;
import frontdesk.kernel.Older;
import frontdesk.kernel.OutsideTrouble;
import frontdesk.people.People;
import frontdesk.store.Database;

/**
 * The door to e-mail: what is sent, and what became of it. Nothing is sent to somebody who said STOP. That a server has taken a mail is all that is
 * known of it: SMTP tells nothing of what becomes of it there.
 */
public final class Mails {
    /** A mail about a booking that comes two days late only confuses. */
    private static final Duration WORTH_SENDING = Duration.ofDays(2);

    private static final String NOBODY = "Nobody is set up to carry e-mail.";

    private final Database database;
    private final Businesses businesses;
    private final People people;
    private final Jobs jobs;
    private final Journal journal;
    private final @Nullable Mailer mailer;
    private final Clock clock;

    /** @param mailer who carries e-mail, or null where nobody is set up: then none is written */
    public Mails(
            Database database,
            Businesses businesses,
            People people,
            Jobs jobs,
            Journal journal,
            @Nullable Mailer mailer,
            Clock clock) {
        this.database = database;
        this.businesses = businesses;
        this.people = people;
        this.jobs = jobs;
        this.journal = journal;
        this.mailer = mailer;
        this.clock = clock;
        jobs.introduce(MailWritten.class, "mail.send", this::send);
        jobs.atLast(MailWritten.class, "mail.send", this::givenUp);
    }

    /** Whether anybody is set up to carry mail at all. */
    public boolean carried() {
        return mailer != null;
    }

    /** From which address a business writes; empty where nobody carries its mail, and nothing can be written. */
    public Optional<String> sender(BusinessId business) {
        return Optional.ofNullable(mailer).flatMap(carrier -> carrier.sender(business));
    }

    /** Writes a mail down to be sent soon, once; nothing where nobody carries this business's mail. */
    public void write(BusinessId business, Mail.Draft draft) {
        if (sender(business).isPresent()) {
            database.perform(handle -> write(handle, business, draft));
        }
    }

    /** The same in the caller's transaction, which asks for nobody's account: where nobody carries this business's mail, it is kept as {@code NOT_SENT}. */
    public void write(Handle handle, BusinessId business, Mail.Draft draft) {
        Mail mail = queued(business, draft);
        if (new MailRows(handle, business).insert(mail, draft.about())) {
            jobs.announce(handle, business, new MailWritten(business, mail.id()));
            journal.tell(handle, Messages.change(business, mail.id()));
        }
    }

    private Mail queued(BusinessId business, Mail.Draft draft) {
        return new Mail(
                MessageId.next(),
                business,
                draft.address(),
                draft.subject(),
                draft.body(),
                draft.occasion(),
                draft.phone(),
                draft.booking(),
                draft.calendar(),
                Status.QUEUED,
                null,
                clock.instant());
    }

    /**
     * Hands a mail over while somebody waits, and keeps nothing of it: what it says opens something, such as the link of an invitation.
     *
     * @return why it could not be, in a sentence
     */
    public Optional<String> hand(BusinessId business, Mail.Draft draft) {
        if (mailer == null || sender(business).isEmpty()) {
            return Optional.of(NOBODY);
        }
        try {
            mailer.send(queued(business, draft), writer(business));
            return Optional.empty();
        } catch (OutsideTrouble trouble) {
            return Optional.of(trouble.getMessage());
        }
    }

    /** The mails about a booking, in the order they were written. */
    public List<Mail> of(BusinessId business, BookingId booking) {
        return database.read(handle -> new MailRows(handle, business).of(booking));
    }

    /** What was mailed to this address, the newest first. */
    public List<Mail> to(BusinessId business, String address, Older older, int most) {
        return database.read(handle -> new MailRows(handle, business).to(address, older, most));
    }

    public Optional<Mail> find(BusinessId business, MessageId id) {
        return database.read(handle -> new MailRows(handle, business).find(id));
    }

    void send(MailWritten written) {
        find(written.business(), written.mail())
                .filter(mail -> mail.status() == Status.QUEUED)
                .ifPresent(this::send);
    }

    private void send(Mail mail) {
        String writer = writer(mail.business());
        if (mailer == null || mailer.sender(mail.business()).isEmpty()) {
            settle(mail, Status.NOT_SENT, NOBODY);
        } else if (!wanted(mail)) {
            settle(mail, Status.NOT_SENT, "They asked for no more messages.");
        } else {
            handOver(mailer, mail, writer);
        }
    }

    private String writer(BusinessId business) {
        return businesses.find(business).map(Business::name).orElse("");
    }

    private boolean wanted(Mail mail) {
        return mail.phone() == null || people.textable(mail.business(), mail.phone());
    }

    private void handOver(Mailer carrier, Mail mail, String writer) {
        try {
            carrier.send(mail, writer);
            settle(mail, Status.SENT, null);
        } catch (OutsideTrouble trouble) {
            String why = trouble.getMessage();
            boolean late = mail.at().plus(WORTH_SENDING).isBefore(clock.instant());
            if (!trouble.worthRetrying() || late) {
                settle(mail, Status.FAILED, why);
            } else {
                settle(mail, Status.QUEUED, why);
                throw trouble;
            }
        }
    }

    /** It was tried for hours, and is given up. */
    private void givenUp(Handle handle, MailWritten written) {
        new MailRows(handle, written.business())
                .find(written.mail())
                .filter(mail -> mail.status() == Status.QUEUED)
                .ifPresent(mail -> settle(
                        handle,
                        mail,
                        Status.FAILED,
                        Objects.requireNonNullElse(mail.trouble(), "It could not be handed over.")));
    }

    private void settle(Mail mail, Status status, @Nullable String trouble) {
        database.perform(handle -> settle(handle, mail, status, trouble));
    }

    private void settle(Handle handle, Mail mail, Status status, @Nullable String trouble) {
        new MailRows(handle, mail.business()).settle(mail.id(), status, trouble);
        journal.tell(handle, Messages.change(mail.business(), mail.id()));
    }
}
