package frontdesk.console;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import jakarta.inject.Singleton;

import frontdesk.booking.Agenda;
import frontdesk.booking.Approached;
import frontdesk.booking.Diary;
import frontdesk.business.Business;
import frontdesk.business.Versions;
import frontdesk.console.InsightRange.Days;
import frontdesk.journal.Journal;
import frontdesk.journal.MissedCall;
import frontdesk.journal.Tallies;
import frontdesk.kernel.BusinessId;
import frontdesk.message.MessageFigures;
import frontdesk.message.Messages;
import frontdesk.page.Clockface;

/** Asks the rooms what there was in some days. */
@Singleton
class InsightSource {
    private final Tallies tallies;
    private final Agenda agenda;
    private final Messages messages;
    private final Versions versions;

    InsightSource(Journal journal, Diary diary, Messages messages, Versions versions) {
        this.tallies = journal.tallies();
        this.agenda = diary.agenda();
        this.messages = messages;
        this.versions = versions;
    }

    /** When the business was changed in these days: after each of them, whoever answered was another. */
    List<Versions.Moment> changes(Business business, Days days, Clockface clock) {
        return versions.moments(business.id(), days.begin(clock), days.end(clock));
    }

    /** Some days, and as many before them. */
    record Both(InsightFigures now, InsightFigures before) {}

    /** Asked for at once, since somebody waits. */
    Both both(Business business, Days days, Clockface clock, List<Versions.Moment> changes) {
        var before = CompletableFuture.supplyAsync(
                () -> figures(business, days.before(), clock, List.of()), Thread::startVirtualThread);
        return new Both(figures(business, days, clock, changes), before.join());
    }

    InsightFigures figures(Business business, Days days, Clockface clock, List<Versions.Moment> changes) {
        BusinessId id = business.id();
        Instant from = days.begin(clock);
        Instant to = days.end(clock);
        MessageFigures written = messages.figures(id, from, to);
        List<MissedCall> missed = tallies.missed(id, from, to);
        List<Approached> approached = WinningBack.approached(missed, written.missedCalls());
        return new InsightFigures(
                tallies.figures(
                        id,
                        from,
                        to,
                        clock.zone(),
                        changes.stream().map(Versions.Moment::at).toList()),
                written,
                MoneyBooked.of(agenda.earned(id, from, to, clock.zone()), business),
                new WinningBack(missed.size(), approached.size(), agenda.cameBack(id, approached, WinningBack.SOON)),
                business.region());
    }
}
