package frontdesk.console.setup;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import frontdesk.business.Calendar;
import frontdesk.business.Span;
import frontdesk.console.Sent;
import frontdesk.console.Trouble;
import frontdesk.page.Typed;

/**
 * Dates with hours of their own, as an owner types them.
 *
 * @param to the last of them; empty for one day
 */
record SpecialDay(String id, String from, String to, String hours, String note, boolean kept) {
    static final SpecialDay ONE_MORE = new SpecialDay("new", "", "", "closed", "", true);

    static SpecialDay of(int place, Calendar.Days days) {
        boolean one = days.from().equals(days.to());
        return new SpecialDay(
                String.valueOf(place),
                days.from().toString(),
                one ? "" : days.to().toString(),
                TypedHours.written(days.spans()),
                Objects.requireNonNullElse(days.note(), ""),
                true);
    }

    /** What the page did not show, since somebody else has added it meanwhile, stays. */
    SpecialDay typed(Sent sent) {
        if (!sent.ticked("from-" + id)) {
            return this;
        }
        return new SpecialDay(
                id,
                sent.word("from-" + id),
                sent.word("to-" + id),
                sent.word("hours-" + id),
                sent.word("note-" + id),
                !sent.ticked("drop-" + id));
    }

    boolean isMeant() {
        return kept && !(isNew() && from.isEmpty());
    }

    Optional<Trouble> trouble() {
        if (!isMeant()) {
            return Optional.empty();
        }
        if (Typed.day(from) == null || (!to.isEmpty() && Typed.day(to) == null)) {
            return Optional.of(new Trouble("from-" + id, "Choose the day, and the last one where they are several."));
        }
        return TypedHours.read(hours) == null
                ? Optional.of(new Trouble("hours-" + id, "Write 09:00-13:00, 15:00-18:00, or closed."))
                : Optional.empty();
    }

    /** Asked for only where there is no trouble. */
    Calendar.Days days() {
        LocalDate first = Objects.requireNonNull(Typed.day(from));
        LocalDate last = Typed.day(to);
        List<Span> spans = Objects.requireNonNull(TypedHours.read(hours));
        return new Calendar.Days(first, last == null ? first : last, spans, note);
    }

    public boolean isNew() {
        return id.equals(ONE_MORE.id());
    }
}
