package frontdesk.journal;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;

import frontdesk.journal.SavedSearch.Terms;
import frontdesk.kernel.BusinessId;

/** The rows of {@code call_search}: searches of calls under a name. */
record SavedSearchRows(Handle handle, BusinessId business) {
    static final String TEAM = "";

    /** In place of what its owner kept under this name before. */
    void put(String owner, UUID id, String name, Terms terms) {
        bound(handle.createUpdate("""
                        insert into call_search (business_id, search_id, owner, name, number, said, outcome, day)
                        values (:business, :id, :owner, :name, :number, :said, :outcome, :day)
                        on conflict (business_id, owner, name) do update
                            set number = excluded.number, said = excluded.said, outcome = excluded.outcome, day = excluded.day
                        """))
                .bind("id", id)
                .bind("owner", owner)
                .bind("name", name)
                .bind("number", terms.number())
                .bind("said", terms.said())
                .bind("outcome", terms.outcome())
                .bind("day", terms.day())
                .execute();
    }

    /** Those of the team and of this person, the team's first, by their names. */
    List<SavedSearch> of(String person) {
        return bound(handle.createQuery("""
                        select search_id, owner, name, number, said, outcome, day from call_search
                        where business_id = :business and owner in ('', :person)
                        order by owner <> '', lower(name), search_id
                        """))
                .bind("person", person)
                .map((row, context) -> new SavedSearch(
                        row.getObject("search_id", UUID.class),
                        row.getString("owner").equals(TEAM),
                        row.getString("name"),
                        new Terms(
                                row.getString("number"),
                                row.getString("said"),
                                row.getString("outcome"),
                                row.getString("day"))))
                .list();
    }

    /** Whose it is; nobody changes it in between. */
    Optional<String> lock(UUID id) {
        return bound(handle.createQuery(
                        "select owner from call_search where business_id = :business and search_id = :id for update"))
                .bind("id", id)
                .mapTo(String.class)
                .findOne();
    }

    /** False where its owner has another of that name. */
    boolean rename(UUID id, String owner, String name) {
        return bound(handle.createUpdate("""
                                update call_search set name = :name
                                where business_id = :business and search_id = :id and not exists (
                                    select 1 from call_search other
                                    where other.business_id = :business and other.owner = :owner and other.name = :name
                                        and other.search_id <> :id)
                                """))
                        .bind("id", id)
                        .bind("owner", owner)
                        .bind("name", name)
                        .execute()
                > 0;
    }

    void delete(UUID id) {
        bound(handle.createUpdate("delete from call_search where business_id = :business and search_id = :id"))
                .bind("id", id)
                .execute();
    }

    void deleteOf(String person) {
        bound(handle.createUpdate("delete from call_search where business_id = :business and owner = :person"))
                .bind("person", person)
                .execute();
    }

    static void deleteEverywhere(Handle handle, String person) {
        handle.createUpdate("delete from call_search where owner = :person")
                .bind("person", person)
                .execute();
    }

    private <S extends SqlStatement<S>> S bound(S statement) {
        return statement.bind("business", business.value());
    }
}
