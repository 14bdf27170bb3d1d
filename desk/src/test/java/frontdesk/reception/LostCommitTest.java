package frontdesk.reception;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import frontdesk.business.Business;
import frontdesk.kernel.OutsideTrouble;
import frontdesk.reception.FrontHouse.Spoken;
import frontdesk.store.Gate;
import frontdesk.store.TestDatabase;

import static frontdesk.reception.AgentsWords.IDA;
import static frontdesk.reception.AgentsWords.create;
import static frontdesk.reception.AgentsWords.keyed;
import static frontdesk.reception.FrontHouse.MOBILE;
import static org.assertj.core.api.Assertions.assertThat;

/** The database is lost at the worst moment: what was asked of it is done, and nobody hears that it is. */
@Timeout(60)
class LostCommitTest {
    @AutoClose
    private final Gate gate = new Gate(TestDatabase.freshUrl());

    @AutoClose
    private final FrontHouse house = new FrontHouse(TestDatabase.at(gate.url()));

    @Test
    void whoSaidYesHearsThatItIsDone() {
        Business trattoria = house.trattoria();
        Spoken call = aboutToBook(trattoria);
        loses("update booking ", () -> call.says("yes please").hears("You're booked."));
        assertThat(house.bookings(trattoria)).containsExactly("2026-11-22T20:00 2 Anna Keller");
    }

    @Test
    void aTimeThatWasHeldUnnoticedIsHeldOnceAndBookedOnce() {
        Business trattoria = house.trattoria();
        Spoken call = house.call(trattoria, MOBILE);
        loses("insert into booking ", () -> call.says("a table for two tomorrow at eight")
                .hears("Tomorrow at eight is fine."));
        call.says("anna keller", "yes", "yes").hears("You're booked.");
        assertThat(house.bookings(trattoria)).containsExactly("2026-11-22T20:00 2 Anna Keller");
    }

    @Test
    void anotherNodeThatGoesOnWithTheCallBooksNothingTwiceEither() {
        Business trattoria = house.trattoria();
        Spoken call = aboutToBook(trattoria);
        loses("update booking ", () -> call.says("yes please"));

        call.isTakenOver().says("yes please");
        assertThat(house.bookings(trattoria)).containsExactly("2026-11-22T20:00 2 Anna Keller");
    }

    @ParameterizedTest
    @ValueSource(strings = {"insert into booking ", "update booking "})
    void anAgentThatRepeatsItsRequestWithItsKeyHasOneBooking(String lost) {
        Business clinic = house.clinic();
        var request = create("wednesday 3pm", IDA);
        gate.losesTheCommitOf(lost);
        try {
            house.belt.create(clinic.id(), request, keyed("k1"));
        } catch (OutsideTrouble trouble) {
            assertThat(gate.hasLostIt()).isTrue();
        }
        assertThat(house.belt.create(clinic.id(), request, keyed("k1"))).isInstanceOf(ToolAnswer.Booked.class);
        assertThat(house.bookings(clinic)).hasSize(1);
    }

    private Spoken aboutToBook(Business trattoria) {
        return house.call(trattoria, MOBILE)
                .says("a table for two tomorrow at eight", "anna keller", "yes")
                .hears("Shall I book it?");
    }

    private void loses(String statement, Runnable words) {
        gate.losesTheCommitOf(statement);
        words.run();
        assertThat(gate.hasLostIt()).isTrue();
    }
}
