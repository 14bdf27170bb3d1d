package frontdesk.followup;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

import org.junit.jupiter.api.Test;

import frontdesk.business.DemoBusinesses;

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

    private LocalDateTime next(String local) {
        return LocalDateTime.ofInstant(clinic.next(at(local)), NEW_YORK);
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(NEW_YORK).toInstant();
    }
}
