package frontdesk.rest;

import java.util.List;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;

import frontdesk.house.HouseOnHandClock;
import frontdesk.house.HouseOnTestDatabase;
import frontdesk.rest.HighStreet.Open;
import frontdesk.timetable.Shop;

import static frontdesk.rest.HighStreet.Open.wish;
import static frontdesk.rest.HighStreet.atOnce;
import static frontdesk.rest.HighStreet.won;
import static org.assertj.core.api.Assertions.assertThat;

/** What went wrong elsewhere with buffers, through the public door. It is seven in the morning of Monday, 2 February 2026, in Berlin. */
@QuarkusTest
@TestProfile(HouseOnHandClock.class)
@WithTestResource(HouseOnTestDatabase.class)
class BuffersByHttpTest extends MondayOnHighStreet {
    @Test
    void noTimeIsOfferedInsideTheBufferOfAnother() { // 16: offered, always refused, and paid for
        Open shop = street.open(new Shop().lasting(30, 15).buffers(0, 15));
        shop.book("2026-02-06T10:00");

        assertThat(shop.starts("2026-02-06")).contains("09:15", "10:45").doesNotContain("09:30", "10:30");
        for (String start : List.of("09:15", "10:45")) {
            assertThat(shop.book("2026-02-06T" + start).status()).as(start).isEqualTo(201);
        }
    }

    @Test
    void anAddressEditedIntoABufferIsRefused() { // 17
        Open shop = street.open(new Shop().buffers(0, 15));
        shop.book("2026-02-06T10:00");

        assertThat(shop.book("2026-02-06T10:30").problem()).isEqualTo("taken");
        assertThat(shop.hold(wish("2026-02-06T09:30")).problem()).isEqualTo("taken");
    }

    @Test
    void theBufferBeforeCountsAsWellAsTheOneAfter() { // 18: before was ignored, and after was 120
        Open shop = street.open(new Shop().lasting(60, 60).buffers(60, 60));
        shop.book("2026-02-06T12:00");

        // 14:00 would need the hour from 13:00, which is the buffer of the one at noon.
        assertThat(shop.starts("2026-02-06"))
                .doesNotContain("10:00", "11:00", "13:00", "14:00")
                .contains("15:00");
    }

    @Test
    void aBufferBetweenStartsIsPartOfTheGrid() { // 19: twenty minutes and five of buffer, offered at :00, :20 and :40
        Open shop = street.open(new Shop().lasting(20, 25).buffers(0, 5));

        assertThat(shop.starts("2026-02-06")).startsWith("09:00", "09:25", "09:50", "10:15");
        for (String start : List.of("09:00", "09:25", "09:50")) {
            assertThat(shop.book("2026-02-06T" + start).status()).as(start).isEqualTo(201);
        }
    }

    @Test
    void twoInARowDoNotShareOneBuffer() throws Exception { // 20: both were confirmed
        Open shop = street.open(new Shop().buffers(0, 15));

        assertThat(shop.book("2026-02-06T10:00").status()).isEqualTo(201);
        assertThat(won(atOnce(8, () -> shop.book("2026-02-06T10:30")))).isEmpty();
        assertThat(shop.book("2026-02-06T11:00").status()).isEqualTo(201);
    }
}
