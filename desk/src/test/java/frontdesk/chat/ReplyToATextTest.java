package frontdesk.chat;

import java.time.Duration;
import java.time.LocalDateTime;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import frontdesk.booking.BookOutcome;
import frontdesk.booking.Booking;
import frontdesk.booking.Customer;
import frontdesk.booking.Origin;
import frontdesk.business.DemoBusinesses;
import frontdesk.journal.CallStarted.Channel;
import frontdesk.kernel.PhoneNumber;
import frontdesk.message.Text;
import frontdesk.timetable.Wish;

import static org.assertj.core.api.Assertions.assertThat;

/** What somebody answers a text of ours about one of their bookings. */
class ReplyToATextTest extends WritingRooms {
    private static final PhoneNumber ANNA = new PhoneNumber("+14155550134");
    private final ChatTexts texts = new ChatTexts(chats, rooms.messages(), rooms.people());
    private int replies;

    @BeforeEach
    void reminded() {
        book("2026-11-28T19:00");
        Booking friday = book("2026-11-27T19:00");
        rooms.messages()
                .text(trattoria.id(), new Text.Draft(ANNA, "See you on Friday", "reminder", friday.id(), null, "1"));
        clock.pass(Duration.ofHours(1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "can we make it 8?",
                "Can we make it 8 instead?",
                "could we come at 8 pm?",
                "8 would be better",
                "can you move it to 8?"
            })
    void anotherTimeMovesTheBookingThatTheTextWasAbout(String words) {
        String answer = reply(words);
        assertThat(answer).contains("eight");
        reply("yes");
        assertThat(bookings())
                .as(answer)
                .containsExactlyInAnyOrder("2026-11-27T20:00 4 Anna Keller", "2026-11-28T19:00 4 Anna Keller");
    }

    @Test
    void cancellingItCancelsThatOne() {
        String answer = reply("please cancel it");
        reply("yes");
        assertThat(bookings()).as(answer).containsExactly("2026-11-28T19:00 4 Anna Keller");
    }

    @Test
    void aTableForAnotherDayIsANewOne() {
        reply("I would like to book a table for 2 on Sunday at 7 pm");
        reply("yes");
        assertThat(bookings()).contains("2026-11-27T19:00 4 Anna Keller", "2026-11-28T19:00 4 Anna Keller");
    }

    @Test
    void aQuestionIsAnsweredAndMovesNothing() {
        assertThat(reply("what are your opening hours on friday?")).contains("Friday");
        assertThat(bookings()).contains("2026-11-27T19:00 4 Anna Keller");
    }

    @Test
    void whoSaysWhatStandsAlreadyWantsNothingChanged() {
        assertThat(reply("We will be there at 7"))
                .doesNotContain("I would change", "I would move", "How many", "Shall I");
        assertThat(bookings()).contains("2026-11-27T19:00 4 Anna Keller", "2026-11-28T19:00 4 Anna Keller");
    }

    @Test
    void inAConversationAOneAnswersWhatWasAskedThere() {
        assertThat(texts.goesOn(trattoria.id(), Channel.WHATSAPP, ANNA)).isFalse();
        reply("I would like to book a table on Sunday at 7 pm");
        assertThat(texts.goesOn(trattoria.id(), Channel.WHATSAPP, ANNA)).isTrue();
        clock.pass(Duration.ofMinutes(5));
        rooms.messages().text(trattoria.id(), new Text.Draft(ANNA, "See you on Friday", "reminder", null, null, "2"));
        assertThat(texts.goesOn(trattoria.id(), Channel.WHATSAPP, ANNA))
                .as("a text of ours came later")
                .isFalse();
    }

    private String reply(String words) {
        return texts.written(trattoria.id(), Channel.WHATSAPP, ANNA, words, "SM" + replies++)
                .orElseThrow()
                .text();
    }

    private Booking book(String at) {
        var outcome = rooms.diary()
                .book(
                        trattoria.id(),
                        new Wish(DemoBusinesses.TABLE, LocalDateTime.parse(at), 4, null, null),
                        new Customer("Anna Keller", ANNA, null, null),
                        Origin.of("test"));
        return ((BookOutcome.Booked) outcome).booking();
    }
}
