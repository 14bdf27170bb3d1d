package frontdesk.reception;

import org.junit.jupiter.api.Test;

import frontdesk.kernel.PhoneNumber;
import frontdesk.provider.scripted.ModelStandIn.Cue;

import static frontdesk.reception.FrontHouse.MOBILE;
import static org.assertj.core.api.Assertions.assertThat;

/** What the model may neither say nor do. */
class ModelOverruledTest extends ModelConversation {
    @Test
    void aLieAboutABookingIsNotSaidAndTheBuiltInBrainTakesTheTurn() {
        model.answers(new Cue.Says("Wonderful! You're booked! See you on Friday."));
        Chat chat = trattoria(PLENTY).says("a table for four on friday at seven in the evening");

        assertThat(chat.heard()).doesNotContain("booked", "See you").contains("name");
        assertThat(house.bookings(chat.business)).isEmpty();
        assertThat(chat.modelTurns()).singleElement().satisfies(turn -> {
            assertThat(turn.outcome()).isEqualTo("GaveUp");
            assertThat(turn.answer()).contains("UNGROUNDED", "You're booked!");
        });
    }

    @Test
    void aTimeThatWasNotFoundIsReplacedByWhatTheToolFound() {
        model.answers(new Cue.Calls("find_times", FIND)).answers(new Cue.Says("We have nine in the evening free."));
        Chat chat = trattoria(PLENTY).says("a table for four next friday at seven please");

        assertThat(chat.heard()).doesNotContain("nine").contains("seven");
    }

    @Test
    void brokenArgumentsAreToldToTheModelAndChangeNothing() {
        model.answers(new Cue.Calls("book", "{\"time\": 2026-11"))
                .answers(new Cue.Calls("no_such_tool", "{}"))
                .answers(new Cue.Says("What day would you like?"));
        Chat chat = trattoria(PLENTY).says("book me a table");

        assertThat(chat.heard()).isEqualTo("What day would you like?");
        assertThat(model.requests().get(1).toString()).contains("no JSON object");
        assertThat(model.requests().get(2).toString()).contains("There is no such tool");
        assertThat(house.bookings(chat.business)).isEmpty();
    }

    @Test
    void argumentsOfWrongTypesAreReadAsTheyAreMeant() {
        model.answers(new Cue.Calls("find_times", "{\"when\":[\"friday 7pm\"],\"party_size\":4,\"staff\":null}"))
                .answers(
                        new Cue.Calls(
                                "book",
                                "{\"time\":{\"value\":\"2026-11-27T19:00:00\"},\"name\":{\"name\":\"Ida Lind\"},\"party_size\":4.0,\"phone\":[]}"))
                .answers(new Cue.Says("You're booked for Friday at seven."));
        Chat chat = trattoria(PLENTY).says("friday at seven for four, ida lind, just book it");

        assertThat(chat.heard()).isEqualTo("You're booked for Friday at seven.");
        assertThat(house.bookings(chat.business)).containsExactly("2026-11-27T19:00 4 Ida Lind");
    }

    @Test
    void aDateThatTheModelWorkedOutItselfIsNotBooked() {
        model.answers(new Cue.Calls("book", BOOK)).answers(new Cue.Says("May I ask your name?"));
        Chat chat = trattoria(PLENTY).says("a table for four next friday at seven please");

        assertThat(model.requests().get(1).toString()).contains("Call find_times first");
        assertThat(house.bookings(chat.business)).isEmpty();
    }

    @Test
    void aBookingThatTheCallerWasNotToldOfCannotBeTouched() {
        model.answers(new Cue.Calls("cancel_booking", "{\"booking\":\"01234567-89ab-7cde-8f01-23456789abcd\"}"))
                .answers(new Cue.Says("Under which name is it?"));
        trattoria(PLENTY).says("cancel my friend's table");

        assertThat(model.requests().get(1).toString()).contains("Call my_bookings first");
    }

    @Test
    void whatIsUnderAnotherNumberIsToldOnlyToWhoKnowsTheName() {
        model.answers(new Cue.Calls("find_times", FIND))
                .answers(new Cue.Calls("book", BOOK))
                .answers(new Cue.Says("You're booked for Friday at seven."))
                .answers(new Cue.Calls("my_bookings", "{\"phone\":\"" + MOBILE.e164() + "\",\"name\":\"Paul\"}"))
                .answers(new Cue.Says("I can't find a booking under that number and name."));
        Chat owner = trattoria(PLENTY).says("table for four next friday at seven, ida lind, just book it");
        new Chat(owner.business, PLENTY, new PhoneNumber("+14155550177")).says("what have i got booked, i'm paul");

        assertThat(model.requests().getLast().path("messages").toString()).doesNotContain("Ida Lind");
    }
}
