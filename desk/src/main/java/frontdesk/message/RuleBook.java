package frontdesk.message;

import java.util.List;

import frontdesk.jobs.Jobs;
import frontdesk.journal.AuditTrail;
import frontdesk.kernel.BusinessId;
import frontdesk.store.Database;

/** The door to how businesses write to their customers. */
public final class RuleBook {
    /** How the audit trail calls it. */
    public static final String SAVED = "message rules saved";

    private final Database database;
    private final Jobs jobs;
    private final AuditTrail trail;

    RuleBook(Database database, Jobs jobs, AuditTrail trail) {
        this.database = database;
        this.jobs = jobs;
        this.trail = trail;
    }

    /** The usual ones where it has set none. */
    public MessageRules of(BusinessId business) {
        return database.read(handle -> new RuleRows(handle, business).find()).orElse(MessageRules.USUAL);
    }

    /**
     * Puts these in place of what somebody has looked at.
     *
     * @return false where somebody else has changed them since, and nothing was done
     * @throws IllegalArgumentException where the rules have {@link MessageRules#faults}; the message says all of them
     */
    public boolean replace(String actor, BusinessId business, MessageRules before, MessageRules rules) {
        if (!rules.faults().isEmpty()) {
            throw new IllegalArgumentException(String.join(" ", rules.faults()));
        }
        return database.transaction(handle -> {
            var rows = new RuleRows(handle, business);
            rows.nobodyElse();
            boolean still = rows.find().orElse(MessageRules.USUAL).equals(before);
            if (still) {
                rows.save(rules);
                trail.note(handle, business, actor, SAVED, "business");
                jobs.announce(handle, business, new RulesChanged(business));
            }
            return still;
        });
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
