package frontdesk.message;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

import frontdesk.kernel.BusinessId;
import frontdesk.kernel.MessageId;
import frontdesk.kernel.PhoneNumber;
import frontdesk.store.Moments;

/** The row of one text in the table of messages, as it goes on: tried, on another way, settled. */
record ProgressRows(Handle handle, BusinessId business, MessageId message) {
    ProgressRows(Handle handle, Text text) {
        this(handle, text.business(), text.id());
    }

    /**
     * Notes that a waiting text is about to be handed over.
     *
     * @return when that was done for the first time; empty where this is the first
     */
    Optional<Instant> tried(Instant now) {
        Optional<Instant> before = bound(handle.createQuery(
                        "select tried_at from message where business_id = :business and id = :id for update"))
                .map((row, context) -> row.getObject(1, OffsetDateTime.class))
                .findOne()
                .map(OffsetDateTime::toInstant);
        if (before.isEmpty()) {
            bound(handle.createUpdate("update message set tried_at = :now where business_id = :business and id = :id"))
                    .bind("now", Moments.utc(now))
                    .execute();
        }
        return before;
    }

    /** What the carrier calls the other texts to and from this phone that were written since then. */
    Set<String> others(PhoneNumber phone, Instant since) {
        return bound(handle.createQuery("""
                        select carrier_name from message
                        where business_id = :business and phone = :phone and at > :since and id <> :id and carrier_name is not null
                        """))
                .bind("phone", phone.e164())
                .bind("since", Moments.utc(since))
                .mapTo(String.class)
                .set();
    }

    /** It was not handed over after all: nobody needs to look for it. */
    void untried() {
        bound(handle.createUpdate("update message set tried_at = null where business_id = :business and id = :id"))
                .execute();
    }

    /** Puts a text on its way, or on the next one: nothing is known there yet, and news of the way that it left no longer counts. */
    boolean reroute(Route left, Route next, @Nullable String trouble) {
        return bound(handle.createUpdate("""
                        update message set route = :next, status = 'QUEUED', carrier_name = null, tried_at = null, trouble = :trouble
                        where business_id = :business and id = :id and route = :left and status in ('QUEUED', 'SENT')
                        """))
                        .bind("next", next.name())
                        .bind("trouble", trouble)
                        .bind("left", left.name())
                        .execute()
                == 1;
    }

    /** Takes a text to a later status; news that comes too late changes nothing but a missing name. False where nothing changed. */
    boolean settle(Route by, Status status, @Nullable String carrierName, @Nullable String trouble) {
        return bound(handle.createUpdate("""
                        update message
                        set status = case when status = any(:earlier) then :status else status end,
                            trouble = case when status = any(:earlier) then :trouble else trouble end,
                            carrier_name = coalesce(carrier_name, :carrierName)
                        where business_id = :business and id = :id and route = :by
                          and (status = any(:earlier) or (carrier_name is null and :carrierName is not null))
                        """))
                        .bindArray(
                                "earlier",
                                String.class,
                                Arrays.stream(Status.values())
                                        .filter(status::follows)
                                        .map(Status::name)
                                        .toArray())
                        .bind("by", by.name())
                        .bind("status", status.name())
                        .bind("trouble", trouble)
                        .bind("carrierName", carrierName)
                        .execute()
                == 1;
    }

    /** Says why a text still waits. */
    void waiting(String trouble) {
        bound(handle.createUpdate("""
                        update message set trouble = :trouble
                        where business_id = :business and id = :id and status = 'QUEUED'
                        """)).bind("trouble", trouble).execute();
    }

    private <S extends SqlStatement<S>> S bound(S statement) {
        return statement.bind("business", business.value()).bind("id", message.value());
    }
}
