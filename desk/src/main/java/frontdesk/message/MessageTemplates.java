package frontdesk.message;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import frontdesk.business.Business;
import frontdesk.journal.AuditEntry;
import frontdesk.journal.AuditTrail;
import frontdesk.journal.Journal;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.Language;
import frontdesk.store.Database;
import frontdesk.wording.Tongue;

/** The door to the words in which a business writes: ours, and its own in their place, by occasion and language. */
public final class MessageTemplates {
    private static final String SAVED = "template saved";
    private static final String REMOVED = "template removed";

    private final Database database;
    private final AuditTrail trail;
    private final Clock clock;

    public MessageTemplates(Database database, Journal journal, Clock clock) {
        this.database = database;
        this.trail = journal.auditTrail();
        this.clock = clock;
    }

    /** What the business has written itself; empty where it goes by our words. */
    public Optional<Template> own(BusinessId business, Occasion occasion, Language language) {
        return database.read(handle -> new TemplateRows(handle, business).find(occasion, key(language)));
    }

    /** What is written: its own words, or ours. */
    public Template template(BusinessId business, Occasion occasion, Language language) {
        return own(business, occasion, language)
                .orElseGet(() -> new Template(occasion, occasion.ours(Tongue.of(language))));
    }

    /** The message itself. */
    public String written(BusinessId business, Occasion occasion, Language language, Map<Placeholder, ?> with) {
        return template(business, occasion, language).filled(with);
    }

    /** What a template would make of a booking that nobody has made. */
    public String preview(Business business, Language language, Template template) {
        return template.filled(Sample.of(business, language, LocalDateTime.now(clock.withZone(business.zone()))));
    }

    /**
     * Puts the business's own words in place of what somebody has looked at.
     *
     * @param actor who does it, for the audit trail, which keeps that it was done and not the words
     * @param before the business's own words as they were seen, or null where it went by ours
     * @return false where somebody else has changed them since, and nothing was done
     * @throws IllegalArgumentException where the template has {@link Template#faults}; the message says all of them
     */
    public boolean replace(
            String actor, BusinessId business, Language language, @Nullable Template before, Template template) {
        if (!template.faults().isEmpty()) {
            throw new IllegalArgumentException(String.join(" ", template.faults()));
        }
        return database.transaction(handle -> {
            boolean still = stands(handle, business, template.occasion(), language, before);
            if (still) {
                new TemplateRows(handle, business).save(template, key(language), clock.instant());
                trail.note(handle, business, actor, SAVED, subject(template.occasion(), language));
            }
            return still;
        });
    }

    /**
     * Goes back from the business's own words to ours.
     *
     * @param before its own words as they were seen
     * @return false where somebody else has changed them since, and nothing was done
     */
    public boolean reset(String actor, BusinessId business, Language language, Template before) {
        Occasion occasion = before.occasion();
        return database.transaction(handle -> {
            boolean still = stands(handle, business, occasion, language, before);
            if (still) {
                new TemplateRows(handle, business).delete(occasion, key(language));
                trail.note(handle, business, actor, REMOVED, subject(occasion, language));
            }
            return still;
        });
    }

    /** Whether these are its words still; if so, they are until this transaction ends. */
    private static boolean stands(
            Handle handle, BusinessId business, Occasion occasion, Language language, @Nullable Template seen) {
        var rows = new TemplateRows(handle, business);
        rows.nobodyElse();
        return Objects.equals(rows.find(occasion, key(language)).orElse(null), seen);
    }

    /** Whether a line of the audit trail tells of these words. */
    public static boolean tells(AuditEntry deed, Occasion occasion, Language language) {
        return Set.of(SAVED, REMOVED).contains(deed.action()) && deed.subject().equals(subject(occasion, language));
    }

    private static String subject(Occasion occasion, Language language) {
        return "template " + occasion.word() + " " + key(language);
    }

    /** Speakers of Mexico and of Spain are written to in the same words. */
    private static String key(Language language) {
        return language.locale().getLanguage();
    }
}
