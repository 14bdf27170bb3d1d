package frontdesk.chat;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import frontdesk.journal.CallStarted.Channel;
import frontdesk.message.Text;
import frontdesk.message.TextReceived;

import static org.assertj.core.api.Assertions.assertThat;

/** Conversations by text. */
class ChatTextsTest extends WritingRooms {
    private final ChatTexts texts = new ChatTexts(chats, rooms.messages(), rooms.people());

    private Text arrives(String body) {
        rooms.messages().received(trattoria.id(), IDA, body, null, "SM" + UUID.randomUUID());
        return rooms.messages().latest(trattoria.id(), 10).stream()
                .filter(text -> text.occasion().equals("received"))
                .findFirst()
                .orElseThrow();
    }

    private @Nullable Text answer(Text text) {
        texts.onText(new TextReceived(trattoria.id(), text.id()));
        return rooms.messages().latest(trattoria.id(), 20).stream()
                .filter(one -> one.occasion().equals("chat"))
                .findFirst()
                .orElse(null);
    }

    @Test
    void aTextIsAnsweredByAText() {
        Text asked = arrives("When are you open on Friday?");
        Text answer = answer(asked);

        assertThat(answer).isNotNull();
        assertThat(answer.to()).isEqualTo(IDA);
        assertThat(answer.body()).contains("automatic assistant").contains("Friday");
        texts.onText(new TextReceived(trattoria.id(), asked.id()));
        assertThat(rooms.messages().latest(trattoria.id(), 20)).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"STOP", "stop.", "Unsubscribe", "CANCEL", "START", "HELP", "info", "YES", "   "})
    void theWordsOfTheTradeAreNotAnsweredByTheReceptionist(String word) {
        assertThat(answer(arrives(word))).isNull();
    }

    @Test
    void yesIsAnAnswerWhereSomethingWasAsked() {
        say(TEXTING, "a table for four on friday at seven in the evening");
        say(TEXTING, "Ida Lind");
        for (int asked = 0; asked < 3 && bookings().isEmpty(); asked++) {
            answer(arrives("YES"));
        }

        assertThat(bookings()).containsExactly("2026-11-27T19:00 4 Ida Lind");
    }

    @Test
    void whoSaidStopIsNotWrittenTo() {
        arrives("STOP");

        assertThat(texts.written(trattoria.id(), Channel.WHATSAPP, IDA, "hello", "SM9"))
                .isEmpty();
    }

    @Test
    void twoMachinesDoNotAnswerEachOtherForEver() {
        long answered = java.util.stream.IntStream.range(0, 60)
                .mapToObj(i -> texts.written(trattoria.id(), Channel.SMS, IDA, "when are you open?", "M" + i))
                .filter(java.util.Optional::isPresent)
                .count();

        assertThat(answered).isBetween(30L, 40L);
    }

    @Test
    void aTextIsNoSessionOfThePage() {
        Said said = say(TEXTING, "a table for two tomorrow");

        assertThat(Writer.isSession(said.session())).isFalse();
        assertThat(chats.turns(trattoria.id(), said.session())).isEmpty();
    }
}
