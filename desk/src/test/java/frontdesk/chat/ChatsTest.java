package frontdesk.chat;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import frontdesk.booking.Booking;
import frontdesk.business.Business;
import frontdesk.business.DemoBusinesses;
import frontdesk.house.Rooms;
import frontdesk.journal.CallEnded.Disposition;
import frontdesk.journal.CallStarted.Channel;
import frontdesk.journal.Turn;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.Ids;
import frontdesk.kernel.PhoneNumber;
import frontdesk.message.Messages.Text;
import frontdesk.message.TextReceived;
import frontdesk.store.TestDatabase;
import frontdesk.storefront.BookingLinks;

import static org.assertj.core.api.Assertions.assertThat;

/** Conversations in writing on a real database with the real receptionist. It is Saturday morning, 21 November 2026, in New York. */
class ChatsTest {
    private static final PhoneNumber IDA = new PhoneNumber("+14155550134");
    private static final Writer TEXTING = Writer.texting(Channel.SMS, IDA);

    private static final Turning CLOCK = new Turning();

    @SuppressWarnings("NullAway.Init")
    private static Rooms rooms;

    private final Turning clock = CLOCK;
    private final Chats chats = rooms.chats();
    private final ChatTexts texts = new ChatTexts(chats, rooms.messages(), rooms.people());
    private final Business trattoria = own(DemoBusinesses.trattoria());

    @BeforeAll
    static void openTheRooms() {
        rooms = Rooms.build(
                TestDatabase.fresh(),
                new byte[32],
                new BookingLinks(new byte[32], URI.create("https://frontdesk.example")),
                null,
                CLOCK);
    }

    /** Time passes when a test says so. */
    private static final class Turning extends Clock {
        private Instant now = Instant.parse("2026-11-21T15:05:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(now, zone);
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    /** Under an id of its own, so that tests do not meet. */
    private static Business own(Business b) {
        var id = new BusinessId(Ids.next());
        return b.with(other -> other.id(id).slug(b.slug() + "-" + id).number(null));
    }

    @BeforeEach
    void open() {
        clock.now = Instant.parse("2026-11-21T15:05:00Z");
        rooms.businesses().save(trattoria);
    }

    private Said say(Writer writer, String text) {
        return chats.say(trattoria.id(), writer, text, null);
    }

    private List<String> bookings() {
        var from = LocalDateTime.parse("2026-11-01T00:00").toLocalDate();
        return rooms.diary().bookings(trattoria.id(), from, from.plusDays(60), null).stream()
                .filter(booking -> booking.status() == Booking.Status.CONFIRMED)
                .map(booking -> LocalDateTime.ofInstant(booking.slot().start(), trattoria.zone()) + " "
                        + booking.partySize() + " " + booking.customer().name())
                .toList();
    }

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
        clock.now = clock.now.plus(Duration.ofHours(5));
        assertThat(say(TEXTING, "at seven").call()).isEqualTo(first.call());
        clock.now = clock.now.plus(Duration.ofHours(5));
        chats.lapse();
        assertThat(chats.isOpen(trattoria.id(), TEXTING)).isTrue();
        clock.now = clock.now.plus(Chats.LAPSES_AFTER);
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
        rooms.journal().endForgotten(clock.now.plus(Duration.ofHours(1)));

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
