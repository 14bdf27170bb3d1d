package frontdesk.chat;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;

import frontdesk.journal.CallEnded.Disposition;
import frontdesk.journal.CallStarted.Channel;
import frontdesk.journal.Turn;

import static org.assertj.core.api.Assertions.assertThat;

/** Conversations on a page. */
class ChatsTest extends WritingRooms {
    @Test
    void aTableIsBookedInWriting() {
        Said said = say(Writer.onTheWeb(null), "a table for four on friday at seven in the evening");
        assertThat(said.text()).startsWith("This is the automatic assistant of " + trattoria.name() + ".");
        Writer writer = Writer.onTheWeb(said.session());
        say(writer, "Ida Lind");
        say(writer, "415 555 0134");
        say(writer, "yes");

        assertThat(bookings()).containsExactly("2026-11-27T19:00 4 Ida Lind");
        assertThat(rooms.journal()
                        .call(trattoria.id(), said.call())
                        .orElseThrow()
                        .started()
                        .channel())
                .isEqualTo(Channel.CHAT);
    }

    @Test
    void whoSaidStopIsPromisedNoText() {
        rooms.people().textable(trattoria.id(), IDA, false);
        Writer writer = Writer.onTheWeb(say(Writer.onTheWeb(null), "a table for four on friday at seven in the evening")
                .session());
        say(writer, "Ida Lind");
        say(writer, "415 555 0134");
        assertThat(say(writer, "yes").text()).contains("booked").doesNotContain("text");
    }

    @Test
    void whatWasWrittenIsInTheJournalLikeACall() {
        Said first = say(Writer.onTheWeb(null), "when are you open on friday?");
        say(Writer.onTheWeb(first.session()), "thank you");
        List<Turn> turns = rooms.journal().turns(trattoria.id(), first.call());

        assertThat(turns).extracting(Turn::number).containsExactly(0, 1, 2, 3);
        assertThat(turns.getFirst().text()).isEqualTo("when are you open on friday?");
        assertThat(turns.get(1).text()).isEqualTo(first.text());
        assertThat(turns.get(1).latency()).isNotNull();
    }

    @Test
    void aConversationThatIsOverIsNotGoneOnWith() {
        Said first = say(Writer.onTheWeb(null), "when are you open on friday?");
        Said last = say(Writer.onTheWeb(first.session()), "no thank you, goodbye");
        Said again = say(Writer.onTheWeb(first.session()), "hello again");

        assertThat(last.ended()).isEqualTo(Disposition.ANSWERED);
        assertThat(again.session()).isNotEqualTo(first.session());
        assertThat(again.call()).isNotEqualTo(first.call());
    }

    @Test
    void theSameMessageIsAnsweredOnceHoweverOftenItComes() {
        Said first = chats.say(trattoria.id(), TEXTING, "a table for two tomorrow at seven", "SM1");
        Said second = chats.say(trattoria.id(), TEXTING, "a table for two tomorrow at seven", "SM1");

        assertThat(second).isEqualTo(first);
        assertThat(rooms.journal().turns(trattoria.id(), first.call())).hasSize(2);
    }

    @Test
    void whoTextsHasOneConversationThatLapsesAfterHoursOfSilence() {
        Said first = say(TEXTING, "a table for two tomorrow");
        clock.pass(Duration.ofHours(5));
        assertThat(say(TEXTING, "at seven").call()).isEqualTo(first.call());
        clock.pass(Duration.ofHours(5));
        chats.lapse();
        assertThat(chats.isOpen(trattoria.id(), TEXTING)).isTrue();
        clock.pass(Chats.LAPSES_AFTER);
        chats.lapse();

        assertThat(chats.isOpen(trattoria.id(), TEXTING)).isFalse();
        assertThat(rooms.journal()
                        .call(trattoria.id(), first.call())
                        .orElseThrow()
                        .ended())
                .extracting("reason", "disposition")
                .containsExactly("fell silent", Disposition.NOT_BOOKED);
        assertThat(say(TEXTING, "hello").call()).isNotEqualTo(first.call());
    }

    @Test
    void whoeverSweepsUpLostCallsLeavesConversationsInWritingAlone() {
        Said said = say(TEXTING, "a table for two tomorrow");
        rooms.journal().endForgotten(clock.instant().plus(Duration.ofHours(1)));

        assertThat(rooms.journal()
                        .call(trattoria.id(), said.call())
                        .orElseThrow()
                        .open())
                .isTrue();
    }

    @Test
    void anotherNodeGoesOnWhereThisOneStopped() {
        Said first = say(TEXTING, "a table for four on friday at seven in the evening");
        Said second = new Chats(rooms.businesses(), rooms.receptionist(), rooms.journal(), clock)
                .say(trattoria.id(), TEXTING, "Ida Lind", null);

        assertThat(second.call()).isEqualTo(first.call());
        assertThat(second.text()).doesNotContain("automatic assistant");
    }

    @Test
    void inWritingNobodyIsPutThroughButToldTheNumber() {
        Said said = say(TEXTING, "can i speak to a person please");

        if (trattoria.person() != null) {
            assertThat(said.text()).contains("Please ring us at");
            assertThat(said.ended()).isEqualTo(Disposition.HANDED_OVER);
        } else {
            assertThat(said.text()).contains("message");
        }
    }
}
