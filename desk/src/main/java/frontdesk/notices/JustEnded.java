package frontdesk.notices;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import frontdesk.business.Business;
import frontdesk.journal.CallEnded;
import frontdesk.journal.CallEnded.Disposition;
import frontdesk.journal.CallEntry;
import frontdesk.journal.CallQuery;
import frontdesk.journal.CallStarted;
import frontdesk.journal.CallStarted.Channel;
import frontdesk.journal.Journal;

/** Telephone calls that ended a moment ago and of which nothing came but this: whoever has rung again since is not done yet. */
record JustEnded(Journal journal, Clock clock) {
    /** Whoever was cut off often rings again at once. */
    static final Duration PATIENCE = Duration.ofMinutes(2);

    /** A text that comes later than this only puzzles. */
    static final Duration LATEST = Duration.ofMinutes(15);

    private static final int MOST = 200;

    /** Each with the number of whoever called. */
    List<CallEntry> of(Business business, Set<Channel> channels, Set<Disposition> dispositions) {
        Instant now = clock.instant();
        List<CallEntry> latest =
                journal.calls(business.id(), new CallQuery(null, null, now.minus(Duration.ofHours(1)), now, MOST));
        return latest.stream()
                .filter(entry -> channels.contains(entry.started().channel()) && hasNumber(entry))
                .filter(entry -> isJustOver(entry.ended(), dispositions, now) && isTheirLast(entry, latest))
                .toList();
    }

    private static boolean hasNumber(CallEntry entry) {
        String from = entry.started().from();
        return from != null && !from.equals(CallStarted.WITHHELD);
    }

    private static boolean isJustOver(@Nullable CallEnded ended, Set<Disposition> dispositions, Instant now) {
        return ended != null
                && dispositions.contains(ended.disposition())
                && ended.at().isBefore(now.minus(PATIENCE))
                && ended.at().isAfter(now.minus(LATEST));
    }

    private static boolean isTheirLast(CallEntry one, List<CallEntry> latest) {
        return latest.stream()
                .filter(other -> String.valueOf(one.started().from())
                        .equals(other.started().from()))
                .noneMatch(other -> other.started().at().isAfter(one.started().at()));
    }
}
