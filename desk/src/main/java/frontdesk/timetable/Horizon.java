package frontdesk.timetable;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import frontdesk.business.Limits;
import frontdesk.business.Limits.Door;
import frontdesk.business.Limits.Window;
import frontdesk.business.Rules;

/** How soon and how far ahead can be booked. */
final class Horizon {
    /** Staff may enter what began while they were serving, and who comes late after all. */
    private static final Duration GRACE = Duration.ofHours(4);

    private static final Duration STAFF_WINDOW = Duration.ofDays(5 * 365);
    private static final int FURTHEST_OPEN_DAY = 400;

    private final WallClock clock;
    private final Duration notice;
    private final Window window;
    private final Grid grid;
    private final boolean staff;
    private final Map<LocalDate, LocalDate> lastOpenDay = new ConcurrentHashMap<>();

    Horizon(WallClock clock, Rules rules, Limits limits, Grid grid, Door door) {
        this.clock = clock;
        this.grid = grid;
        this.staff = door == Door.STAFF;
        Duration own = limits.notice();
        Window ahead = limits.window();
        this.notice = staff ? GRACE.negated() : own == null ? rules.notice() : own;
        this.window = staff ? new Window.Ahead(STAFF_WINDOW) : ahead == null ? new Window.Ahead(rules.window()) : ahead;
    }

    /** Why not, by the time alone. */
    Optional<Why> refuses(LocalDateTime at, Instant start, Instant now) {
        if (start.isBefore(staff ? now.minus(GRACE) : now)) {
            return Optional.of(Why.PAST);
        }
        if (start.isBefore(now.plus(notice))) {
            return Optional.of(Why.TOO_SOON);
        }
        boolean tooFar =
                switch (window) {
                    case Window.Ahead ahead -> start.isAfter(now.plus(ahead.time()));
                    case Window.OpenDays days -> at.toLocalDate().isAfter(lastDay(now));
                    case Window.Until until -> at.toLocalDate().isAfter(until.last());
                };
        return tooFar ? Optional.of(Why.TOO_FAR) : Optional.empty();
    }

    LocalDate firstDay(Instant now) {
        return clock.shows(now.plus(notice)).toLocalDate();
    }

    LocalDate lastDay(Instant now) {
        return switch (window) {
            case Window.Ahead ahead -> clock.shows(now.plus(ahead.time())).toLocalDate();
            case Window.OpenDays days ->
                lastOpenDay.computeIfAbsent(clock.shows(now).toLocalDate(), today -> openDay(today, days.days()));
            case Window.Until until -> until.last();
        };
    }

    private LocalDate openDay(LocalDate today, int which) {
        LocalDate last = today;
        int open = 0;
        for (int ahead = 0; ahead < FURTHEST_OPEN_DAY && open < which; ahead++) {
            LocalDate day = today.plusDays(ahead);
            if (!grid.on(day).isEmpty()) {
                open++;
                last = day;
            }
        }
        return last;
    }
}
