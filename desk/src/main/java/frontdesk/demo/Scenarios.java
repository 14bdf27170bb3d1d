package frontdesk.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import frontdesk.business.Business;
import frontdesk.business.DemoBusinesses;
import frontdesk.kernel.PhoneNumber;

import static frontdesk.demo.Scenario.Line.when;
import static frontdesk.understanding.Expected.ANYTHING;
import static frontdesk.understanding.Expected.CHOICE;
import static frontdesk.understanding.Expected.DATE;
import static frontdesk.understanding.Expected.NAME;
import static frontdesk.understanding.Expected.PARTY_SIZE;
import static frontdesk.understanding.Expected.PHONE;
import static frontdesk.understanding.Expected.SERVICE;
import static frontdesk.understanding.Expected.STAFF;
import static frontdesk.understanding.Expected.TIME;
import static frontdesk.understanding.Expected.WHEN;
import static frontdesk.understanding.Expected.YES_OR_NO;

/** The callers of the demo. Their days are counted from today, so that the demo works on any day. */
public final class Scenarios {
    private Scenarios() {}

    public static List<Scenario> all(LocalDate today) {
        return List.of(table(today), dentist(today), changeOfMind(today), hours(today), bargeIn(today));
    }

    /** Seven is taken; the caller takes what is offered instead. */
    static Scenario table(LocalDate today) {
        LocalDate day = soon(today, DayOfWeek.FRIDAY, DayOfWeek.WEDNESDAY, DayOfWeek.SUNDAY);
        Business trattoria = DemoBusinesses.trattoria();
        LocalDateTime quarterPastSix = day.atTime(18, 15);
        return new Scenario(
                "table",
                "A table for four; seven o'clock is taken, and the caller accepts another time.",
                trattoria,
                phone("+14155550134"),
                Stream.of(4, 4, 6, 8)
                        .map(seats -> new Scenario.Taken(quarterPastSix, seats))
                        .toList(),
                List.of(
                        when(Cue.once(), "Hi, I'd like to book a table for four on " + say(day) + " at seven."),
                        when(
                                Cue.asked(CHOICE),
                                "The first one is fine.",
                                "I'll take the first one.",
                                "The first one please."),
                        when(Cue.asked(PARTY_SIZE), "There are four of us.", "Four people."),
                        when(Cue.asked(DATE, WHEN), "On " + say(day) + " at eight o'clock.", say(day) + " at eight."),
                        when(Cue.asked(TIME), "At eight o'clock.", "Eight in the evening."),
                        when(Cue.asked(NAME), "My name is Laura Bennett.", "It's Laura Bennett."),
                        when(misnamed("Laura Bennett"), "No, my name is Laura Bennett."),
                        when(Cue.asked(PHONE), "Four one five, five five five, zero one three four."),
                        when(Cue.hearing("anything else").upTo(2), "No thanks, that's all. Goodbye.", "No. Goodbye."),
                        when(Cue.asked(YES_OR_NO), "Yes please.", "Yes, that's right.", "Yes."),
                        when(Cue.asked(ANYTHING), "A table for four on " + say(day) + " at eight, please.")),
                new Scenario.Wanted(
                        "table",
                        Stream.iterate(day.atTime(18, 0), t -> t.plusMinutes(15))
                                .limit(17)
                                .toList(),
                        4,
                        "Laura Bennett",
                        null));
    }

    static Scenario dentist(LocalDate today) {
        LocalDate day = soon(today, DayOfWeek.TUESDAY, DayOfWeek.THURSDAY, DayOfWeek.MONDAY);
        return new Scenario(
                "dentist",
                "A check-up with one of two dentists, on a morning.",
                DemoBusinesses.clinic(),
                phone("+14155550155"),
                List.of(),
                List.of(
                        when(
                                Cue.once(),
                                "Hello, I need a check up with doctor Lee on " + say(day) + " at ten in the morning."),
                        when(Cue.asked(SERVICE), "A check up please.", "Just a check up."),
                        when(Cue.asked(STAFF), "Doctor Lee please.", "With doctor Lee."),
                        when(Cue.asked(CHOICE), "At ten o'clock please.", "Ten in the morning."),
                        when(
                                Cue.asked(DATE, WHEN),
                                say(day) + " at ten in the morning.",
                                "On " + say(day) + " at ten."),
                        when(Cue.asked(TIME), "At ten in the morning.", "Ten o'clock."),
                        when(Cue.asked(NAME), "My name is Tom Baker."),
                        when(misnamed("Tom Baker"), "No, my name is Tom Baker."),
                        when(Cue.asked(PHONE), "Four one five, five five five, zero one five five."),
                        when(Cue.hearing("anything else").upTo(2), "No, that was everything. Bye bye.", "No. Goodbye."),
                        when(Cue.asked(YES_OR_NO), "Yes, that's fine.", "Yes please.", "Yes."),
                        when(Cue.asked(ANYTHING), "I need a check up on " + say(day) + " at ten.")),
                new Scenario.Wanted("check-up", List.of(day.atTime(10, 0)), 1, "Tom Baker", "Dr. Lee"));
    }

