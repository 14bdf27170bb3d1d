package frontdesk.reception;

import org.junit.jupiter.api.Test;

import frontdesk.provider.scripted.ModelStandIn.Cue;

import static org.assertj.core.api.Assertions.assertThat;

/** One brain goes on where the other stopped. */
class TwoBrainsTest extends ModelConversation {
    @Test
    void theBuiltInBrainBooksWhatTheModelOnlySaid() {
        model.answers(new Cue.Says("You're booked!"));
        Chat chat = trattoria(PLENTY).says("a table for four on friday at seven in the evening");
        chat.says("ida lind").says("yes");
        if (house.bookings(chat.business).isEmpty()) {
            chat.says("yes").says("yes");
        }

        assertThat(house.bookings(chat.business)).containsExactly("2026-11-27T19:00 4 Ida Lind");
    }

    @Test
    void whatIsBookedIsToldAndNotBookedAgainWhenTheStreamIsCutAfterIt() {
        model.answers(new Cue.Calls("find_times", FIND))
                .answers(new Cue.Calls("book", BOOK))
                .answers(new Cue.Says("You're"), new Cue.Cuts());
        Chat chat = trattoria(PLENTY).says("table for four next friday at seven, ida lind, just book it");

        assertThat(chat.heard()).contains("is booked for Ida Lind");
        assertThat(house.bookings(chat.business)).containsExactly("2026-11-27T19:00 4 Ida Lind");
        model.answers(new Cue.Refuses(500));
        chat.says("no thank you, that's all");
        assertThat(house.bookings(chat.business)).hasSize(1);
    }

    @Test
    void theOtherBrainGoesOnWithWhatTheModelFound() {
        model.answers(new Cue.Calls("find_times", FIND))
                .answers(new Cue.Says("Friday at seven in the evening is free. Shall I take it?"))
                .answers(new Cue.Refuses(500));
        Chat chat = trattoria(PLENTY).says("a table for four next friday at seven please");

        assertThat(chat.says("yes please").heard()).contains("name");
    }

    @Test
    void theModelGoesOnWithWhatTheOtherBrainDid() {
        model.answers(new Cue.Refuses(500)).answers(new Cue.Says("And your name?"));
        trattoria(PLENTY)
                .says("a table for four on friday at seven in the evening")
                .says("hm");
        String briefing =
                model.requests().get(1).path("messages").path(0).path("content").asText();

        assertThat(briefing).contains("Kept for them, and not booked yet: 2026-11-27T19:00", "People: 4");
    }

    @Test
    void aHoldOfTheOtherBrainDoesNotStandInTheModelsWay() {
        model.answers(new Cue.Refuses(500))
                .answers(new Cue.Calls("book", BOOK))
                .answers(new Cue.Says("You're booked for Friday at seven, Ida."));
        Chat chat = trattoria(PLENTY)
                .says("a table for four on friday at seven in the evening")
                .says("ida lind, yes do it");

        assertThat(chat.heard()).isEqualTo("You're booked for Friday at seven, Ida.");
        assertThat(house.bookings(chat.business)).containsExactly("2026-11-27T19:00 4 Ida Lind");
    }
}
