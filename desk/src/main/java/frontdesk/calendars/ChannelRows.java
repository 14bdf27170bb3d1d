package frontdesk.calendars;

import java.time.Instant;
import java.util.Optional;

import org.jdbi.v3.core.Handle;

import frontdesk.calendars.PushingCalendar.Channel;
import frontdesk.store.Moments;

/** The rows of {@code calendar_channel}: who tells us of changes there, and until when. */
record ChannelRows(Handle handle) {
    /** One that was agreed, or the time of the next attempt. */
    record Kept(Optional<Channel> channel, Instant renewAt) {}

    Optional<Kept> find(Join join) {
        return handle.createQuery("""
                        select channel, resource, renew_at from calendar_channel
                        where business_id = :business and join_id = :join
                        """)
                .bind("business", join.business().value())
                .bind("join", join.id())
                .map((row, context) -> {
                    Instant renewAt = Moments.of(row, "renew_at");
                    String resource = row.getString("resource");
                    return new Kept(
                            Optional.ofNullable(row.getString("channel"))
                                    .map(name -> new Channel(name, resource, renewAt)),
                            renewAt);
                })
                .findOne();
    }

    void put(Join join, Channel channel) {
        handle.createUpdate("""
                        insert into calendar_channel (business_id, join_id, channel, resource, renew_at)
                        values (:business, :join, :channel, :resource, :renewAt)
                        on conflict (business_id, join_id) do update set
                            channel = excluded.channel, resource = excluded.resource, renew_at = excluded.renew_at
                        """)
                .bind("business", join.business().value())
                .bind("join", join.id())
                .bind("channel", channel.name())
                .bind("resource", channel.resource())
                .bind("renewAt", Moments.utc(channel.renewAt()))
                .execute();
    }

    /** It could not be agreed; what was agreed before holds as long as it holds. */
    void tryAgain(Join join, Instant when) {
        handle.createUpdate("""
                        insert into calendar_channel (business_id, join_id, renew_at) values (:business, :join, :when)
                        on conflict (business_id, join_id) do update set renew_at = excluded.renew_at
                        """)
                .bind("business", join.business().value())
                .bind("join", join.id())
                .bind("when", Moments.utc(when))
                .execute();
    }
}
