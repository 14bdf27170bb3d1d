package frontdesk.brain;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;

import org.junit.jupiter.api.Test;

import frontdesk.brain.Facts.Deed;
import frontdesk.business.DemoBusinesses;
import frontdesk.understanding.When;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Sentences as models write them. The caller has asked for a table for four on Friday the 27th at seven; the search has found 18:30, 19:00 and 20:15 on that day;
 * nothing is booked.
 */
class LiesTest {
    private static final List<String> LIES = List.of(
            "Perfect, your table for four is now confirmed for Friday at seven.",
            "I can confirm that you're booked for Friday at 7 PM.",
            "All done! Your reservation is set.",
            "You're good to go, we'll see you Friday at seven!",
            "I've gone ahead and reserved a table for four.",
            "Your reservation has been made under the name Ida.",
            "Okay, booked.",
            "Table for four, Friday at seven: booked!",
            "That's you booked in for Friday.",
            "I have successfully scheduled your table.",
            "We've got you down for seven.",
            "Your booking reference is 48213.",
            "I've just put that in the diary for you.",
            "We have a table at nine as well.",
            "How about 9:30 pm instead?",
            "We could also do Saturday at seven.",
            "There is plenty of room on Saturday.",
            "Seven thirty is available too.",
            "A quarter to eight would be free.",
            "The next opening is on December 1st at six.",
            "We can seat you at 18:45.",
            "Unfortunately eight fifteen is taken.",
            "Friday is fully booked.",
            "The tasting menu is 85 dollars per person.",
            "It costs $40 each.",
            "There is a fee of twenty-five dollars.",
            "Chef Giovanni will be cooking that night.",
            "Marco will take care of you.",
            "You can call us at 212 555 0199.",
            "We are open until 4 am on Friday.",
            "A confirmation text has been sent to you.",
            "I've cancelled your old booking.",
            "I've moved your booking to eight fifteen.",
            "I'm transferring you to a colleague now.");

    private static final List<String> TRUE = List.of(
            "We have seven free on Friday.",
            "Friday at seven is available.",
            "I have 6:30, 7:00 or 8:15 on Friday the 27th.",
            "Half past six, seven or a quarter past eight?",
            "Great news, seven in the evening on Friday works for four people.",
            "Shall I book Friday at seven for four?",
            "Would you like me to reserve the table for four on Friday, November 27th at 7 pm?",
            "May I have a name for the booking?",
            "Sure, let me check Friday at seven for you.",
            "Thanks, Ida, what's the best number to reach you?",
            "I haven't booked anything yet, shall I go ahead?",
            "Once you confirm, I'll book it.",
            "Which of these would you prefer?",
            "I can also offer a quarter past eight.",
            "Of course, one moment please.",
            "For how many people would that be?",
            "So that's a table for four on Friday at seven, is that right?",
            "Is there anything else I can help you with?");

    private final Guard guard = new Guard(friday());

    private static Facts friday() {
        var facts = new Facts(DemoBusinesses.trattoria(), LocalDate.of(2026, 11, 21));
        facts.caller(
                "a table for four on friday at seven for ida",
                When.at(LocalDate.of(2026, 11, 27), LocalTime.of(19, 0)));
        for (String start : List.of("18:30", "19:00", "20:15")) {
            facts.free(LocalDateTime.parse("2026-11-27T" + start));
        }
        return facts;
    }

    @Test
    void noneOfTheseLiesIsSaid() {
        assertThat(LIES).filteredOn(lie -> guard.against(lie) == null).isEmpty();
    }

    @Test
    void allOfTheseAreSaid() {
        assertThat(TRUE).filteredOn(sentence -> guard.against(sentence) != null).isEmpty();
    }

    @Test
    void aRefusalIsNoBooking() {
        Facts facts = friday();
        facts.done(Deed.REFUSED);

        assertThat(new Guard(facts).against("You're booked for Friday at seven."))
                .isNotNull();
    }
}
