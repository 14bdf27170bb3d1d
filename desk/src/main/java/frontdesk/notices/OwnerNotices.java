package frontdesk.notices;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import org.jdbi.v3.core.Handle;

import frontdesk.business.Business;
import frontdesk.business.Businesses;
import frontdesk.jobs.Jobs;
import frontdesk.journal.AuditTrail;
import frontdesk.journal.Journal;
import frontdesk.kernel.BusinessId;
import frontdesk.message.Mail;
import frontdesk.message.Mails;
import frontdesk.message.Messages;
import frontdesk.message.Text;
import frontdesk.notices.NoticeRules.Event;
import frontdesk.notices.NoticeRules.Way;
import frontdesk.store.Database;
import frontdesk.wording.Tongue;

/** The door to what owners hear of: each thing once, at once or with all others of its day. */
public final class OwnerNotices {
    /** How the audit trail calls it. */
    public static final String SAVED = "owner's notices saved";

    static final String NEWS = "owner-news";

    private final Database database;
    private final Businesses businesses;
    private final Messages messages;
    private final Mails mails;
    private final Jobs jobs;
    private final AuditTrail trail;
    private final Clock clock;

    public OwnerNotices(
            Database database,
            Businesses businesses,
            Messages messages,
            Mails mails,
            Jobs jobs,
            Journal journal,
            Clock clock) {
        this.database = database;
        this.businesses = businesses;
        this.messages = messages;
        this.mails = mails;
        this.jobs = jobs;
        this.trail = journal.auditTrail();
        this.clock = clock;
    }

    public NoticeRules rules(BusinessId business) {
        return database.read(handle -> new NoticeRows(handle, business).rules()).orElse(NoticeRules.NONE);
    }

    /**
     * Puts these in place of what somebody has looked at.
     *
     * @return false where somebody else has changed them since, and nothing was done
     * @throws IllegalArgumentException where the rules have {@link #faults}; the message says all of them
     */
    public boolean replace(String actor, BusinessId business, NoticeRules before, NoticeRules rules) {
        List<String> faults = faults(business, rules);
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException(String.join(" ", faults));
        }
        return database.transaction(handle -> {
            var rows = new NoticeRows(handle, business);
            rows.nobodyElse();
            boolean still = rows.rules().orElse(NoticeRules.NONE).equals(before);
            if (still) {
                keep(handle, actor, business, rules);
            }
            return still;
        });
    }

    private void keep(Handle handle, String actor, BusinessId business, NoticeRules rules) {
        new NoticeRows(handle, business).save(rules);
        trail.note(handle, business, actor, SAVED, "business");
        int waiting = new NoticeRows(handle, business).untold(Instant.EPOCH);
        if (waiting > 0) {
            // what has gathered is not forgotten where the hour, or all of it, is set otherwise
            jobs.announce(handle, business, new DigestDue(business));
        }
    }

    /** What speaks against them, each as a sentence for the owner; empty where nothing does. */
    public List<String> faults(BusinessId business, NoticeRules rules) {
        List<String> faults = rules.faults(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        boolean mailed = !rules.events().isEmpty() && rules.way() == Way.EMAIL;
        return faults.isEmpty() && mailed && mails.sender(business).isEmpty()
                ? List.of("Nobody carries your e-mail yet. Connect a mailbox under Connected accounts, or choose SMS.")
                : faults;
    }

    /** Whose owners want to hear of it. */
    List<BusinessId> hearingOf(Event event) {
        return database.read(handle -> NoticeRows.hearingOf(handle, event));
    }

    /**
     * There is something to hear, if the owner wants to. Told twice, it is heard once.
     *
     * @param about what it is about, by its id
     * @param with what stands in its line
     */
    void hear(Business business, Event event, String about, Map<String, String> with) {
        NoticeRules rules = rules(business.id());
        if (!rules.events().contains(event)) {
            return;
        }
        String line = Tongue.of(business.language()).part(event.entry(), with);
        LocalTime digest = rules.digest();
        database.perform(handle -> {
            var rows = new NoticeRows(handle, business.id());
            if (digest != null) {
                gather(handle, business, digest, at -> rows.keep(event, about, line, at, false));
            } else if (rows.keep(event, about, line, clock.instant(), true)) {
                tell(handle, business, rules, line, event + " " + about);
            }
        });
    }

    /** Whoever keeps the first line since the last digest sees to the next one. */
    private void gather(Handle handle, Business business, LocalTime digest, Predicate<Instant> keep) {
        var rows = new NoticeRows(handle, business.id());
        rows.lock();
        Instant now = clock.instant();
        ZonedDateTime next = next(now.atZone(business.zone()), digest);
        boolean first = rows.untold(next.minusDays(1).toInstant()) == 0;
        if (keep.test(now) && first) {
            jobs.announceAt(handle, business.id(), new DigestDue(business.id()), next.toInstant());
        }
    }

    private static ZonedDateTime next(ZonedDateTime now, LocalTime digest) {
        ZonedDateTime today = now.with(digest);
        return today.isAfter(now) ? today : now.plusDays(1).with(digest);
    }

    /** All that has gathered is told in one. */
    public void onDigest(DigestDue due) {
        businesses.find(due.business()).ifPresent(business -> {
            NoticeRules rules = rules(business.id());
            database.perform(handle -> {
                var rows = new NoticeRows(handle, business.id());
                rows.lock();
                List<String> lines = rows.take();
                if (!lines.isEmpty() && !rules.events().isEmpty()) {
                    String about = "digest " + clock.instant();
                    tell(handle, business, rules, String.join("\n", lines), about);
                }
            });
        });
    }

    private void tell(Handle handle, Business business, NoticeRules rules, String lines, String about) {
        if (rules.way() == Way.EMAIL) {
            boolean text = rules.gateway().isPresent();
            String subject = lines.lines().count() == 1 && !text ? lines : business.name();
            String body = text && lines.length() > TextGateway.ONE_TEXT
                    ? lines.substring(0, TextGateway.ONE_TEXT - 1) + "…"
                    : lines;
            mails.write(
                    handle,
                    business.id(),
                    new Mail.Draft(rules.address(), subject, body, NEWS, null, null, about, null));
            return;
        }
        rules.phone()
                .ifPresent(phone -> messages.text(
                        handle,
                        business.id(),
                        new Text.Draft(
                                phone,
                                Digest.text(business.name(), lines),
                                NEWS,
                                null,
                                null,
                                about,
                                rules.way() == Way.WHATSAPP ? business.language() : null)));
    }
}
