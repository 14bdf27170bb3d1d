package frontdesk.business;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import frontdesk.journal.AuditTrail;
import frontdesk.journal.Journal;
import frontdesk.kernel.BusinessId;
import frontdesk.store.Database;

/**
 * The door to how a receptionist would present itself: one draft for each person, with which nobody is answered but they, in a trial call. Going live is a
 * change of the business like any other, and so are its versions.
 */
public final class Drafts {
    private final Database database;
    private final AuditTrail trail;

    public Drafts(Database database, Journal journal) {
        this.database = database;
        this.trail = journal.auditTrail();
    }

    /**
     * What somebody tries.
     *
     * @param id by which a call names it; another whenever it was changed
     * @param as the business as they would have it, of which only how it presents itself counts
     */
    public record Draft(UUID id, Business as) {
        /** The business as it is now, presenting itself like that. */
        public Business on(Business now) {
            return now.with(b -> b.greeting(as.greeting())
                    .talk(now.talk().presented(as.talk()))
                    .sound(new Sound(now.sound().ears(), as.sound().voices()))
                    .translations(translations(now)));
        }

        private List<Translation> translations(Business now) {
            return now.translations().stream().map(this::greeted).toList();
        }

        private Translation greeted(Translation now) {
            return as.translations().stream()
                    .filter(drafted -> drafted.language().equals(now.language()))
                    .map(drafted -> new Translation(now.language(), drafted.greeting(), now.services(), now.answers()))
                    .findFirst()
                    .orElse(now);
        }
    }

    /** In place of what they tried before. */
    public void keep(Business as, String actor) {
        database.perform(handle -> {
            new DraftRows(handle, as.id()).put(actor, as);
            trail.note(handle, as.id(), actor, "persona drafted", as.slug());
        });
    }

    /** They try nothing any more. */
    public void drop(BusinessId business, String actor) {
        database.perform(handle -> {
            if (new DraftRows(handle, business).delete(actor)) {
                trail.note(handle, business, actor, "persona draft dropped", business.toString());
            }
        });
    }

    public Optional<Draft> of(BusinessId business, String actor) {
        return database.read(handle -> new DraftRows(handle, business).by(actor));
    }

    public Optional<Draft> find(BusinessId business, UUID id) {
        return database.read(handle -> new DraftRows(handle, business).find(id));
    }
}
