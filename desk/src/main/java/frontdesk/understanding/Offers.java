package frontdesk.understanding;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

import org.jspecify.annotations.Nullable;

import frontdesk.understanding.Meaning.Choice;

/** The times just offered, and which of them a wish speaks of. */
record Offers(List<LocalDateTime> times) {

    /** The one offer whose day and time, as far as they were said, are these; null where none or several are. */
    @Nullable
    Choice chosenBy(When when) {
        List<LocalDateTime> fitting =
                times.stream().filter(offer -> fits(when, offer)).toList();
        return fitting.size() == 1 ? new Choice(times.indexOf(fitting.getFirst())) : null;
    }

    private static boolean fits(When when, LocalDateTime offer) {
        LocalDate day = offer.toLocalDate();
        boolean anyDay = when.from() == null && when.to() == null;
        boolean onDay = anyDay
                || (when.from() != null && !day.isBefore(when.from()) && when.to() != null && !day.isAfter(when.to()));
        boolean atTime =
                !when.hasTime() || (when.isOneTime() && offer.toLocalTime().equals(when.earliest()));
        return onDay && atTime && !(anyDay && !when.hasTime());
    }
}
