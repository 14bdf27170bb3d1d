package frontdesk.errand;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;

import frontdesk.business.Business;
import frontdesk.business.Businesses;
import frontdesk.jobs.Jobs;
import frontdesk.journal.Journal;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.Language;
import frontdesk.message.Messages;
import frontdesk.store.Database;
import frontdesk.understanding.Understanding;

/** The doors that all of this room knocks at. */
record Neighbours(
        Database database,
        Businesses businesses,
        Messages messages,
        Jobs jobs,
        Journal journal,
        Understanding understanding,
        Clock clock) {

    /** As exact as the database keeps it. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    LocalDateTime now(Business account) {
        return LocalDateTime.ofInstant(now(), account.zone());
    }

    Business account(BusinessId id) {
        return businesses.find(id).orElseThrow(() -> new IllegalArgumentException("no such business: " + id));
    }

    TimeWords times(Business account, Language language) {
        return new TimeWords(understanding, language, account.zone(), account.region(), now(account));
    }
}
