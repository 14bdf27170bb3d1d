package frontdesk.console.diary;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

import frontdesk.booking.Diary;
import frontdesk.business.Business;
import frontdesk.journal.AuditTrail;
import frontdesk.journal.Journal;
import frontdesk.kernel.WaitingId;
import frontdesk.page.Clockface;
import frontdesk.timetable.Search.Stretch;
import frontdesk.waiting.Waiting;
import frontdesk.waiting.WaitingList;

/** What the pages do with the waiting list: they show it, take somebody off it, and look up for whom a time is booked. */
@Singleton
class WaitingPart {
    private static final int A_PAGE = 10;
    private static final int A_FOLD = 10;

    private final WaitingList list;
    private final Diary diary;
    private final AuditTrail trail;

    WaitingPart(WaitingList list, Diary diary, Journal journal) {
        this.list = list;
        this.diary = diary;
        this.trail = journal.auditTrail();
    }

    /** Who waits, those for these days first; both days are included. */
    WaitingView view(Business business, Clockface clock, LocalDate first, LocalDate last) {
        Map<Boolean, List<Waiting>> all = list.open(business.id()).stream()
                .collect(Collectors.partitioningBy(one -> touches(one.stretch(), first, last)));
        List<Waiting> here = all.getOrDefault(true, List.of());
        List<Waiting> others = all.getOrDefault(false, List.of());
        List<Waiting> shown = here.subList(0, Math.min(A_PAGE, here.size()));
        List<Waiting> folded = others.subList(0, Math.min(A_FOLD, others.size()));
        var words = WaitingWords.of(business, clock, diary.agenda(), Stream.concat(shown.stream(), folded.stream()));
        return new WaitingView(
                shown.stream().map(one -> words.row(one, first, last)).toList(),
                here.size() - shown.size(),
                folded.stream().map(one -> words.row(one, first, last)).toList(),
                others.size());
    }

    private static boolean touches(Stretch stretch, LocalDate first, LocalDate last) {
        return !stretch.from().isAfter(last) && !stretch.to().isBefore(first);
    }

    /** Who still waits under this id; what cannot be an id is nobody's. */
    Optional<Waiting> find(Business business, @Nullable String id) {
        try {
            return id == null || id.isEmpty()
                    ? Optional.empty()
                    : list.find(business.id(), WaitingId.of(id))
                            .filter(one ->
                                    one.status() == Waiting.Status.WAITING || one.status() == Waiting.Status.OFFERED);
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    /** They no longer wait, for what reason stands in the trail. False where they did not wait any more. */
    boolean takeOff(Business business, Waiting waiting, String actor, String why) {
        boolean taken = list.withdraw(business.id(), waiting.id());
        if (taken) {
            trail.note(business.id(), actor, why, "waiting " + waiting.id());
        }
        return taken;
    }
}
