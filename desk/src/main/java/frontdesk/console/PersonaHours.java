package frontdesk.console;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import frontdesk.business.Talk.Shift;

/**
 * Hours in which a receptionist presents itself differently, as an owner types them; both ends empty for the whole day.
 *
 * @param days on which they begin; none: every day
 * @param closed only while the business is closed
 */
record PersonaHours(
        int number, String from, String to, List<DayOfWeek> days, boolean closed, String greeting, String manner) {
    static final int MOST = 6;

    static List<PersonaHours> of(List<Shift> shifts) {
        return Stream.iterate(0, number -> number < Math.min(MOST, shifts.size() + 1), number -> number + 1)
                .map(number -> number < shifts.size() ? of(number, shifts.get(number)) : blank(number))
                .toList();
    }

    private static PersonaHours of(int number, Shift shift) {
        boolean allDay = shift.from().equals(shift.to());
        return new PersonaHours(
                number,
                allDay ? "" : shift.from().toString(),
                allDay ? "" : shift.to().toString(),
                shift.days(),
                shift.closed(),
                shift.greeting(),
                shift.persona());
    }

    private static PersonaHours blank(int number) {
        return new PersonaHours(number, "", "", List.of(), false, "", "");
    }

    PersonaHours typed(Sent sent) {
        List<String> ticked = Objects.requireNonNullElse(sent.fields().get("days-" + number), List.of());
        return new PersonaHours(
                number,
                sent.word("from-" + number),
                sent.word("to-" + number),
                Stream.of(DayOfWeek.values())
                        .filter(day -> ticked.contains(day.name()))
                        .toList(),
                sent.word("when-" + number).equals("closed"),
                sent.word("greeting-at-" + number),
                sent.word("manner-at-" + number));
    }

    /** Nothing is different then. */
    public boolean isBlank() {
        return greeting.isEmpty() && manner.isEmpty();
    }

    /** Whether both ends can be read, or are left open. */
    boolean isFine() {
        return from.isEmpty() == to.isEmpty() && read(from) != null && read(to) != null;
    }

    /** Asked only of what is fine. */
    Shift shift() {
        return new Shift(
                Objects.requireNonNull(read(from)), Objects.requireNonNull(read(to)), manner, days, closed, greeting);
    }

    private static @Nullable LocalTime read(String time) {
        try {
            return time.isEmpty() ? LocalTime.MIDNIGHT : LocalTime.parse(time);
        } catch (DateTimeException unreadable) {
            return null;
        }
    }

    public List<Option> week() {
        return Stream.of(DayOfWeek.values())
                .map(day ->
                        new Option(day.name(), day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH), days.contains(day)))
                .toList();
    }
}
