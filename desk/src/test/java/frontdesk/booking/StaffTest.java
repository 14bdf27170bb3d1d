package frontdesk.booking;

import java.util.List;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

import frontdesk.business.Limits;
import frontdesk.business.Limits.Door;
import frontdesk.business.Rules;
import frontdesk.timetable.Shop;

import static frontdesk.booking.Desk.BY_HAND;
import static frontdesk.booking.Desk.EMMA;
import static org.assertj.core.api.Assertions.assertThat;

/** Who serves, and what only staff may do. */
class StaffTest {
    private static final String TEN = "2026-02-06T10:00";
    private static final Origin STAFF = Origin.of("user").by(Door.STAFF);

    @AutoClose
    private final Desk desk = new Desk();

    @Test
    void onlyStaffOverbook() {
        var shop = desk.open(new Shop().staff("anna").limits(Limits.NONE.overbooking(1)));
        desk.book(shop, TEN);

        assertThat(desk.tryToBook(shop, TEN)).isInstanceOf(BookOutcome.Refused.class);
        assertThat(desk.diary.book(shop.id, shop.wish(TEN), EMMA, STAFF)).isInstanceOf(BookOutcome.Booked.class);
        assertThat(desk.diary.book(shop.id, shop.wish(TEN), EMMA, STAFF)).isInstanceOf(BookOutcome.Refused.class);
    }

    @Test
    void customersAreDealtOutInTurn() {
        var shop = desk.open(new Shop().staff("anna", "ben", "cleo").choice(Rules.Choice.ROUND_ROBIN));

        assertThat(List.of(TEN, "2026-02-09T10:00", "2026-02-10T10:00", "2026-02-11T10:00"))
                .extracting(at -> desk.book(shop, at).resources().getFirst())
                .containsExactly(
                        shop.resource("anna"), shop.resource("ben"), shop.resource("cleo"), shop.resource("anna"));
    }

    @Test
    void aCustomerIsServedByWhoServedThemLast() {
        var shop = desk.open(new Shop().staff("anna", "ben").choice(Rules.Choice.SAME_AS_LAST));
        desk.diary.book(shop.id, shop.wish(TEN, "ben"), EMMA, BY_HAND);

        assertThat(desk.book(shop, "2026-02-09T10:00").resources()).containsExactly(shop.resource("ben"));
    }
}
