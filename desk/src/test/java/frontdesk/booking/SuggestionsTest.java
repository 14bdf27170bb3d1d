package frontdesk.booking;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

import frontdesk.business.Business;
import frontdesk.business.Limits.Door;
import frontdesk.timetable.Offer;
import frontdesk.timetable.Shop;

import static org.assertj.core.api.Assertions.assertThat;

class SuggestionsTest {
    private static final Instant NOW = Instant.parse("2026-02-05T10:00:00.2Z");

    private final Suggestions suggestions = new Suggestions();
    private final AtomicInteger searches = new AtomicInteger();
    private final Shop shop = new Shop();
    private final Business business = shop.business();

    @Test
    void whatWasWorkedOutAMomentAgoIsNotWorkedOutAgain() {
        ask(business, "2026-02-06T10:00", 7, NOW);
        ask(business, "2026-02-06T10:00", 7, NOW.plusMillis(700));
        assertThat(searches).hasValue(1);
    }

    @Test
    void anotherWishIsLookedAtByItself() {
        ask(business, "2026-02-06T10:00", 7, NOW);
        ask(business, "2026-02-06T10:30", 7, NOW);
        assertThat(searches).hasValue(2);
    }

    @Test
    void aChangeInTheDiaryEndsIt() {
        ask(business, "2026-02-06T10:00", 7, NOW);
        ask(business, "2026-02-06T10:00", 8, NOW);
        assertThat(searches).hasValue(2);
    }

    @Test
    void aChangeOfTheBusinessEndsIt() {
        ask(business, "2026-02-06T10:00", 7, NOW);
        ask(shop.open("10:00-12:00").business(), "2026-02-06T10:00", 7, NOW);
        assertThat(searches).hasValue(2);
    }

    @Test
    void itDoesNotOutliveTheSecond() {
        ask(business, "2026-02-06T10:00", 7, NOW);
        ask(business, "2026-02-06T10:00", 7, NOW.plusMillis(900));
        assertThat(searches).hasValue(2);
    }

    private void ask(Business of, String at, long change, Instant now) {
        suggestions.of(of, shop.wish(at), Door.WEB, 3, change, now, () -> {
            searches.incrementAndGet();
            return List.<Offer>of();
        });
    }
}
