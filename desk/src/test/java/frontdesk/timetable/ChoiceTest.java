package frontdesk.timetable;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import frontdesk.business.Rules;
import frontdesk.kernel.ResourceId;
import frontdesk.timetable.Timetable.Asker;

import static frontdesk.timetable.Trial.FRIDAY;
import static frontdesk.timetable.Trial.NOW;
import static frontdesk.timetable.Trial.given;
import static frontdesk.timetable.Trial.names;
import static frontdesk.timetable.Trial.taken;
import static frontdesk.timetable.Trial.verdict;
import static org.assertj.core.api.Assertions.assertThat;

/** Who of several is given. */
class ChoiceTest {
    @Test
    void whoseTurnItIsIsGiven() {
        var shop = new Shop().staff("anna", "ben", "cleo").choice(Rules.Choice.ROUND_ROBIN);
        Map<ResourceId, Instant> turns =
                Map.of(shop.resource("anna"), NOW, shop.resource("cleo"), NOW.minusSeconds(60));

        assertThat(given(shop, "10:00", new Occupancy(List.of(), Map.of(), turns)))
                .containsExactly(names(shop, "ben"), names(shop, "cleo"), names(shop, "anna"));
    }

    @Test
    void whoServedThisCustomerLastIsGivenAgain() {
        var shop = new Shop().staff("anna", "ben").choice(Rules.Choice.SAME_AS_LAST);
        Asker fond = Asker.ANYBODY.servedBy(shop.resource("ben"));

        assertThat(((Verdict.Free) verdict(shop, shop.wish(FRIDAY + "T10:00"), Occupancy.NONE, fond)).placements())
                .extracting(Placement::resources)
                .containsExactly(names(shop, "ben"), names(shop, "anna"));
    }

    @Test
    void theOrderOfTheListCanCount() {
        var shop = new Shop().staff("ben", "anna").choice(Rules.Choice.IN_ORDER);

        assertThat(given(shop, "10:00", taken(shop, "ben", "14:00", "16:00")))
                .first()
                .isEqualTo(names(shop, "ben"));
    }
}
