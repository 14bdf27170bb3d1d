package frontdesk.console.insight;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

import jakarta.inject.Singleton;

import frontdesk.booking.Agenda;
import frontdesk.booking.Approached;
import frontdesk.booking.Diary;
import frontdesk.business.Business;
import frontdesk.business.Versions;
import frontdesk.console.insight.InsightRange.Days;
import frontdesk.journal.CallCosts;
import frontdesk.journal.CallCounts;
import frontdesk.journal.CallWaits;
import frontdesk.journal.Journal;
import frontdesk.journal.Missed;
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
    private final CallCosts costs;

    InsightSource(Journal journal, Diary diary, Messages messages, Versions versions) {
        this.tallies = journal.tallies();
        this.agenda = diary.agenda();
        this.messages = messages;
        this.versions = versions;
        this.costs = journal.callCosts();
    }

    /** When the business was changed in these days, the last times: after each of them, whoever answered was another. */
    List<Versions.Moment> changes(Business business, Days days, Clockface clock) {
        List<Versions.Moment> all = versions.moments(business.id(), days.begin(clock), days.end(clock));
        return all.subList(Math.max(0, all.size() - InsightGroups.MOST_CHANGES), all.size());
    }

    /** What is told of each day by itself. */
    record Daily(SortedMap<LocalDate, CallCounts> calls, MoneyBooked money) {}

    Daily daily(Business business, Days days, Clockface clock) {
        BusinessId id = business.id();
        Instant from = days.begin(clock);
        Instant to = days.end(clock);
        return new Daily(tallies.days(id, from, to, clock.zone()), money(business, from, to, clock));
    }

    private MoneyBooked money(Business business, Instant from, Instant to, Clockface clock) {
        return MoneyBooked.of(agenda.earned(business.id(), from, to, clock.zone()), business);
    }

    /** Some days, and as many before them. */
    record Both(InsightFigures now, InsightFigures before) {}

    /** Asked for at once, since somebody waits. */
    Both both(Business business, Days days, Clockface clock, List<Versions.Moment> changes) {
        var before = meanwhile(() -> figures(business, days.before(), clock, List.of()));
        return new Both(figures(business, days, clock, changes), before.join());
    }

    static <T> CompletableFuture<T> meanwhile(Supplier<T> asked) {
        return CompletableFuture.supplyAsync(asked, Thread::startVirtualThread);
    }

    InsightFigures figures(Business business, Days days, Clockface clock, List<Versions.Moment> changes) {
        BusinessId id = business.id();
        Instant from = days.begin(clock);
        Instant to = days.end(clock);
        List<Instant> moments = changes.stream().map(Versions.Moment::at).toList();
        var calls = meanwhile(() -> tallies.figures(id, from, to, clock.zone(), moments));
        var cost = meanwhile(() -> costs.sums(id, from, to));
        CallWaits waits = tallies.waits(id, from, to);
        MessageFigures written = messages.figures(id, from, to);
        Missed missed = tallies.missed(id, from, to, written.missedCalls().keySet());
        List<Approached> approached = WinningBack.approached(missed.seenTo(), written.missedCalls());
        return new InsightFigures(
                calls.join(),
                waits,
                written,
                money(business, from, to, clock),
                new WinningBack(missed.all(), approached.size(), agenda.cameBack(id, approached, WinningBack.SOON)),
                cost.join(),
                business.region());
    }
}
