package frontdesk.calendars;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

import frontdesk.calendars.JoinRows.Key;
import frontdesk.kernel.BusinessId;
import frontdesk.store.Database;

/** What a person decides where a calendar and the diary do not agree. */
final class Settling {
    private final Database database;
    private final ByHand byHand;
    private final Clock clock;

    Settling(Database database, ByHand byHand, Clock clock) {
        this.database = database;
        this.byHand = byHand;
        this.clock = clock;
    }

    Settled settle(BusinessId business, UUID id, Decision decision) {
        Optional<Flag> found = database.read(handle -> new FlagRows(handle).find(business, id));
        Optional<Join> join = found.flatMap(
                flag -> database.read(handle -> new JoinRows(handle).find(new Key(business, flag.join()))));
        if (found.isEmpty() || join.isEmpty()) {
            return new Settled.Done();
        }
        Settled settled = settle(join.get(), found.get(), decision);
        if (settled instanceof Settled.Done) {
            database.perform(handle -> new FlagRows(handle).settle(business, id, clock.instant()));
        }
        return settled;
    }

    private Settled settle(Join join, Flag flag, Decision decision) {
        return switch (decision) {
            case LEAVE -> new Settled.Done();
            case OURS -> {
                database.perform(handle -> {
                    new EchoRows(handle).ask(join, flag.booking());
                    new JoinRows(handle).hurry(Key.of(join), clock.instant());
                });
                yield new Settled.Done();
            }
            case THEIRS ->
                switch (flag.kind()) {
                    case CLASH -> new Settled.Cannot("Move or cancel the booking on its own page.");
                    case MOVED -> followed(byHand.move(join, flag.booking(), flag.theirs()));
                    case DELETED -> followed(byHand.cancel(join, flag.booking()));
                };
        };
    }

    private static Settled followed(ByHand.Followed followed) {
        return switch (followed) {
            case ByHand.Followed.Done _ -> new Settled.Done();
            case ByHand.Followed.Cannot(String why) -> new Settled.Cannot("The diary cannot follow: " + why);
        };
    }
}
