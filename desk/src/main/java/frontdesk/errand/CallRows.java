package frontdesk.errand;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jdbi.v3.core.Handle;

import frontdesk.errand.ErrandCall.Result;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.CallId;
import frontdesk.kernel.ErrandId;
import frontdesk.store.Moments;

/** The rows of {@code errand_call}. */
record CallRows(Handle handle, BusinessId business) {
    private static final String SELECT = "select * from errand_call where business_id = :business ";

    /** A call and whose it is, across accounts. */
    record Whose(BusinessId business, CallId call) {}

    void insert(CallId call, ErrandId errand, int place, String taker, Instant now) {
        handle.createUpdate("""
                        insert into errand_call (business_id, call_id, errand_id, place, taker, state, taken_at, heard_at)
                        values (:business, :call, :errand, :place, :taker, 'PLACING', :now, :now)
                        """)
                .bind("business", business.value())
                .bind("call", call.value())
                .bind("errand", errand.value())
                .bind("place", place)
                .bind("taker", taker)
                .bind("now", Moments.utc(now))
                .execute();
    }

    /** How many are placed or going on. */
    int open() {
        return handle.createQuery("select count(*) from errand_call where business_id = :business and state <> 'ENDED'")
                .bind("business", business.value())
                .mapTo(Integer.class)
                .one();
    }

    /** The calls of an errand that are placed or go on, the newest first. */
    List<ErrandCall> open(ErrandId errand) {
        return handle.createQuery(
                        SELECT + "and errand_id = :errand and state <> 'ENDED' order by taken_at desc, call_id desc")
                .bind("business", business.value())
                .bind("errand", errand.value())
                .map((row, context) -> read(row))
                .list();
    }

    Optional<ErrandCall> find(CallId call) {
        return handle.createQuery(SELECT + "and call_id = :call")
                .bind("business", business.value())
                .bind("call", call.value())
                .map((row, context) -> read(row))
                .findOne();
    }

    Optional<ErrandCall> byConversation(String conversation) {
        return handle.createQuery(SELECT + "and conversation = :conversation")
                .bind("business", business.value())
                .bind("conversation", conversation)
                .map((row, context) -> read(row))
                .findOne();
    }

    List<ErrandCall> of(ErrandId errand) {
        return handle.createQuery(SELECT + "and errand_id = :errand order by taken_at, call_id")
                .bind("business", business.value())
                .bind("errand", errand.value())
                .map((row, context) -> read(row))
                .list();
    }

    /** Writes that it goes on under this name; false where another call has the name. */
    boolean begin(CallId call, String conversation, Instant now) {
        return handle.createUpdate("""
                        update errand_call set conversation = coalesce(conversation, :conversation), heard_at = :now,
                               state = case state when 'PLACING' then 'LIVE' else state end
                        where business_id = :business and call_id = :call
                          and not exists (select from errand_call other where other.business_id = :business
                                          and other.conversation = :conversation and other.call_id <> :call)
                        """)
                        .bind("conversation", conversation)
                        .bind("now", Moments.utc(now))
                        .bind("business", business.value())
                        .bind("call", call.value())
                        .execute()
                == 1;
    }

    void heard(CallId call, Instant now) {
        handle.createUpdate("""
                        update errand_call set heard_at = :now, state = case state when 'PLACING' then 'LIVE' else state end
                        where business_id = :business and call_id = :call
                        """)
                .bind("now", Moments.utc(now))
                .bind("business", business.value())
                .bind("call", call.value())
                .execute();
    }

    void end(CallId call, Result result, Instant now) {
        handle.createUpdate("""
                        update errand_call set state = 'ENDED', result = :result, ended_at = coalesce(ended_at, :now)
                        where business_id = :business and call_id = :call
                        """)
                .bind("result", result.name())
                .bind("now", Moments.utc(now))
                .bind("business", business.value())
                .bind("call", call.value())
                .execute();
    }

    /** The calls of all accounts of which nothing was heard since a moment, or that have not begun since another. */
    static List<Whose> silent(Handle handle, Instant quietSince, Instant takenBefore) {
        return handle.createQuery("""
                        select business_id, call_id from errand_call
                        where (state = 'LIVE' and heard_at < :quiet) or (state = 'PLACING' and heard_at < :taken)
                        """)
                .bind("quiet", Moments.utc(quietSince))
                .bind("taken", Moments.utc(takenBefore))
                .map((row, context) -> new Whose(
                        new BusinessId(row.getObject("business_id", UUID.class)),
                        new CallId(row.getObject("call_id", UUID.class))))
                .list();
    }

    /** A call that a platform has placed, across accounts. */
    record Placed(BusinessId business, CallId call, String conversation, Instant takenAt) {}

    /** The calls of a platform of all accounts of which it has not told yet what was said. */
    static List<Placed> placed(Handle handle, String taker, Instant since) {
        return handle.createQuery("""
                        select business_id, call_id, conversation, taken_at from errand_call
                        where taker = :taker and conversation is not null and not fetched and taken_at > :since order by taken_at
                        """)
                .bind("taker", taker)
                .bind("since", Moments.utc(since))
                .map((row, context) -> new Placed(
                        new BusinessId(row.getObject("business_id", UUID.class)),
                        new CallId(row.getObject("call_id", UUID.class)),
                        row.getString("conversation"),
                        Moments.of(row, "taken_at")))
                .list();
    }

    void fetched(CallId call) {
        handle.createUpdate("update errand_call set fetched = true where business_id = :business and call_id = :call")
                .bind("business", business.value())
                .bind("call", call.value())
                .execute();
    }

    private static ErrandCall read(ResultSet row) throws SQLException {
        String result = row.getString("result");
        return new ErrandCall(
                new CallId(row.getObject("call_id", UUID.class)),
                new ErrandId(row.getObject("errand_id", UUID.class)),
                row.getInt("place"),
                row.getString("conversation"),
                row.getString("taker"),
                ErrandCall.State.valueOf(row.getString("state")),
                result == null ? null : Result.valueOf(result),
                Moments.of(row, "taken_at"),
                Moments.orNull(row, "ended_at"));
    }
}
