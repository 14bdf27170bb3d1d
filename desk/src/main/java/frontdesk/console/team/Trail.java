package frontdesk.console.team;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import frontdesk.booking.BookingDeed;
import frontdesk.booking.Diary;
import frontdesk.journal.AuditLine;
import frontdesk.journal.AuditTrail;
import frontdesk.journal.Journal;
import frontdesk.journal.TrailQuery;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.InPieces;

/** Who did what in a business, in one order: what the audit trail says, and what the history of bookings says of people at the console. */
@Singleton
class Trail {
    private static final Comparator<TrailLine> NEWEST_FIRST = Comparator.comparing(TrailLine::at)
            .thenComparing(line -> line.id().toString())
            .reversed();

    private final AuditTrail trail;
    private final Diary diary;

    Trail(Journal journal, Diary diary) {
        this.trail = journal.auditTrail();
        this.diary = diary;
    }

    /** The newest first. */
    List<TrailLine> of(BusinessId business, TrailQuery query) {
        return Stream.concat(
                        trail.lines(business, query).stream().map(Trail::line),
                        diary.agenda().deeds(business, query).stream().map(Trail::line))
                .sorted(NEWEST_FIRST)
                .limit(query.most())
                .toList();
    }

    /** All of them, the newest first, read in pieces of as many lines as are asked for. */
    Iterable<TrailLine> all(BusinessId business, TrailQuery query) {
        return new InPieces<>(last -> of(business, last == null ? query : query.after(last.here())));
    }

    private static TrailLine line(AuditLine line) {
        var entry = line.entry();
        return new TrailLine(line.id(), entry.at(), entry.actor(), entry.action(), entry.subject());
    }

    private static TrailLine line(BookingDeed deed) {
        var change = deed.change();
        return new TrailLine(deed.booking().value(), change.at(), change.actor(), deed.action(), deed.subject());
    }
}
