package frontdesk.followup;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;

import org.junit.jupiter.api.Test;

import frontdesk.business.Calendar;
import frontdesk.business.DemoBusinesses;
import frontdesk.business.Span;

import static org.assertj.core.api.Assertions.assertThat;

/** When people are called back. */
class CallingHoursTest {
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private final CallingHours clinic = CallingHours.of(DemoBusinesses.clinic());

    @Test
    void duringOpeningHoursItIsNow() {
        assertThat(next("2026-11-23T10:30")).isEqualTo("2026-11-23T10:30");
        assertThat(clinic.include(at("2026-11-23T10:30"))).isTrue();
    }

    @Test
    void atNightItIsTheNextMorningAndNeverBeforeNine() {
        assertThat(next("2026-11-23T02:00").toLocalTime()).isAfterOrEqualTo("09:00");
        assertThat(clinic.include(at("2026-11-23T02:00"))).isFalse();
        LocalDateTime late = next("2026-11-23T21:30");
        assertThat(late.toLocalDate()).isAfter("2026-11-23");
        assertThat(late.toLocalTime()).isAfterOrEqualTo("09:00");
    }

    @Test
    void aBusinessWithoutHoursCallsBetweenNineAndEight() {
        var none = CallingHours.of(DemoBusinesses.clinic().with(b -> b.hours(java.util.Map.of())));
        assertThat(none.next(at("2026-11-23T12:00"))).isEqualTo(at("2026-11-23T12:00"));
        assertThat(none.next(at("2026-11-23T05:00"))).isEqualTo(at("2026-11-23T09:00"));
        assertThat(none.next(at("2026-11-23T22:00"))).isEqualTo(at("2026-11-24T09:00"));
    }

    @Test
    void onAPublicHolidayNobodyIsCalled() {
        var closed = on(new Calendar(List.of(), List.of(), new Calendar.Holidays(List.of("us"), List.of()), null));
        assertThat(closed.next(at("2026-11-26T10:30"))).isEqualTo(at("2026-11-27T09:00"));
        assertThat(closed.include(at("2026-11-26T10:30"))).isFalse();
    }

    @Test
    void onADayWithHoursOfItsOwnTheseCount() {
        LocalDate day = LocalDate.parse("2026-11-23");
        var briefly = on(days(day, day, Span.of("14:00-16:00")));
        assertThat(briefly.next(at("2026-11-23T10:30"))).isEqualTo(at("2026-11-23T14:00"));
        assertThat(briefly.next(at("2026-11-23T16:00"))).isAfter(at("2026-11-24T08:00"));
    }

    @Test
    void weeksOfLeaveAreWaitedFor() {
        var away = on(days(LocalDate.parse("2026-11-20"), LocalDate.parse("2026-12-13")));
        assertThat(away.next(at("2026-11-23T10:30"))).isEqualTo(at("2026-12-14T09:00"));
        var noWeek = CallingHours.of(away.business().with(b -> b.hours(java.util.Map.of())));
        assertThat(noWeek.next(at("2026-11-23T10:30"))).isEqualTo(at("2026-12-14T09:00"));
    }

    @Test
    void whoHasShutTheDoorCallsWhenItIsOpenAgain() {
        var shut = on(new Calendar(List.of(), List.of(), null, at("2026-11-23T15:00")));
        assertThat(shut.next(at("2026-11-23T10:30"))).isEqualTo(at("2026-11-23T15:00"));
    }

    private static CallingHours on(Calendar calendar) {
        return CallingHours.of(DemoBusinesses.clinic().with(b -> b.calendar(calendar)));
    }

    private static Calendar days(LocalDate from, LocalDate to, Span... spans) {
        return new Calendar(List.of(new Calendar.Days(from, to, List.of(spans), "special")), List.of(), null, null);
    }

    private LocalDateTime next(String local) {
        return LocalDateTime.ofInstant(clinic.next(at(local)), NEW_YORK);
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(NEW_YORK).toInstant();
    }
}
