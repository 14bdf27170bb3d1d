package frontdesk.message;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import frontdesk.business.Business;
import frontdesk.journal.Journal;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.Language;
import frontdesk.store.Database;
import frontdesk.wording.Tongue;

/** The door to the words in which a business writes: ours, and its own in their place, by occasion and language. */
public final class MessageTemplates {
    private final Database database;
    private final Journal journal;
    private final Clock clock;

    public MessageTemplates(Database database, Journal journal, Clock clock) {
        this.database = database;
        this.journal = journal;
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
     * Puts the business's own words in place of ours.
     *
     * @param actor who does it, for the audit trail, which keeps that it was done and not the words
     * @return the template's {@link Template#faults}; nothing is kept where it has any
     */
    public List<String> save(String actor, BusinessId business, Language language, Template template) {
        List<String> faults = template.faults();
        if (faults.isEmpty()) {
            database.perform(handle -> {
                new TemplateRows(handle, business).save(template, key(language), clock.instant());
                journal.audit(handle, business, actor, "template saved", subject(template.occasion(), language));
            });
        }
        return faults;
    }

    /** Goes back to our words; false where these were in use already. */
    public boolean reset(String actor, BusinessId business, Language language, Occasion occasion) {
        return database.transaction(handle -> {
            boolean had = new TemplateRows(handle, business).delete(occasion, key(language));
            if (had) {
                journal.audit(handle, business, actor, "template removed", subject(occasion, language));
            }
            return had;
        });
    }

    private static String subject(Occasion occasion, Language language) {
        return "template " + occasion.word() + " " + key(language);
    }

    /** Speakers of Mexico and of Spain are written to in the same words. */
    private static String key(Language language) {
        return language.locale().getLanguage();
    }
}
