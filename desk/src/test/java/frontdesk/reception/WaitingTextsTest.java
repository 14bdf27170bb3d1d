package frontdesk.reception;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import frontdesk.booking.Booking;
import frontdesk.business.Business;
import frontdesk.message.Messages;
import frontdesk.message.Occasion;
import frontdesk.message.Status;
import frontdesk.message.Template;
import frontdesk.message.Text;
import frontdesk.message.TextReceived;
import frontdesk.waiting.Waiting;
import frontdesk.waiting.WaitingList;
import frontdesk.waiting.WaitingOffered;

import static org.assertj.core.api.Assertions.assertThat;

class WaitingTextsTest {
    private final FrontHouse house = new FrontHouse();
    private final Messages messages =
            new Messages(house.database, house.businesses, house.people, house.jobs, house.journal, null, house.clock);
    private final WaitingList list = house.waiting;
    private final WaitingTexts texts = new WaitingTexts(list, house.diary, house.businesses, messages, house.clock);
    private final Business trattoria = house.trattoria();

    @AfterEach
    void close() throws Exception {
        house.close();
    }

    @Test
    void whoIsAskedIsToldWhatAndUntilWhen() {
        Waiting asked = offered();

        assertThat(sent()).singleElement().satisfies(text -> {
            assertThat(text.to()).isEqualTo(FrontHouse.MOBILE);
            assertThat(text.body())
                    .isEqualTo("Trattoria Lucia: table for 2 on Fri 27 Nov, 7:00 PM is free now."
                            + " Reply 1 to take it or 2 to pass, by 10:35 AM.");
        });
        texts.onOffered(new WaitingOffered(trattoria.id(), asked.id(), asked.offered()));
        assertThat(sent()).hasSize(1);
    }

    @Test
    void aBusinessThatHasWordsOfItsOwnAsksInThem() {
        var own = new Template(Occasion.WAITING_OFFER, "{what}, {when}? Answer 1 by {until}.");
        messages.templates().replace("user:rosa", trattoria.id(), trattoria.language(), null, own);
        offered();
        assertThat(sent())
                .extracting(Text::body)
                .containsExactly("table for 2, Fri 27 Nov, 7:00 PM? Answer 1 by 10:35 AM.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", " 1 ", "yes", "Yes please!"})
    void yesBooks(String words) {
        Waiting asked = offered();
        reply(words);

        assertThat(status(asked)).isEqualTo(Waiting.Status.BOOKED);
        assertThat(house.diary.agenda().upcoming(trattoria.id(), FrontHouse.MOBILE))
                .singleElement()
                .extracting(Booking::status)
                .isEqualTo(Booking.Status.CONFIRMED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "no", "No thanks"})
    void noPassesItOn(String words) {
        Waiting asked = offered();
        reply(words);

        assertThat(status(asked)).isEqualTo(Waiting.Status.DECLINED);
        assertThat(sent()).extracting(Text::body).contains("Trattoria Lucia: all right, we pass it on.");
    }

    @Test
    void whatIsNeitherIsLeftToTheOwner() {
        Waiting asked = offered();
        reply("is there parking");

        assertThat(status(asked)).isEqualTo(Waiting.Status.OFFERED);
        assertThat(sent()).hasSize(1);
    }

    @Test
    void whoSaysYesWhenTheyHaveBeenPassedOverIsToldThatItIsGone() {
        Waiting asked = offered();
        house.isMissed(asked);
        reply("1");

        assertThat(sent())
                .extracting(Text::body)
                .contains("Trattoria Lucia: sorry, that time has gone. You are still on the list.");
        assertThat(status(asked)).isEqualTo(Waiting.Status.WAITING);
    }

    @Test
    void whoIsTextedSomethingElseMeanwhileAnswersThat() {
        Waiting asked = offered();
        house.isMissed(asked);
        messages.text(trattoria.id(), new Text.Draft(FrontHouse.MOBILE, "A table for two?", "chat", null, null, "1"));
        house.clock.pass(Duration.ofSeconds(1));

        assertThat(reply("yes")).isFalse();
        assertThat(status(asked)).isEqualTo(Waiting.Status.EXPIRED);
    }

    private Waiting offered() {
        Waiting asked = house.comesFree(trattoria, 2);
        texts.onOffered(new WaitingOffered(trattoria.id(), asked.id(), asked.offered()));
        return asked;
    }

    private boolean reply(String words) {
        messages.received(trattoria.id(), FrontHouse.MOBILE, words, null, "SM-" + words.hashCode());
        // The clock stands: what is sent and what arrives may come in any order.
        Text arrived = messages.latest(trattoria.id(), 10).stream()
                .filter(text -> text.status() == Status.RECEIVED)
                .findFirst()
                .orElseThrow();
        return texts.onReply(new TextReceived(trattoria.id(), arrived.id()));
    }

    private List<Text> sent() {
        return messages.latest(trattoria.id(), 10).stream()
                .filter(text -> text.status() != Status.RECEIVED)
                .toList();
    }

    private Waiting.Status status(Waiting waiting) {
        return list.find(trattoria.id(), waiting.id()).orElseThrow().status();
    }
}
