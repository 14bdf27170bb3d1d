package frontdesk.calendars;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import frontdesk.accounts.Accounts.Account;
import frontdesk.business.Businesses;
import frontdesk.calendars.ChannelRows.Kept;
import frontdesk.calendars.PushingCalendar.Channel;
import frontdesk.kernel.OutsideTrouble;
import frontdesk.store.Database;

/** Has outside calendars tell us when something changes there, wherever we can be reached: agreed on a visit, and anew before it ends. */
final class Listening {
    private static final Logger LOG = System.getLogger(Listening.class.getName());
    private static final Duration LATER = Duration.ofHours(1);

    private final Database database;
    private final Businesses businesses;
    private final Clock clock;
    private volatile @Nullable URI address;

    Listening(Database database, Businesses businesses, Clock clock) {
        this.database = database;
        this.businesses = businesses;
        this.clock = clock;
    }

    /** Nobody tells anything to an address that is not open to the world. */
    void at(URI ours) {
        address = "https".equals(ours.getScheme()) ? ours : null;
    }

    /** The calendar has just been read. */
    void attend(Join join, Plugs.Way way) {
        URI ours = address;
        if (ours != null && way.vendor() instanceof PushingCalendar calendar) {
            Optional<Kept> kept = database.read(handle -> new ChannelRows(handle).find(join));
            if (kept.isEmpty() || !clock.instant().isBefore(kept.get().renewAt())) {
                agree(join, calendar, way.account(), ours, kept.flatMap(Kept::channel));
            }
        }
    }

    /** The new one is open before the old one is closed: what is told twice does no harm. */
    private void agree(Join join, PushingCalendar calendar, Account account, URI ours, Optional<Channel> old) {
        try {
            String slug = businesses.find(join.business()).orElseThrow().slug();
            URI there = ours.resolve("/webhooks/%s/%s".formatted(join.vendor(), slug));
            Channel fresh = calendar.open(account, join.calendar(), there, PushingCalendar.proof(account));
            database.perform(handle -> new ChannelRows(handle).put(join, fresh));
            old.filter(before -> !before.name().equals(fresh.name()))
                    .ifPresent(before -> calendar.close(account, before));
        } catch (OutsideTrouble trouble) {
            LOG.log(
                    Level.INFO,
                    "a calendar does not tell us of changes, and is looked at instead, vendor={0}",
                    join.vendor());
            Duration rest = trouble.rest().compareTo(LATER) > 0 ? trouble.rest() : LATER;
            database.perform(handle ->
                    new ChannelRows(handle).tryAgain(join, clock.instant().plus(rest)));
        }
    }

    /** Nobody wants to hear of it any more; what cannot be closed ends by itself. */
    void end(Join join, Optional<Plugs.Way> way, Optional<Kept> kept) {
        kept.flatMap(Kept::channel)
                .ifPresent(channel -> way.ifPresent(open -> {
                    if (open.vendor() instanceof PushingCalendar calendar) {
                        try {
                            calendar.close(open.account(), channel);
                        } catch (OutsideTrouble trouble) {
                            LOG.log(Level.INFO, "a calendar still tells us of changes, vendor={0}", join.vendor());
                        }
                    }
                }));
    }
}
