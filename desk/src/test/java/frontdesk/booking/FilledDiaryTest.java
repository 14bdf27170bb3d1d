package frontdesk.booking;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

import frontdesk.business.DemoBusinesses;
import frontdesk.timetable.DayPlan;
import frontdesk.timetable.Wish;

import static org.assertj.core.api.Assertions.assertThat;

class FilledDiaryTest {
    private static final LocalDate LAST = LocalDate.parse("2026-03-31");

    @AutoClose
    private final Desk desk = new Desk();

    @Test
    void aFilledDiaryIsARealOne() {
        desk.businesses.save(DemoBusinesses.trattoria());
        LocalDate first = new FilledDiary(desk.database, 7)
                .fill(DemoBusinesses.trattoria(), DemoBusinesses.TABLE, LAST, 5_000, 0.4);

        assertThat(desk.overlaps()).isZero();
        assertThat(desk.diary.agenda().bookings(DemoBusinesses.TRATTORIA, first, LAST, null))
                .hasSize(5_000);
        Wish wish = new Wish(DemoBusinesses.TABLE, LocalDate.parse("2026-02-06").atTime(19, 0), 2, null, null);
        assertThat(desk.diary
                        .day(DemoBusinesses.TRATTORIA, wish, wish.at().toLocalDate())
                        .starts())
                .extracting(DayPlan.Start::free)
                .contains(true, false);
    }

    @Test
    void lookingAtADayReadsWhatIsTakenOnItAndNoHistory() {
        desk.businesses.save(DemoBusinesses.clinic());
        new FilledDiary(desk.database, 7).fill(DemoBusinesses.clinic(), DemoBusinesses.CHECK_UP, LAST, 20_000, 0.5);
        desk.database.read(handle -> handle.execute("vacuum analyze claim"));

        String plan = String.join(
                "\n", desk.database.<List<String>, RuntimeException>read(handle -> handle.createQuery("explain "
                                + ClaimRows.TAKEN
                                        .replace(
                                                ":resources",
                                                "array['%s', '%s']::uuid[]"
                                                        .formatted(DemoBusinesses.DR_LEE, DemoBusinesses.DR_PATEL))
                                        .replace(":business", "'%s'::uuid".formatted(DemoBusinesses.CLINIC))
                                        .replace(":from", "timestamptz '2026-02-06 05:00Z'")
                                        .replace(":to", "timestamptz '2026-02-07 05:00Z'")
                                        .replace(":now", "timestamptz '2026-02-02 05:00Z'")
                                        .replace(":holder", "null")
                                        .replace(":spared", "array[]::uuid[]"))
                        .mapTo(String.class)
                        .list()));

        assertThat(plan)
                .containsPattern("(Index Only Scan using|Index Scan using|Bitmap Index Scan on) claim_is_alone")
                .containsPattern("Index Cond: .*resource_id = wanted.resource_id.*during &&")
                .doesNotContain("Seq Scan");
    }
}
