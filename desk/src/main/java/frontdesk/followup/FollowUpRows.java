package frontdesk.followup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

import frontdesk.kernel.BusinessId;
import frontdesk.kernel.CallId;
import frontdesk.kernel.PhoneNumber;
import frontdesk.store.Moments;

/** The rows of {@code follow_up}. */
final class FollowUpRows {
    private FollowUpRows() {}

    static void insert(Handle handle, FollowUp followUp) {
        handle.createUpdate("""
                        insert into follow_up (business_id, id, call_id, kind, name, phone, words, summary, at)
                        values (:business, :id, cast(:call as uuid), :kind, :name, :phone, :words, :summary, :at)
                        """)
                .bind("business", followUp.business().value())
                .bind("id", followUp.id())
                .bind("call", followUp.call() == null ? null : followUp.call().value())
                .bind("kind", followUp.kind().name())
                .bind("name", followUp.name())
                .bind(
                        "phone",
                        followUp.phone() == null ? null : followUp.phone().e164())
                .bind("words", followUp.words())
                .bind("summary", followUp.summary())
                .bind("at", followUp.at())
                .execute();
    }

    static List<FollowUp> open(Handle handle, BusinessId business, int most) {
        return handle.createQuery("""
                        select * from follow_up
                         where business_id = :business and done_at is null
                         order by at desc
                         limit :most
                        """)
                .bind("business", business.value())
                .bind("most", most)
                .map(FollowUpRows::read)
                .list();
    }

    static List<FollowUp> of(Handle handle, BusinessId business, CallId call) {
        return handle.createQuery(
                        "select * from follow_up where business_id = :business and call_id = :call order by at")
                .bind("business", business.value())
                .bind("call", call.value())
                .map(FollowUpRows::read)
                .list();
    }

    static Optional<FollowUp> find(Handle handle, BusinessId business, UUID id) {
        return handle.createQuery("select * from follow_up where business_id = :business and id = :id")
                .bind("business", business.value())
                .bind("id", id)
                .map(FollowUpRows::read)
                .findOne();
    }

    static void heard(Handle handle, BusinessId business, UUID id, String words, @Nullable String summary) {
        handle.createUpdate("""
                        update follow_up set words = :words, summary = coalesce(cast(:summary as text), summary)
                         where business_id = :business and id = :id
                        """)
                .bind("business", business.value())
                .bind("id", id)
                .bind("words", words)
                .bind("summary", summary)
                .execute();
    }

    /** Begins one more try; false where somebody else has begun it, or it is done. */
    static boolean begin(Handle handle, BusinessId business, UUID id, int tries) {
        return handle.createUpdate("""
                        update follow_up set tries = tries + 1
                         where business_id = :business and id = :id and tries = :tries and done_at is null
                        """)
                        .bind("business", business.value())
                        .bind("id", id)
                        .bind("tries", tries)
                        .execute()
                == 1;
    }

    static boolean settle(
            Handle handle, BusinessId business, UUID id, @Nullable String news, @Nullable Instant doneAt) {
        return handle.createUpdate("""
                        update follow_up set news = coalesce(cast(:news as text), news), done_at = cast(:doneAt as timestamptz)
                         where business_id = :business and id = :id and done_at is null
                        """)
                        .bind("business", business.value())
                        .bind("id", id)
                        .bind("news", news)
                        .bind("doneAt", doneAt)
                        .execute()
                == 1;
    }

    private static FollowUp read(ResultSet row, StatementContext context) throws SQLException {
        UUID call = row.getObject("call_id", UUID.class);
        String phone = row.getString("phone");
        return new FollowUp(
                row.getObject("id", UUID.class),
                new BusinessId(row.getObject("business_id", UUID.class)),
                call == null ? null : new CallId(call),
                FollowUp.Kind.valueOf(row.getString("kind")),
                row.getString("name"),
                phone == null ? null : new PhoneNumber(phone),
                row.getString("words"),
                row.getString("summary"),
                Moments.of(row, "at"),
                row.getInt("tries"),
                row.getString("news"),
                Moments.orNull(row, "done_at"));
    }
}
