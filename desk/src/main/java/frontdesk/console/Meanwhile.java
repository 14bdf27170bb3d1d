package frontdesk.console;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Predicate;

import jakarta.inject.Singleton;

import frontdesk.business.Business;
import frontdesk.journal.AuditEntry;
import frontdesk.journal.AuditTrail;
import frontdesk.journal.Journal;
import frontdesk.page.Clockface;

/** Tells whoever is about to overwrite what another has saved since they opened the page who that was, and when. */
@Singleton
public class Meanwhile {
    private static final Duration BACK = Duration.ofDays(90);
    private static final int MOST = 200;

    private final Visit visit;
    private final AuditTrail trail;

    Meanwhile(Visit visit, Journal journal) {
        this.visit = visit;
        this.trail = journal.auditTrail();
    }

    /**
     * The sentence, beside which the form stays as it was typed.
     *
     * @param what was changed, as the page is called
     * @param deeds which lines of the audit trail tell of it
     */
    public String said(Business business, String what, Predicate<AuditEntry> deeds) {
        Clockface clock = visit.clockface(business);
        Instant now = clock.now();
        String changed = trail.entries(business.id(), now.minus(BACK), now.plusSeconds(1), MOST).stream()
                .filter(deeds)
                .findFirst()
                .map(deed -> "was changed %s (%s)".formatted(Actors.by(deed.actor()), clock.when(deed.at())))
                .orElse("was changed by somebody else");
        return "“%s” %s after you opened this page. What you typed is still here and is not saved: save it to put it in place of theirs, or open the page anew to see theirs."
                .formatted(what, changed);
    }
}
