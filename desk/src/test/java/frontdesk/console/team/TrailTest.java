package frontdesk.console.team;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;

import frontdesk.booking.BookOutcome;
import frontdesk.booking.Customer;
import frontdesk.booking.Diary;
import frontdesk.booking.Origin;
import frontdesk.journal.TrailQuery;
import frontdesk.kernel.Older;
import frontdesk.people.LowerRooms;
import frontdesk.timetable.Shop;

import static org.assertj.core.api.Assertions.assertThat;

/** What people did with bookings stands among what else they did. */
class TrailTest extends LowerRooms {
    private static final String HANA = "user:hana@example.com";

    private final Diary diary = new Diary(database, businesses, people, jobs, journal, clock);
    private final Trail trail = new Trail(journal, diary);
    private final Shop shop = new Shop();

    TrailTest() {
        super("2026-02-02T06:00:00Z");
    }

    @Test
    void whatIsReadInPiecesIsTheWholeInOneOrder() {
        businesses.save(shop.business());
        for (int hour = 9; hour < 14; hour++) {
            clock.pass(Duration.ofMinutes(1));
            journal.auditTrail().note(shop.id, HANA, "call looked at", "call " + hour);
            clock.pass(Duration.ofMinutes(1));
            var customer = new Customer("Emma", null, null, null);
            assertThat(diary.book(shop.id, shop.wish("2026-02-06T%02d:00".formatted(hour)), customer, Origin.of(HANA)))
                    .isInstanceOf(BookOutcome.Booked.class);
        }
        List<TrailLine> whole = trail.of(shop.id, hanas(99));

        assertThat(whole).hasSize(10).extracting(TrailLine::at).isSortedAccordingTo((a, b) -> b.compareTo(a));
        for (int piece : List.of(1, 2, 3, 10, 99)) {
            assertThat(trail.all(shop.id, hanas(piece)))
                    .as("pieces of %d", piece)
                    .containsExactlyElementsOf(whole);
        }
    }

    private static TrailQuery hanas(int most) {
        return new TrailQuery("hana", "", Instant.EPOCH, Older.THAN_ALL.than(), Older.THAN_ALL, most);
    }
}
