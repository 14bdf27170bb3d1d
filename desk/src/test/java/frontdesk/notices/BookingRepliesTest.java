package frontdesk.notices;

import java.time.Duration;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import frontdesk.booking.Booking;
import frontdesk.booking.Origin;
import frontdesk.journal.AuditEntry;
import frontdesk.kernel.BusinessId;
import frontdesk.message.Status;
import frontdesk.message.Text;
import frontdesk.message.TextReceived;

import static org.assertj.core.api.Assertions.assertThat;

class BookingRepliesTest {
    private final Scene scene = new Scene();
    private final BusinessId trattoria = scene.trattoria.id();

    @AfterEach
    void close() throws Exception {
        scene.close();
    }

    @Test
    void aOneSaysThatTheyWillComeToWhatOurLastTextWasAbout() {
        scene.book("2026-11-28T19:00");
        Booking asked = scene.book("2026-11-27T19:00");
        remind(asked);
        TextReceived one = receive(" 1 ", "SM-in-1");
        assertThat(scene.replies.onReply(one)).isTrue();
        assertThat(scene.replies.onReply(one)).isTrue();
        assertThat(scene.told(asked))
                .filteredOn(text -> text.occasion().equals("confirmed"))
                .extracting(Text::body)
                .containsExactly("Trattoria Lucia: thank you, you are confirmed: table for 4 on Fri 27 Nov, 7:00 PM.");
        assertThat(scene.journal
                        .auditTrail()
                        .entries(
                                trattoria,
                                scene.clock.instant().minusSeconds(60),
                                scene.clock.instant().plusSeconds(60),
                                20))
                .extracting(AuditEntry::subject)
                .contains("booking " + asked.id());
    }

    @Test
    void soItDoesByAnotherWay() {
        remind(scene.book("2026-11-27T19:00"));
        assertThat(scene.replies.answer(trattoria, Scene.ANNA, "1"))
                .hasValue("Trattoria Lucia: thank you, you are confirmed: table for 4 on Fri 27 Nov, 7:00 PM.");
        assertThat(scene.replies.answer(trattoria, Scene.ANNA, "one more guest"))
                .isEmpty();
    }

    @Test
    void aReplyIsKeptWithTheBookingThatItIsAbout() {
        Booking asked = scene.book("2026-11-27T19:00");
        remind(asked);
        receive("can we make it 8?", "SM-in-1");
        receive("hello?", "SM-in-2");
        assertThat(scene.told(asked))
                .filteredOn(text -> text.status() == Status.RECEIVED)
                .extracting(Text::body)
                .containsExactlyInAnyOrder("can we make it 8?", "hello?");
    }

    @Test
    void anythingElseIsLeftToTheReceptionist() {
        remind(scene.book("2026-11-27T19:00"));
        assertThat(scene.replies.onReply(receive("can we make it 8?", "SM-in-1")))
                .isFalse();
        assertThat(scene.replies.onReply(receive("11", "SM-in-2"))).isFalse();
    }

    @Test
    void aOneWithoutAQuestionOfOursIsNoAnswer() {
        scene.book("2026-11-27T19:00");
        assertThat(scene.replies.onReply(receive("1", "SM-in-1"))).isFalse();
    }

    @Test
    void aBookingThatIsCancelledCannotBeConfirmed() {
        Booking asked = scene.book("2026-11-27T19:00");
        remind(asked);
        scene.diary.cancel(trattoria, asked.id(), "changed plans", Origin.of("test"));
        assertThat(scene.replies.onReply(receive("1", "SM-in-1"))).isFalse();
    }

    @Test
    void aBookingThatWaitsForItsDepositIsNotConfirmedByAOne() {
        Booking asked = scene.book("2026-11-27T19:00");
        scene.unpaid.add(asked.id());
        remind(asked);
        assertThat(scene.replies.onReply(receive("1", "SM-in-1"))).isFalse();
        assertThat(scene.replies.answer(trattoria, Scene.ANNA, "1")).isEmpty();
    }

    private void remind(Booking booking) {
        scene.clock.pass(Duration.ofMinutes(1));
        scene.messages.text(trattoria, new Text.Draft(Scene.ANNA, "See you", "reminder", booking.id(), null, "1"));
        scene.clock.pass(Duration.ofMinutes(1));
    }

    private TextReceived receive(String body, String name) {
        scene.messages.received(trattoria, Scene.ANNA, body, null, name);
        scene.clock.pass(Duration.ofMinutes(1));
        Text kept = scene.messages.latest(trattoria, 20).stream()
                .filter(text -> text.status() == Status.RECEIVED && name.equals(text.carrierName()))
                .findFirst()
                .orElseThrow();
        return new TextReceived(trattoria, kept.id());
    }
}
