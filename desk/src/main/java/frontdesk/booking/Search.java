package frontdesk.booking;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import frontdesk.booking.HoldOutcome.Why;
import frontdesk.business.Business;
import frontdesk.kernel.CallId;
import frontdesk.kernel.ResourceId;

/** Looks for free times. What is taken is asked of the database once for all the days that are looked at, not once per time. */
final class Search {
    private final ClaimRows claims;
    private final Business business;
    private final Instant now;
    private final @Nullable CallId holder;

    /** @param holder the call whose own holds count as free, or null */
    Search(ClaimRows claims, Business business, Instant now, @Nullable CallId holder) {
        this.claims = claims;
        this.business = business;
        this.now = now;
        this.holder = holder;
    }

    /** What is to be said to this start, by what is taken at this moment. */
    Verdict verdict(Timetable timetable, LocalDateTime at) {
        // A wish that the hours and rules refuse costs no query.
        Verdict emptyHouse = timetable.verdict(at, Occupancy.NONE, now);
        return emptyHouse instanceof Verdict.Free
                ? timetable.verdict(at, taken(timetable, at.toLocalDate(), at.toLocalDate()), now)
                : emptyHouse;
    }

    DayPlan day(Wish wish, LocalDate day) {
        return switch (Timetable.read(business, wish)) {
            case Reading.Impossible impossible -> new DayPlan(day, List.of(), DayPlan.Reason.NOT_OFFERED);
            case Timetable timetable -> day(timetable, day);
        };
    }

    private DayPlan day(Timetable timetable, LocalDate day) {
        if (day.isBefore(timetable.firstDay(now).minusDays(1)) || day.isAfter(timetable.lastDay(now))) {
            boolean past = day.isBefore(timetable.firstDay(now));
            return new DayPlan(day, List.of(), past ? DayPlan.Reason.PAST : DayPlan.Reason.TOO_FAR);
        }
        var grid = timetable.starts(day).keySet();
        if (grid.isEmpty()) {
            return new DayPlan(day, List.of(), DayPlan.Reason.CLOSED);
        }
        Occupancy occupancy = taken(timetable, day, day);
        List<DayPlan.Start> starts = new ArrayList<>();
        DayPlan.Reason untimely = DayPlan.Reason.PAST;
        for (LocalDateTime at : grid) {
            switch (timetable.verdict(at, occupancy, now)) {
                case Verdict.Free free -> starts.add(new DayPlan.Start(at, timetable.end(at), true));
                case Verdict.Taken taken -> starts.add(new DayPlan.Start(at, timetable.end(at), false));
                case Verdict.NotOffered notOffered -> untimely = reason(notOffered.why());
                case Verdict.Closed closed -> untimely = DayPlan.Reason.CLOSED;
            }
        }
        return new DayPlan(day, starts, starts.isEmpty() ? untimely : DayPlan.Reason.OPEN);
    }

    private static DayPlan.Reason reason(Why why) {
        return switch (why) {
            case PAST -> DayPlan.Reason.PAST;
            case TOO_SOON -> DayPlan.Reason.TOO_SOON;
            case TOO_FAR -> DayPlan.Reason.TOO_FAR;
            case BAD_PARTY,
                    PARTY_TOO_LARGE,
                    UNKNOWN_SERVICE,
                    UNKNOWN_RESOURCE,
                    BAD_DURATION,
                    BETWEEN_STARTS,
                    NO_SUCH_TIME -> DayPlan.Reason.NOT_OFFERED;
        };
    }

    /** Looks at the week around the wish, and only where that has too little at the weeks after it. */
    List<Offer> nearest(Wish wish, int most) {
        if (!(Timetable.read(business, wish) instanceof Timetable timetable) || most < 1) {
            return List.of();
        }
        Wish any = new Wish(wish.service(), wish.at(), wish.partySize(), wish.duration(), null);
        @Nullable
        Timetable others =
                wish.resource() != null && Timetable.read(business, any) instanceof Timetable all ? all : null;
        LocalDate day = clamp(wish.at().toLocalDate(), timetable);
        var nearness = new Nearness(wish.at());
        List<Offer> near = offers(timetable, others, nearness, day.minusDays(1), day.plusDays(6));
        if (near.size() < most) {
            near = offers(timetable, others, nearness, day.minusDays(7), day.plusDays(34));
        }
        if (near.isEmpty() && others != null) {
            return nearest(any, most);
        }
        return nearness.best(near, most);
    }

    /** @param others the timetable for anybody, where somebody was asked for: looked at for the wished time only */
    private List<Offer> offers(
            Timetable timetable, @Nullable Timetable others, Nearness nearness, LocalDate from, LocalDate to) {
        LocalDate first = clamp(from, timetable);
        LocalDate last = clamp(to, timetable);
        Occupancy occupancy = taken(others == null ? timetable : others, first, last);
        List<Offer> offers = new ArrayList<>();
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            for (LocalDateTime at : timetable.starts(day).keySet()) {
                offer(timetable, at, occupancy, nearness, true, offers);
            }
        }
        LocalDateTime wished = nearness.wished();
        if (others != null && offers.stream().noneMatch(offer -> offer.at().equals(wished))) {
            offer(others, wished, occupancy, nearness, false, offers);
        }
        return offers;
    }

    private void offer(
            Timetable timetable,
            LocalDateTime at,
            Occupancy occupancy,
            Nearness nearness,
            boolean asked,
            List<Offer> offers) {
        if (timetable.verdict(at, occupancy, now) instanceof Verdict.Free free) {
            List<ResourceId> best = free.choices().getFirst();
            offers.add(new Offer(at, timetable.end(at), best, nearness.difference(at, asked)));
        }
    }

    private Occupancy taken(Timetable timetable, LocalDate first, LocalDate last) {
        return claims.taken(business.id(), timetable.resources(), timetable.view(first, last), now, holder);
    }

    private LocalDate clamp(LocalDate day, Timetable timetable) {
        LocalDate first = timetable.firstDay(now);
        LocalDate last = timetable.lastDay(now);
        return day.isBefore(first) ? first : day.isAfter(last) ? last : day;
    }
}
