package frontdesk.console.setup;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import frontdesk.business.Business;
import frontdesk.business.Talk.Said;
import frontdesk.business.Talk.Shift;
import frontdesk.console.Option;
import frontdesk.console.Sent;
import frontdesk.kernel.Language;

/**
 * Hours in which a receptionist presents itself differently, as an owner types them; both ends empty for the whole day.
 *
 * @param days on which they begin; none: every day
 * @param closed only while the business is closed
 * @param greetings what it says first then, in every language that the business speaks, its own first
 */
record PersonaHours(
        int number,
        String from,
        String to,
        List<DayOfWeek> days,
        boolean closed,
        List<Greeted> greetings,
        String manner) {
    /** So many can be added; whoever has more of them in a file keeps them. */
    static final int MOST = 6;

    /** What it says first in one language. */
    record Greeted(Language language, String words) {
        public String tag() {
            return language.tag();
        }

        public String name() {
            return language.called(Language.ENGLISH);
        }
    }

    static List<PersonaHours> of(Business business) {
        List<Shift> shifts = business.talk().shifts();
        int shown = Math.max(shifts.size(), Math.min(MOST, shifts.size() + 1));
        return Stream.iterate(0, number -> number < shown, number -> number + 1)
                .map(number -> number < shifts.size()
                        ? of(business, number, shifts.get(number))
                        : blank(number, business.languages()))
                .toList();
    }

    private static PersonaHours of(Business business, int number, Shift shift) {
        boolean allDay = shift.from().equals(shift.to());
        return new PersonaHours(
                number,
                allDay ? "" : shift.from().toString(),
                allDay ? "" : shift.to().toString(),
                shift.days(),
                shift.closed(),
                greetings(business, shift),
                shift.persona());
    }

    private static List<Greeted> greetings(Business business, Shift shift) {
        return business.languages().stream()
                .map(one -> new Greeted(one, one.equals(business.language()) ? shift.greeting() : shift.greeting(one)))
                .toList();
    }

    /** @param languages those that the business speaks, its own first */
    static PersonaHours blank(int number, List<Language> languages) {
        List<Greeted> nothing =
                languages.stream().map(one -> new Greeted(one, "")).toList();
        return new PersonaHours(number, "", "", List.of(), false, nothing, "");
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
                greetings.stream()
                        .map(one -> new Greeted(one.language(), sent.word("greeting-at-" + number + "-" + one.tag())))
                        .toList(),
                sent.word("manner-at-" + number));
    }

    /** Nothing is different then. */
    public boolean isBlank() {
        return manner.isEmpty()
                && greetings.stream().allMatch(one -> one.words().isEmpty());
    }

    /** Whether both ends can be read, or are left open. */
    boolean isFine() {
        return from.isEmpty() == to.isEmpty() && read(from) != null && read(to) != null;
    }

    /** Asked only of what is fine. */
    Shift shift() {
        return new Shift(
                Objects.requireNonNull(read(from)),
                Objects.requireNonNull(read(to)),
                manner,
                days,
                closed,
                greetings.getFirst().words(),
                greetings.stream()
                        .skip(1)
                        .filter(one -> !one.words().isEmpty())
                        .map(one -> new Said(one.language(), one.words()))
                        .toList());
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
