package frontdesk.reception;

import java.time.LocalDateTime;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import frontdesk.booking.Diary;
import frontdesk.booking.Origin;
import frontdesk.business.Business;
import frontdesk.business.Service;
import frontdesk.reception.ToolAnswer.Slot;
import frontdesk.timetable.DayPlan;
import frontdesk.timetable.Wish;

/** Looks for an agent through several days at once. */
final class ToolSearch {
    private static final int LONGEST = 31;
    /** More would only be read by a program. */
    private static final int MOST = 100;

    private final Business business;
    private final Diary diary;
    private final Moments moments;
    private final ToolDesk desk;
    private final ToolWords words;
    private final Origin origin;

    ToolSearch(Business business, Diary diary, Values values, ToolDesk desk, Origin origin) {
        this.business = business;
        this.diary = diary;
        this.moments = new Moments(business, values);
        this.desk = desk;
        this.words = new ToolWords(business, values);
        this.origin = origin;
    }

    ToolAnswer.ToFind find(ToolRequest.Find request) {
        Stretch stretch =
                moments.stretch(request.range(), request.from(), request.to()).atMost(LONGEST);
        LocalDateTime at = stretch.wish();
        Wish wish = desk.wish(at, request.service(), request.partySize(), request.durationMinutes(), request.staff());
        List<DayPlan> plans = diary.days(business.id(), wish, stretch.from(), stretch.to(), origin);
        boolean alike = plans.stream().map(DayPlan::reason).distinct().count() == 1;
        if (alike && plans.getFirst().reason() != DayPlan.Reason.OPEN) {
            return desk.unopened(plans.getFirst(), wish);
        }
        return found(stretch, wish, free(plans, stretch));
    }

    private ToolAnswer.Found found(Stretch stretch, Wish wish, List<Slot> free) {
        List<Slot> near = free.isEmpty() ? desk.nearest(wish) : List.of();
        return new ToolAnswer.Found(
                stretch.from(),
                stretch.to(),
                business.service(wish.service()).map(Service::name).orElse(""),
                free.size(),
                few(free),
                near,
                words.days(stretch.from(), stretch.to(), free, near));
    }

    private static List<Slot> free(List<DayPlan> plans, Stretch stretch) {
        return plans.stream()
                .flatMap(plan -> plan.starts().stream())
                .filter(start -> start.free() && stretch.holds(start.at()))
                .map(ToolDesk::slot)
                .toList();
    }

    /** All of them or, where they are too many, as many of each day, spread over it. */
    private static List<Slot> few(List<Slot> free) {
        if (free.size() <= MOST) {
            return free;
        }
        var days = free.stream().collect(Collectors.groupingBy(Slot::date, TreeMap::new, Collectors.toList()));
        int each = MOST / days.size();
        return days.values().stream()
                .flatMap(day -> day.size() <= each
                        ? day.stream()
                        : IntStream.range(0, each).mapToObj(i -> day.get(i * day.size() / each)))
                .toList();
    }
}
