package frontdesk.notices;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import frontdesk.booking.Booking;
import frontdesk.kernel.BusinessId;
import frontdesk.message.Mails;
import frontdesk.message.MessageRules;
import frontdesk.message.Text;
import frontdesk.message.TextLost;

import static org.assertj.core.api.Assertions.assertThat;

class SubstitutesTest {
    private final Scene scene = new Scene();
    private final BusinessId trattoria = scene.trattoria.id();
    private final Mails mails = scene.mails;
    private final Substitutes substitutes = new Substitutes(scene.businesses, scene.people, scene.messages, mails);

    @AfterEach
    void close() throws Exception {
        scene.close();
    }

    @Test
    void whatCouldNotBeTextedIsMailedOnce() {
        Booking booking = scene.book("2026-11-27T19:00", "anna@example.com");
        TextLost lost = lose(booking, "reminder");
        substitutes.onLost(lost);
        substitutes.onLost(lost);
        assertThat(mails.of(trattoria, booking.id())).singleElement().satisfies(mail -> {
            assertThat(mail.address()).isEqualTo("anna@example.com");
            assertThat(mail.subject()).isEqualTo("Trattoria Lucia");
            assertThat(mail.body()).isEqualTo("See you");
        });
    }

    @Test
    void theLinkForADepositIsMailedWhereItCouldNotBeTexted() {
        Booking booking = scene.book("2026-11-27T19:00", "anna@example.com");
        substitutes.onLost(lose(booking, "payment-link"));
        substitutes.onLost(lose(booking, "after-call"));
        assertThat(mails.of(trattoria, booking.id())).hasSize(2);
    }

    @Test
    void whatTellsTheOwnerIsNotMailedToACustomer() {
        Booking booking = scene.book("2026-11-27T19:00", "anna@example.com");
        substitutes.onLost(lose(booking, "follow-up"));
        assertThat(mails.of(trattoria, booking.id())).isEmpty();
    }

    @Test
    void whatIsMailedAnywayIsNotMailedTwice() {
        Booking booking = scene.book("2026-11-27T19:00", "anna@example.com");
        substitutes.onLost(lose(booking, "booked"));
        assertThat(mails.of(trattoria, booking.id())).isEmpty();
    }

    @Test
    void whoseAddressIsNotKnownIsNotMailed() {
        Booking booking = scene.book("2026-11-27T19:00", null);
        substitutes.onLost(lose(booking, "reminder"));
        assertThat(mails.of(trattoria, booking.id())).isEmpty();
    }

    @Test
    void nobodyIsMailedWhereTheBusinessDoesNotWantIt() {
        scene.want(MessageRules.USUAL.with(rules -> rules.mailLast(false)));
        Booking booking = scene.book("2026-11-27T19:00", "anna@example.com");
        substitutes.onLost(lose(booking, "reminder"));
        assertThat(mails.of(trattoria, booking.id())).isEmpty();
    }

    private TextLost lose(Booking booking, String occasion) {
        return new TextLost(
                trattoria,
                scene.messages.text(
                        trattoria, new Text.Draft(Scene.ANNA, "See you", occasion, booking.id(), null, "1")));
    }
}
