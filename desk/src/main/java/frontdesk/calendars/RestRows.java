package frontdesk.calendars;

import java.time.Duration;
import java.time.Instant;

import org.jdbi.v3.core.Handle;

import frontdesk.calendars.JoinRows.Key;
import frontdesk.store.Moments;

/** Until when outside calendars have asked to be left alone, in {@code calendar_join}: nobody visits them before, on whatever node. */
record RestRows(Handle handle) {

    /** It asks for so long a rest; for none where it has said nothing of the kind. */
    void ask(Key key, Duration rest, Instant now) {
        if (rest.isPositive()) {
            handle.createUpdate(
                            "update calendar_join set left_alone_until = :until where business_id = :business and join_id = :id")
                    .bind("until", Moments.utc(now.plus(rest)))
                    .bind("business", key.business().value())
                    .bind("id", key.id())
                    .execute();
        }
    }

    /** It was said to an account that is another one now. */
    void forget(Key key) {
        handle.createUpdate(
                        "update calendar_join set left_alone_until = null where business_id = :business and join_id = :id")
                .bind("business", key.business().value())
                .bind("id", key.id())
                .execute();
    }

    boolean isLeftAlone(Key key, Instant now) {
        return handle.createQuery("""
                        select left_alone_until > :now from calendar_join
                        where business_id = :business and join_id = :id and left_alone_until is not null
                        """)
                .bind("now", Moments.utc(now))
                .bind("business", key.business().value())
                .bind("id", key.id())
                .mapTo(Boolean.class)
                .findOne()
                .orElse(false);
    }
}
