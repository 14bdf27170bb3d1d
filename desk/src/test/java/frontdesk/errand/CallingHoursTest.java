package frontdesk.errand;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** When providers are called. Thursday, 26 November 2026, is Thanksgiving. */
class CallingHoursTest {
    @ParameterizedTest
    @CsvSource({
        "2026-11-23T08:59, US, false",
        "2026-11-23T09:00, US, true",
        "2026-11-23T17:59, US, true",
        "2026-11-23T18:00, US, false",
        "2026-11-21T10:00, US, true",
        "2026-11-22T10:00, US, false",
        "2026-11-26T10:00, US, false",
        "2026-11-26T10:00, DE, true",
        "2026-12-25T10:00, DE, false"
    })
    void nobodyIsCalledAtNightOnASundayOrOnAPublicHoliday(LocalDateTime now, String region, boolean open) {
        assertThat(CallingHours.USUAL.openFor(now, region).isPresent()).isEqualTo(open);
        assertThat(CallingHours.ALWAYS.openFor(now, region)).isPresent();
    }

    @Test
    void anErrandOfTheNightWaitsForTheMorning() throws Exception {
        try (var account = new Account()) {
            account.make("Friday afternoon");
            account.pass(Duration.ofHours(9));
            assertThat(account.calls.next(Account.ID, "outside")).isInstanceOf(NextCall.Nothing.class);
            account.pass(Duration.ofHours(11));
            assertThat(account.calls.next(Account.ID, "outside")).isInstanceOf(NextCall.Taken.class);
        }
    }

    @Test
    void theNightIsNoReasonForTheDearerLines() throws Exception {
        try (var account = new Account()) {
            account.errands.allow(Account.ID, new CallPlan(1, 2));
            account.make("Friday afternoon");
            account.make("Friday afternoon");
            account.pass(Duration.ofHours(20));
            account.take();
            assertThat(account.calls.next(Account.ID, "outside")).isEqualTo(new NextCall.AllBusy(1));
            account.pass(CallPlan.PATIENCE.plusSeconds(1));
            account.take();
        }
    }

    @Test
    void anAccountSaysItsOwnHours() throws Exception {
        try (var account = new Account()) {
            account.errands.callAt(
                    Account.ID,
                    new CallingHours(LocalTime.of(14, 0), LocalTime.of(16, 0), Set.of(DayOfWeek.MONDAY), true));
            account.make("Friday afternoon");
            assertThat(account.calls.next(Account.ID, "outside")).isInstanceOf(NextCall.Nothing.class);
            account.pass(Duration.ofHours(1));
            account.take();
        }
    }
}
