package frontdesk.booking;

import java.time.Instant;
import java.time.OffsetDateTime;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

import frontdesk.kernel.BusinessId;
import frontdesk.kernel.GroupId;
import frontdesk.store.Moments;

/** The rows of {@code asked_together}: about which bookings a diary of record is being asked, all or none. */
record JointRows(Handle handle, BusinessId business, GroupId group) {

    /** It is asked, or asked anew, by somebody who lives until then. */
    void ask(Instant lapses) {
        bound(handle.createUpdate("""
                        insert into asked_together (business_id, group_id, lapses_at) values (:business, :group, :lapses)
                        on conflict (business_id, group_id) do update set lapses_at = excluded.lapses_at, undone = false
                        """)).bind("lapses", Moments.utc(lapses)).execute();
    }

    /** Whether it is being asked, and nobody has settled it. */
    boolean isAsked() {
        return bound(handle.createQuery("""
                        select exists (select 1 from asked_together where business_id = :business and group_id = :group)
                        """)).mapTo(Boolean.class).one();
    }

    /** All of them are to stand; false where that was settled already. */
    boolean agree() {
        return bound(handle.createUpdate("""
                                delete from asked_together
                                where business_id = :business and group_id = :group and not undone
                                """)).execute() > 0;
    }

    /**
     * None of them is to stand; false where that was settled already.
     *
     * @param lapsedBy only where whoever asked was to have settled it by then, or null
     */
    boolean undo(@Nullable Instant lapsedBy) {
        return bound(handle.createUpdate("""
                                update asked_together set undone = true
                                where business_id = :business and group_id = :group
                                    and (:by::timestamptz is null or lapses_at <= :by::timestamptz)
                                """))
                        .bindByType("by", Moments.utcOrNull(lapsedBy), OffsetDateTime.class)
                        .execute()
                > 0;
    }

    /** What was undone is undone on both sides. */
    void forget() {
        bound(handle.createUpdate(
                        "delete from asked_together where business_id = :business and group_id = :group and undone"))
                .execute();
    }

    private <S extends SqlStatement<S>> S bound(S statement) {
        return statement.bind("business", business.value()).bind("group", group.value());
    }
}
