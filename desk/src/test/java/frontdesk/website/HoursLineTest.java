package frontdesk.website;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What is taken for opening hours, and what is not. */
class HoursLineTest {
    /** A week as {@code MO 09:00-17:00}, days that are closed with a dash. */
    private static String week(String... lines) {
        Week week = new Week();
        for (String line : lines) {
            HoursLine.read(line).ifPresentOrElse(clauses -> week.add(clauses, line), () -> week.unread(line));
        }
        assertThat(week.unread()).isEmpty();
        return written(week.days());
    }

    private static String written(Map<DayOfWeek, List<frontdesk.business.Span>> days) {
        return days.entrySet().stream()
                .map(day -> day.getKey().name().substring(0, 2) + " "
                        + (day.getValue().isEmpty()
                                ? "-"
                                : day.getValue().stream()
                                        .map(frontdesk.business.Span::toString)
                                        .collect(Collectors.joining(" "))))
                .collect(Collectors.joining(", "));
    }

    @Test
    void englishHoursAreReadAsTheyAreWritten() {
        assertThat(week("Monday - Friday: 9am - 5pm", "Sat 10-2", "Sunday closed"))
                .isEqualTo(
                        "MO 09:00-17:00, TU 09:00-17:00, WE 09:00-17:00, TH 09:00-17:00, FR 09:00-17:00, SA 10:00-14:00, SU -");
        assertThat(week("We are open Tuesdays and Thursdays from 9:30 a.m. until 6 p.m.; closed on Mondays."))
                .isEqualTo("MO -, TU 09:30-18:00, TH 09:30-18:00");
        assertThat(week("Weekdays 8:00–12:00, 13:00–17:00")).startsWith("MO 08:00-12:00 13:00-17:00, TU 08:00");
        assertThat(week("Fri & Sat 6pm – 2am")).isEqualTo("FR 18:00-02:00, SA 18:00-02:00");
        assertThat(week("9–17 Mon, 10–14 Sat")).isEqualTo("MO 09:00-17:00, SA 10:00-14:00");
        assertThat(week("Weekends noon to midnight")).isEqualTo("SA 12:00-00:00, SU 12:00-00:00");
        assertThat(week("Open 24 hours, every day")).startsWith("MO 00:00-00:00, TU");
    }

    @Test
    void spanishHoursAreReadAsTheyAreWritten() {
        assertThat(week(
                        "Lunes a viernes de 9:00 a 14:00 y de 16:30 a 20:00 h",
                        "Sábados: 10 a 13 h",
                        "Domingos cerrado"))
                .isEqualTo(
                        "MO 09:00-14:00 16:30-20:00, TU 09:00-14:00 16:30-20:00, WE 09:00-14:00 16:30-20:00, TH 09:00-14:00 16:30-20:00, FR 09:00-14:00 16:30-20:00, SA 10:00-13:00, SU -");
        assertThat(week("Horario: L-V 8h30 - 15h"))
                .startsWith("MO 08:30-15:00, TU")
                .endsWith("FR 08:30-15:00");
        assertThat(week("Todos los días de 13:00 a 23:30"))
                .startsWith("MO 13:00-23:30")
                .endsWith("SU 13:00-23:30");
        assertThat(week("Miércoles de 10 a mediodía")).isEqualTo("WE 10:00-12:00");
    }

    @Test
    void germanHoursAreReadAsTheyAreWritten() {
        assertThat(week(
                        "Öffnungszeiten: Mo.–Fr. 8.00 bis 18.00 Uhr",
                        "Samstag 9–13 Uhr",
                        "Sonn- und Feiertage geschlossen"))
                .isEqualTo(
                        "MO 08:00-18:00, TU 08:00-18:00, WE 08:00-18:00, TH 08:00-18:00, FR 08:00-18:00, SA 09:00-13:00, SU -");
        assertThat(week("Di, Do 14 - 19 Uhr")).isEqualTo("TU 14:00-19:00, TH 14:00-19:00");
        assertThat(week("Montag Ruhetag")).isEqualTo("MO -");
        assertThat(week("Täglich von 11:30 bis 22:00 Uhr")).startsWith("MO 11:30-22:00");
    }

    @Test
    void aDayMayStandOnTheLineAboveItsHours() {
        assertThat(week("Monday", "9:00 – 12:00", "14:00 – 18:00", "Tuesday", "Closed"))
                .isEqualTo("MO 09:00-12:00 14:00-18:00, TU -");
    }

    @Test
    void whatSchemaOrgWritesShortIsRead() {
        assertThat(week("Mo,We-Fr 09:00-12:00", "Tu 10:00-14:00"))
                .isEqualTo("MO 09:00-12:00, TU 10:00-14:00, WE 09:00-12:00, TH 09:00-12:00, FR 09:00-12:00");
    }

    @Test
    void aLineThatIsAboutMoreThanHoursIsNotGuessed() {
        for (String line : List.of(
                "Mondays by appointment only",
                "Mittwoch nachmittags nach Vereinbarung ab 15 Uhr",
                "Call Monday to Friday 030 901820",
                "Happy hour Friday 5-7 with oysters",
                "Closed from 24.12. to 6.1.",
                "Founded in 1998",
                "Monday 9")) {
            assertThat(HoursLine.read(line)).as(line).isEmpty();
        }
        assertThat(HoursLine.looksLike("Happy hour Friday 5-7 with oysters")).isTrue();
        assertThat(HoursLine.looksLike("So many reasons to visit us in 2026")).isFalse();
    }

    @Test
    void whereTwoLinesContradictEachOtherTheFirstCountsAndTheOtherIsTold() {
        Week week = new Week();
        for (String line : List.of("Monday 9-17", "Kitchen: Monday 12-21", "Monday 9-17")) {
            week.add(HoursLine.read(line).orElseThrow(), line);
        }
        assertThat(written(week.days())).isEqualTo("MO 09:00-17:00");
        assertThat(week.unread()).containsExactly("Kitchen: Monday 12-21");
    }
}
