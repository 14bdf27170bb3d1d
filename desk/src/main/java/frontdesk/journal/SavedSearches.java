package frontdesk.journal;

import java.util.List;
import java.util.UUID;

import org.jdbi.v3.core.Handle;

import frontdesk.journal.SavedSearch.Terms;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.Ids;
import frontdesk.store.Database;

/** The door to searches of calls that people keep under a name, for themselves or for everybody who works at the business. */
public final class SavedSearches {
    private static final int MOST = 20;

    private final Database database;
    private final AuditTrail trail;

    public SavedSearches(Database database, Journal journal) {
        this.database = database;
        this.trail = journal.auditTrail();
    }

    /**
     * Who does something about them.
     *
     * @param actor as trails name them
     * @param forTeam whether those of the team are theirs to change, too
     */
    public record Keeper(String actor, boolean forTeam) {}

    /** What became of it. */
    public enum Outcome {
        DONE,
        /** There are as many as one keeps. */
        TOO_MANY,
        /** There is another of that name. */
        NAME_TAKEN,
        /** There is none, or it is not theirs to change. */
        NONE
    }

    /** Those of the team and their own, the team's first. */
    public List<SavedSearch> of(BusinessId business, String actor) {
        return database.read(handle -> new SavedSearchRows(handle, business).of(actor));
    }

    /** Keeps one, in place of what was kept under that name before. */
    public Outcome keep(BusinessId business, Keeper keeper, boolean team, String name, Terms terms) {
        if (team && !keeper.forTeam()) {
            return Outcome.NONE;
        }
        return database.transaction(handle -> {
            var rows = new SavedSearchRows(handle, business);
            List<SavedSearch> kept = rows.of(keeper.actor()).stream()
                    .filter(one -> one.team() == team)
                    .toList();
            if (kept.size() >= MOST && kept.stream().noneMatch(one -> one.name().equals(name))) {
                return Outcome.TOO_MANY;
            }
            rows.put(team ? SavedSearchRows.TEAM : keeper.actor(), Ids.next(), name, terms);
            trail.note(handle, business, keeper.actor(), "search of calls kept", name);
            return Outcome.DONE;
        });
    }

    public Outcome rename(BusinessId business, Keeper keeper, UUID id, String name) {
        return database.transaction(handle -> {
            var rows = new SavedSearchRows(handle, business);
            return rows.lock(id)
                    .filter(owner -> mayChange(keeper, owner))
                    .map(owner -> {
                        if (!rows.rename(id, owner, name)) {
                            return Outcome.NAME_TAKEN;
                        }
                        trail.note(handle, business, keeper.actor(), "search of calls renamed", name);
                        return Outcome.DONE;
                    })
                    .orElse(Outcome.NONE);
        });
    }

    public Outcome delete(BusinessId business, Keeper keeper, UUID id) {
        return database.transaction(handle -> {
            var rows = new SavedSearchRows(handle, business);
            return rows.lock(id)
                    .filter(owner -> mayChange(keeper, owner))
                    .map(_ -> {
                        rows.delete(id);
                        trail.note(handle, business, keeper.actor(), "search of calls deleted", "view " + id);
                        return Outcome.DONE;
                    })
                    .orElse(Outcome.NONE);
        });
    }

    /** With somebody who works at the business no more, in the transaction in which they leave it, those go that were theirs alone. */
    public void left(Handle handle, BusinessId business, String actor) {
        new SavedSearchRows(handle, business).deleteOf(actor);
    }

    /** The same at every business, of somebody who signs in no more. */
    public void gone(Handle handle, String actor) {
        SavedSearchRows.deleteEverywhere(handle, actor);
    }

    private static boolean mayChange(Keeper keeper, String owner) {
        return owner.equals(SavedSearchRows.TEAM) ? keeper.forTeam() : owner.equals(keeper.actor());
    }
}
