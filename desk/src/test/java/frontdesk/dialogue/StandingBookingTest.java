package frontdesk.dialogue;

import java.time.LocalDateTime;

import org.junit.jupiter.api.Test;

import frontdesk.business.DemoBusinesses;

import static org.assertj.core.api.Assertions.assertThat;

/** Bookings that stand are found, told of, cancelled and moved. */
class StandingBookingTest {
    private static final Entry FRIDAY = entry("friday", "2026-11-27T19:00");
    private static final Entry SATURDAY = entry("saturday", "2026-11-28T20:00");

    private static Entry entry(String id, String at) {
        LocalDateTime start = LocalDateTime.parse(at);
        return new Entry(id, DemoBusinesses.TABLE.toString(), null, 4, start, start.plusMinutes(90), "Anna Keller");
    }

    @Test
    void aBookingIsReadBackBeforeItIsCancelled() {
        TextCall.toTrattoria()
                .booked(FRIDAY)
                .says("i want to cancel my reservation")
                .hears("Shall I cancel your table for four on Friday the twenty-seventh at seven in the evening?")
                .leaves("2026-11-27T19:00 4 Anna Keller")
                .says("yes please")
                .hears("is cancelled")
                .leaves();
    }

    @Test
    void whoThinksBetterOfItKeepsTheTable() {
        TextCall.toTrattoria()
                .booked(FRIDAY)
                .says("cancel my booking", "no")
                .hears("it stays as it is")
                .leaves("2026-11-27T19:00 4 Anna Keller");
    }

    @Test
    void ofSeveralBookingsTheCallerSaysWhich() {
        TextCall.toTrattoria()
                .booked(FRIDAY, SATURDAY)
                .says("cancel my booking")
                .isAsked(Question.WHICH_BOOKING)
                .says("the one on saturday")
                .hears("Saturday the twenty-eighth")
                .says("yes")
                .leaves("2026-11-27T19:00 4 Anna Keller");
    }

    @Test
    void aBookingIsMovedToANewDayAndTime() {
        TextCall.toTrattoria()
                .booked(FRIDAY)
                .says("can i move my table to saturday at eight")
                .hears("I would move your table for four on Friday the twenty-seventh at seven in the evening"
                        + " to Saturday the twenty-eighth at eight in the evening. Shall I do that?")
                .says("yes")
                .leaves("2026-11-28T20:00 4 Anna Keller");
    }

    @Test
    void aNewTimeAloneKeepsTheDayAndANewDayAloneTheTime() {
        TextCall.toTrattoria()
                .booked(FRIDAY)
                .says("i need to move my reservation", "half past eight", "yes")
                .leaves("2026-11-27T20:30 4 Anna Keller");
        TextCall.toTrattoria()
                .booked(FRIDAY)
                .says("i need to move my reservation", "sunday", "yes")
                .leaves("2026-11-22T19:00 4 Anna Keller");
    }

    @Test
    void aMoveToATakenTimeOffersOthersAndLosesNothing() {
        TextCall.toTrattoria()
                .booked(FRIDAY)
                .taken("2026-11-28T20:00")
                .says("move my table to saturday at eight")
                .isAsked(Question.CHOICE)
                .leaves("2026-11-27T19:00 4 Anna Keller")
                .says("the first one", "yes")
                .leaves("2026-11-28T19:45 4 Anna Keller");
    }

    @Test
    void aBookingGrowsByTwoGuests() {
        TextCall.toTrattoria()
                .booked(FRIDAY)
                .says("i'd like to change my booking to six people")
                .hears(
                        "I would change your table for four on Friday the twenty-seventh at seven in the evening to six people.")
                .says("yes")
                .leaves("2026-11-27T19:00 6 Anna Keller");
    }

    @Test
    void theCallerIsToldWhatIsBooked() {
        TextCall.toTrattoria()
                .booked(FRIDAY)
                .says("when is my reservation")
                .hears("I see your table for four on Friday the twenty-seventh at seven in the evening.");
    }

    @Test
    void anotherNumbersBookingIsToldToNobodyWhoCannotNameIt() {
        TextCall call = TextCall.to(DemoBusinesses.trattoria(), Caller.from(null))
                .booked(FRIDAY)
                .says("cancel my booking", "four one five five five five zero one three four")
                .isAsked(Question.NAME_OF_BOOKING)
                .doesNotHear("Friday", "Keller")
                .says("peter smith")
                .doesNotHear("Friday", "Keller")
                .isPutThrough();
        assertThat(call.diary.entries()).containsExactly(FRIDAY);
    }

    @Test
    void whoKnowsTheNameMayCancelFromAnotherNumber() {
        TextCall.to(DemoBusinesses.trattoria(), Caller.from(null))
                .booked(FRIDAY)
                .says("cancel my booking", "four one five five five five zero one three four", "anna keller", "yes")
                .leaves();
    }

    @Test
    void aBookingThatCannotBeFoundEndsWithAPerson() {
        TextCall.toTrattoria()
                .says("cancel my booking")
                .hears("I can't find a booking under the number you are calling from.")
                .says("four one five five five five zero one seven seven")
                .hears("I can't find a booking under that number.")
                .isPutThrough();
    }

    @Test
    void itIsTheBookingThatWasJustToldOf() {
        TextCall.toTrattoria()
                .booked(FRIDAY)
                .says("do i have a reservation", "can you move it to eight")
                .hears(
                        "I would move your table for four on Friday the twenty-seventh at seven in the evening to eight in the evening.")
                .says("yes")
                .leaves("2026-11-27T20:00 4 Anna Keller")
                .says("and cancel it", "yes")
                .leaves();
    }

    @Test
    void aChangeOfMindAfterTheBookingMovesIt() {
        TextCall.toClinic()
                .says(
                        "can i get a cleaning on tuesday at two",
                        "john doe",
                        "yes",
                        "yes",
                        "actually can we make it wednesday")
                .isAsked(Question.MOVE_READ_BACK)
                .says("yes")
                .leaves("2026-11-25T14:00 1 John Doe");
    }
}
