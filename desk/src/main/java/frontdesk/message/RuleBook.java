package frontdesk.message;

import java.util.List;

import frontdesk.jobs.Jobs;
import frontdesk.journal.Journal;
import frontdesk.kernel.BusinessId;
import frontdesk.store.Database;

/** The door to how businesses write to their customers. */
public final class RuleBook {
    private final Database database;
    private final Jobs jobs;
    private final Journal journal;

    RuleBook(Database database, Jobs jobs, Journal journal) {
        this.database = database;
        this.jobs = jobs;
        this.journal = journal;
    }

    /** The usual ones where it has set none. */
    public MessageRules of(BusinessId business) {
        return database.read(handle -> new RuleRows(handle, business).find()).orElse(MessageRules.USUAL);
    }

    /** @return the rules' {@link MessageRules#faults}; nothing is kept where there are any */
    public List<String> keep(String actor, BusinessId business, MessageRules rules) {
        List<String> faults = rules.faults();
        if (faults.isEmpty()) {
            database.perform(handle -> {
                new RuleRows(handle, business).save(rules);
                journal.audit(handle, business, actor, "message rules saved", "business");
                jobs.announce(handle, business, new RulesChanged(business));
            });
        }
        return faults;
    }

    /** Who has set that missed calls are answered by a text. */
    public List<BusinessId> withMissedCalls() {
        return database.read(RuleRows::withMissedCalls);
    }

    /** Who has set that whoever only asked something gets it in writing. */
    public List<BusinessId> withRecaps() {
        return database.read(RuleRows::withRecaps);
    }
}