    static Scenario changeOfMind(LocalDate today) {
        LocalDate day = soon(today, DayOfWeek.SATURDAY, DayOfWeek.THURSDAY, DayOfWeek.TUESDAY);
        return new Scenario(
                "change",
                "A table for two; at the read-back the caller changes the time.",
                DemoBusinesses.trattoria(),
                phone("+14155550166"),
                List.of(),
                List.of(
                        when(
                                Cue.once(),
                                "Good evening, do you have a table for two on " + say(day) + " at six thirty?"),
                        when(Cue.hearing("shall i book").upTo(1), "Actually, make it eight o'clock."),
                        when(Cue.asked(PARTY_SIZE), "Two people.", "For two."),
                        when(Cue.asked(DATE, WHEN), "On " + say(day) + " at eight.", say(day) + " at eight o'clock."),
                        when(Cue.asked(TIME, CHOICE), "At eight o'clock.", "Eight please."),
                        when(Cue.asked(NAME), "My name is Daniel Cooper."),
                        when(misnamed("Daniel Cooper"), "No, my name is Daniel Cooper."),
                        when(Cue.asked(PHONE), "Four one five, five five five, zero one six six."),
                        when(Cue.hearing("anything else").upTo(2), "That's all, thank you. Goodbye.", "No. Goodbye."),
                        when(Cue.asked(YES_OR_NO), "Yes please.", "Yes, perfect.", "Yes."),
                        when(Cue.asked(ANYTHING), "A table for two on " + say(day) + " at eight.")),
                new Scenario.Wanted("table", List.of(day.atTime(20, 0)), 2, "Daniel Cooper", null));
    }

    static Scenario hours(LocalDate today) {
        return new Scenario(
                "hours",
                "Asks for the opening hours, and hangs up.",
                DemoBusinesses.clinic(),
                phone("+14155550177"),
                List.of(),
                List.of(
                        when(Cue.once(), "Hi, what time do you open on Saturday?"),
                        when(Cue.hearing("nine").upTo(1), "Great, thank you.").thenHangUp(),
                        when(
                                Cue.always(),
                                "What are your opening hours on Saturday?",
                                "When are you open on Saturday?")),
                null);
    }

    static Scenario bargeIn(LocalDate today) {
        LocalDate day = soon(today, DayOfWeek.THURSDAY, DayOfWeek.SUNDAY, DayOfWeek.TUESDAY);
        return new Scenario(
                "barge-in",
                "Asks for the hours, and interrupts the answer to book.",
                DemoBusinesses.trattoria(),
                phone("+14155550188"),
                List.of(),
                List.of(
                        when(Cue.once(), "Hello, what are your opening hours?"),
                        when(
                                Cue.hearing("open").upTo(1).speakingOver(),
                                "Okay, I'd like a table for three on " + say(day) + " at half past seven."),
                        when(Cue.asked(PARTY_SIZE), "Three people.", "We are three."),
                        when(
                                Cue.asked(DATE, WHEN),
                                "On " + say(day) + " at half past seven.",
                                say(day) + " at seven thirty."),
                        when(Cue.asked(TIME, CHOICE), "At half past seven.", "Seven thirty."),
                        when(Cue.asked(NAME), "My name is David Young.", "It's David Young."),
                        when(misnamed("David Young"), "No, my name is David Young."),
                        when(Cue.asked(PHONE), "Four one five, five five five, zero one eight eight."),
                        when(Cue.hearing("anything else").upTo(2), "No thank you, bye.", "No. Goodbye."),
                        when(Cue.asked(YES_OR_NO), "Yes please.", "Yes, that works.", "Yes."),
                        when(
                                Cue.asked(ANYTHING),
                                "I'd like to book a table for three on " + say(day) + " at half past seven.")),
                new Scenario.Wanted("table", List.of(day.atTime(19, 30)), 3, "David Young", null));
    }

    /** The first of these weekdays that comes soon and is neither today nor tomorrow, so that its bare name means this one and no other. */
    private static LocalDate soon(LocalDate today, DayOfWeek... wanted) {
        return Stream.of(wanted)
                .map(weekday -> today.plusDays(1).with(TemporalAdjusters.next(weekday)))
                .filter(day -> day.isBefore(today.plusDays(7)))
                .findFirst()
                .orElseThrow();
    }

    /** The caller hears their name read back wrong. */
    private static Cue misnamed(String name) {
        return Cue.hearing("^(?!.*" + name + ").*(shall i book|is that right)").upTo(2);
    }

    private static String say(LocalDate day) {
        return day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }

    private static PhoneNumber phone(String e164) {
        return new PhoneNumber(e164);
    }
}
