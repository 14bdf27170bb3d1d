package frontdesk.timetable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

import org.junit.jupiter.api.Test;

import frontdesk.business.Business;
import frontdesk.business.Calendar;
import frontdesk.business.DemoBusinesses;
import frontdesk.business.Span;

import static org.assertj.core.api.Assertions.assertThat;

/** When a business is open. */
class OpenHoursTest {
    private static final String MONDAY = "2026-11-23";

    private final Business clinic = DemoBusinesses.clinic();

    @Test
    void aDayLikeOthersHasTheHoursOfItsWeek() {
        assertThat(OpenHours.special(clinic, LocalDate.parse(MONDAY))).isEmpty();
        assertThat(isOpen(clinic, "10:00")).isTrue();
        assertThat(isOpen(clinic, "12:30")).isFalse();
    }

    @Test
    void aDayWithHoursOfItsOwnHasNoOthersAndTheyMayGoOnAfterMidnight() {
        Business festive = on(new Calendar.Days(
                LocalDate.parse("2026-11-22"), LocalDate.parse("2026-11-22"), List.of(Span.of("20:00-02:00")), "gala"));
        assertThat(isOpen(festive, "01:59")).isTrue();
        assertThat(isOpen(festive, "02:00")).isFalse();
        assertThat(isOpen(festive, "10:00")).isTrue();
    }

    @Test
    void onLeaveItIsClosed() {
        Business away = on(new Calendar.Days(LocalDate.parse(MONDAY), LocalDate.parse(MONDAY), List.of(), "leave"));
        assertThat(OpenHours.special(away, LocalDate.parse(MONDAY))).contains(List.of());
        assertThat(isOpen(away, "10:00")).isFalse();
    }

    @Test
    void aDoorThatIsShutIsShutUntilThen() {
        Business shut = clinic.with(b -> b.calendar(new Calendar(List.of(), List.of(), null, at("11:00"))));
        assertThat(isOpen(shut, "10:00")).isFalse();
        assertThat(isOpen(shut, "11:00")).isTrue();
    }

    private Business on(Calendar.Days days) {
        return clinic.with(b -> b.calendar(new Calendar(List.of(days), List.of(), null, null)));
    }

    private boolean isOpen(Business business, String time) {
        return OpenHours.include(business, at(time));
    }

    private Instant at(String time) {
        return LocalDateTime.parse(MONDAY + "T" + time).atZone(clinic.zone()).toInstant();
    }
}
