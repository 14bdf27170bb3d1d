package frontdesk.timetable;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import frontdesk.timetable.Offer.Difference;

/**
 * Puts free offers into the order in which a receptionist would say them: as wished, then one of each kind (somebody else at that time, a little
 * earlier, a little later, each other day at about that time), nearest first, then the rest.
 */
record Nearness(LocalDateTime wished) {
    /** Another day at the same time is as far as three hours of the same day; each day further is one hour more. */
    private static final long OTHER_DAY = 180;

    private static final long FURTHER_DAY = 60;
    /** People look ahead rather than back. */
    private static final long DAY_BEFORE = 60;
    /** Somebody else at the very time is nearer than a quarter of an hour. */
    private static final long OTHER_RESOURCE = 10;
    /** For a day well filled a business lets customers come up to this much sooner or later. */
    private static final long UNTIDY = 40;

    List<Search.Found> best(List<Search.Found> found, int most) {
        List<Search.Found> sorted = found.stream()
                .sorted(Comparator.comparingLong(Search.Found::distance).thenComparing(Search.Found::at))
                .toList();
        Set<Object> kinds = new HashSet<>();
        List<Search.Found> first = new ArrayList<>();
        List<Search.Found> rest = new ArrayList<>();
        for (Search.Found one : sorted) {
            (kinds.add(kind(one)) ? first : rest).add(one);
        }
        first.addAll(rest);
        return first.stream().limit(Math.max(0, most)).toList();
    }

    /** How an offer differs from the wish; {@code asked} is false where somebody or something else was asked for. */
    Difference difference(LocalDateTime at, boolean asked) {
        if (!at.toLocalDate().equals(wished.toLocalDate())) {
            return Difference.OTHER_DAY;
        }
        if (at.equals(wished)) {
            return asked ? Difference.AS_WISHED : Difference.OTHER_RESOURCE;
        }
        return at.isBefore(wished) ? Difference.EARLIER : Difference.LATER;
    }

    private Object kind(Search.Found one) {
        return one.difference() == Difference.OTHER_DAY ? one.at().toLocalDate() : one.difference();
    }

    /** @param untidy how far it lies from what keeps the day well filled */
    long distance(LocalDateTime at, Difference difference, int untidy) {
        long days = at.toLocalDate().toEpochDay() - wished.toLocalDate().toEpochDay();
        int apart = at.toLocalTime().toSecondOfDay() - wished.toLocalTime().toSecondOfDay();
        long minutes = Math.abs(apart) / 60 + untidy * UNTIDY;
        if (days == 0) {
            return minutes + (difference == Difference.OTHER_RESOURCE ? OTHER_RESOURCE : 0);
        }
        return minutes + OTHER_DAY + FURTHER_DAY * (Math.abs(days) - 1) + (days < 0 ? DAY_BEFORE : 0);
    }
}
