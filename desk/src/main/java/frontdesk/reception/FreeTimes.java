package frontdesk.reception;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

import frontdesk.booking.Diary;
import frontdesk.business.Business;
import frontdesk.dialogue.Result.Found;
import frontdesk.dialogue.Search;
import frontdesk.dialogue.Slot;
import frontdesk.timetable.DayPlan;
import frontdesk.timetable.Wish;

/** Picks from the diary the few free times that are worth saying: spread over the day, on the hour where that is possible. */
final class FreeTimes {
    private static final int MOST = 3;
    private static final int DAYS = 31;

    private final Diary diary;
    private final Business business;

    FreeTimes(Diary diary, Business business) {
        this.diary = diary;
        this.business = business;
    }

    Found find(Search search) {
        List<Slot> fitting = new ArrayList<>();
        LocalDate last = search.to().isAfter(search.from().plusDays(DAYS))
                ? search.from().plusDays(DAYS)
                : search.to();
        for (LocalDate day = search.from(); !day.isAfter(last) && fitting.size() < MOST; day = day.plusDays(1)) {
            List<Slot> free = free(search, day);
            boolean oneADay = search.earliest() != null && !search.from().equals(search.to());
            fitting.addAll(oneADay ? free.stream().limit(1).toList() : spread(free));
            if (!oneADay && !fitting.isEmpty()) {
                break;
            }
        }
        return new Found(List.copyOf(fitting), fitting.isEmpty() ? nearest(search) : List.of());
    }

    private List<Slot> free(Search search, LocalDate day) {
        Wish wish = Outcomes.wish(search, day.atTime(near(search, day)));
        return diary.day(business.id(), wish, day).starts().stream()
                .filter(DayPlan.Start::free)
                .filter(start -> fits(search, start.at()))
                .map(start -> new Slot(start.at(), start.end(), search.staff()))
                .toList();
    }

    private static boolean fits(Search search, LocalDateTime at) {
        LocalTime time = at.toLocalTime();
        return !search.except().contains(at)
                && (search.earliest() == null || !time.isBefore(search.earliest()))
                && (search.latest() == null || !time.isAfter(search.latest()));
    }

    /** The first, one in the middle and the last. */
    private static List<Slot> spread(List<Slot> free) {
        List<Slot> onTheHour =
                free.stream().filter(s -> s.at().getMinute() == 0).toList();
        List<Slot> from = onTheHour.size() >= MOST ? onTheHour : free;
        return from.size() <= MOST ? from : List.of(from.getFirst(), from.get(from.size() / 2), from.getLast());
    }

    private static LocalTime middle(LocalTime one, LocalTime other) {
        return LocalTime.ofSecondOfDay((one.toSecondOfDay() + other.toSecondOfDay()) / 2 / 900 * 900);
    }

    private List<Slot> nearest(Search search) {
        LocalDateTime near = search.from().atTime(near(search, search.from()));
        return diary
                .nearest(
                        business.id(),
                        Outcomes.wish(search, near),
                        MOST + search.except().size())
                .stream()
                .filter(offer -> !search.except().contains(offer.at()))
                .limit(MOST)
                .map(offer -> Outcomes.slot(business, offer))
                .toList();
    }

    private LocalTime near(Search search, LocalDate day) {
        if (search.earliest() != null
                && search.latest() != null
                && !search.latest().equals(search.earliest())) {
            return middle(search.earliest(), search.latest());
        }
        if (search.earliest() != null) {
            return search.earliest();
        }
        if (search.latest() != null) {
            return search.latest();
        }
        var spans = business.hours().getOrDefault(day.getDayOfWeek(), List.of());
        return spans.isEmpty()
                ? LocalTime.NOON
                : LocalTime.ofSecondOfDay(spans.getLast().fromMinute() % 1440 * 60L);
    }
}
