package frontdesk.quality;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

import frontdesk.kernel.BusinessId;
import frontdesk.kernel.CallId;
import frontdesk.store.Moments;

/** The rows of {@code call_review} of one business. */
record ReviewRows(Handle handle, BusinessId business) {
    /** A reviewer's newest verdict stands. */
    void put(CallId call, Review review) {
        handle.createUpdate("""
                        insert into call_review (business_id, call_id, reviewer, scored, right_score, agrees, note, at)
                        values (:business, :call, :reviewer, :scored, :right, :agrees, :note, :at)
                        on conflict (business_id, call_id, reviewer) do update
                           set scored = excluded.scored, right_score = excluded.right_score, agrees = excluded.agrees,
                               note = excluded.note, at = excluded.at
                        """)
                .bind("business", business.value())
                .bind("call", call.value())
                .bind("reviewer", review.reviewer())
                .bind("scored", review.scored())
                .bind("right", review.right())
                .bind("agrees", review.agrees())
                .bind("note", review.note())
                .bind("at", review.at())
                .execute();
    }

    /** Of one call, the newest first. */
    List<Review> of(CallId call) {
        return handle.createQuery(
                        "select * from call_review where business_id = :business and call_id = :call order by at desc")
                .bind("business", business.value())
                .bind("call", call.value())
                .map(ReviewRows::review)
                .list();
    }

    List<Review> newest(int most) {
        return handle.createQuery(
                        "select * from call_review where business_id = :business order by at desc limit :most")
                .bind("business", business.value())
                .bind("most", most)
                .map(ReviewRows::review)
                .list();
    }

    void forgetNotes(CallId call) {
        handle.createUpdate("update call_review set note = '' where business_id = :business and call_id = :call")
                .bind("business", business.value())
                .bind("call", call.value())
                .execute();
    }

    private static Review review(ResultSet row, StatementContext context) throws SQLException {
        return new Review(
                row.getString("reviewer"),
                row.getInt("scored"),
                row.getInt("right_score"),
                row.getBoolean("agrees"),
                row.getString("note"),
                Moments.of(row, "at"));
    }
}
