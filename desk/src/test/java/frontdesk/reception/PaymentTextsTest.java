package frontdesk.reception;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import frontdesk.booking.Booking;
import frontdesk.booking.BookingCancelled;
import frontdesk.booking.BookingConfirmed;
import frontdesk.booking.Customer;
import frontdesk.booking.Origin;
import frontdesk.followup.FollowUps;
import frontdesk.kernel.Money;
import frontdesk.message.Mails;
import frontdesk.message.Messages;
import frontdesk.message.Postman;
import frontdesk.message.Status;
import frontdesk.message.Text;
import frontdesk.payment.CardNews;
import frontdesk.payment.LinkWay;
import frontdesk.payment.Order;
import frontdesk.payment.PayDesk;
import frontdesk.payment.Payment;
import frontdesk.payment.PaymentNews;
import frontdesk.payment.Reference;
import frontdesk.understanding.Understanding;

import static org.assertj.core.api.Assertions.assertThat;

/** What whoever pays is told by text, and what is said of a deposit when something is booked. */
class PaymentTextsTest {
    private static final String VISIT = "visit with anna on Fri 6 Feb, 10:00 AM";

    private final PayDesk desk = new PayDesk();
    private final Messages messages =
            new Messages(desk.database, desk.businesses, desk.people, desk.jobs, desk.journal, null, desk.clock);
    private final Mails mails = new Mails(
            desk.database,
            desk.businesses,
            desk.people,
            desk.jobs,
            desk.journal,
            new Postman(desk.business),
            desk.clock);
    private final FollowUps followUps =
            new FollowUps(desk.database, desk.businesses, messages, desk.jobs, desk.journal, desk.clock);
    private final BookingTexts bookings =
            new BookingTexts(desk.diary, desk.businesses, messages, desk.journal, (_, _) -> "https://desk.example/b/x");
    private final PaymentTexts texts = new PaymentTexts(
            desk.deposits,
            desk.diary,
            desk.businesses,
            messages,
            mails,
            followUps,
            desk.journal,
            payment -> "https://desk.example/p/x",
            stands -> bookings.onConfirmed(List.of(stands)));

    PaymentTextsTest() {
        desk.jobs.introduce(PaymentNews.class, "payment.text", texts::onNews);
        desk.jobs.introduceForMany(
                BookingConfirmed.class, "booking.text-booked", booked -> bookings.onConfirmed(texts.standing(booked)));
        desk.jobs.introduce(BookingCancelled.class, "booking.text-cancelled", cancelled -> {
            if (!texts.tell(cancelled)) {
                bookings.onCancelled(cancelled);
            }
        });
    }

    @AfterEach
    void close() throws Exception {
        desk.close();
    }

    @Test
    void whoBooksGetsTheLinkFirstAndTheConfirmationWhenItIsPaid() {
        Booking booking = desk.book(PayDesk.FRIDAY_AT_TEN);
        pass(Duration.ZERO);
        assertThat(told(booking))
                .containsExactly(
                        "Shop: to keep " + VISIT + ", please pay €20 by Mon 2 Feb, 7:00 PM: https://desk.example/p/x");
        desk.paid();
        pass(Duration.ofHours(13));
        assertThat(told(booking)).hasSize(2);
        assertThat(told(booking).getLast()).startsWith("Shop: " + VISIT + ", for Emma.");
    }

    @Test
    void whoDoesNotPayIsToldOnceThatTheTimeIsGone() {
        Booking booking = desk.book(PayDesk.FRIDAY_AT_TEN);
        pass(Duration.ZERO);
        pass(Duration.ofHours(12));
        assertThat(told(booking)).hasSize(2);
        assertThat(told(booking).getLast())
                .isEqualTo("Shop: the deposit for " + VISIT + " was not paid in time, so the time is no longer kept.");
    }

    @Test
    void whoCancelsIsToldOfTheMoneyToo() {
        Booking booking = desk.book(PayDesk.FRIDAY_AT_TEN);
        pass(Duration.ZERO);
        desk.paid();
        pass(Duration.ZERO);
        desk.diary.cancel(desk.business, booking.id(), "", Origin.of("test"));
        pass(Duration.ZERO);
        assertThat(told(booking).subList(2, 4))
                .containsExactlyInAnyOrder(
                        "Shop: cancelled: " + VISIT + ", for Emma.", "Shop: €20 is on its way back to you.");
    }

    @Test
    void whoOrdersGetsALinkAndAReceiptOnce() {
        var order = new Order(
                desk.business, PayDesk.EMMAS, Money.of(45050, "INR"), "Two kilos of pickle", null, "agent:ravi", "o1");
        Payment payment = desk.deposits.order(order).orElseThrow();
        pass(Duration.ZERO);
        desk.paid();
        pass(Duration.ZERO);
        var paid = new PaymentNews(desk.business, payment.id(), PaymentNews.What.PAID, 0);
        texts.onNews(paid);
        assertThat(messages.latest(desk.business, 10).reversed())
                .extracting(Text::body)
                .containsExactly(
                        "Shop: Two kilos of pickle, ₹450.50. Please pay by Mon 2 Feb, 7:00 PM: https://desk.example/p/x",
                        "Shop: thank you, ₹450.50 for Two kilos of pickle has been paid.");
    }

    @Test
    void anAgentIsGivenTheConditionToSay() {
        assertThat(bookedByTool())
                .endsWith("It is kept until a deposit of twenty euros is paid, by today at seven in the evening;"
                        + " a text brings the link.");
    }

    private String bookedByTool() {
        var belt = new ToolBelt(
                desk.businesses, desk.diary, desk.people, desk.journal, new Understanding(), desk.deposits, desk.clock);
        var customer = new ToolRequest.Contact("Emma Stone", PayDesk.EMMAS.e164(), null);
        var wanted = new ToolRequest.Create("2026-02-06 10:00", customer, null, null, null, null, null);
        return ((ToolAnswer.Booked) belt.create(desk.business, wanted, Origin.of("agent:test"))).message();
    }

    @Test
    void whoIsLetGoASecondTimeIsToldAgain() {
        Booking booking = desk.book(PayDesk.FRIDAY_AT_TEN);
        pass(Duration.ZERO);
        pass(Duration.ofHours(12));
        desk.diary.undo(desk.business, booking.id(), Origin.of("test"));
        pass(Duration.ZERO);
        desk.deposits.sendAgain(desk.business, desk.payment(booking).id(), "user:lucia@desk.example");
        pass(Duration.ZERO);
        pass(Duration.ofHours(12));
        assertThat(told(booking)).hasSize(4);
        assertThat(told(booking).getLast()).isEqualTo(told(booking).get(1)).contains("was not paid in time");
    }

    @Test
    void whoIsLetGoIsToldThoughTheDiaryHadLetThemGoBefore() {
        Booking booking = desk.book(PayDesk.FRIDAY_AT_TEN);
        pass(Duration.ZERO);
        var ranOut = new CardNews.NotPaid(new Reference(desk.payment(booking).id(), 1));
        desk.database.perform(handle -> desk.deposits.heard(handle, desk.business, "stripe", ranOut));
        desk.diary.cancel(desk.business, booking.id(), "", Origin.of("test"));
        pass(Duration.ZERO);
        assertThat(told(booking)).hasSize(2);
        assertThat(told(booking).getLast()).contains("was not paid in time");
    }

    @Test
    void whoWantsNoTextsIsMailedTheLink() {
        desk.way = _ -> LinkWay.MAIL;
        Booking booking = desk.book(new Customer("Emma", PayDesk.EMMAS, "emma@example.com", null));
        pass(Duration.ZERO);
        assertThat(told(booking)).isEmpty();
        assertThat(mails.of(desk.business, booking.id())).singleElement().satisfies(mail -> {
            assertThat(mail.address()).isEqualTo("emma@example.com");
            assertThat(mail.body()).contains("please pay €20 by Mon 2 Feb, 7:00 PM: https://desk.example/p/x");
            assertThat(mail.status()).isEqualTo(Status.SENT);
        });
        pass(Duration.ofHours(12));
        assertThat(desk.now(booking).status()).isEqualTo(Booking.Status.CANCELLED);
    }

    @Test
    void whoCanBeSentNoLinkKeepsTheBookingAndStaffAreTold() {
        desk.way = _ -> LinkWay.NONE;
        Booking booking = desk.book(PayDesk.FRIDAY_AT_TEN);
        pass(Duration.ZERO);
        texts.onNews(new PaymentNews(desk.business, desk.payment(booking).id(), PaymentNews.What.UNREACHED, 0));
        pass(Duration.ofDays(1));
        assertThat(desk.now(booking).status()).isEqualTo(Booking.Status.CONFIRMED);
        assertThat(desk.payment(booking).trouble()).startsWith("No link can be sent to them");
        assertThat(followUps.open(desk.business, 10)).singleElement().satisfies(one -> {
            assertThat(one.words()).startsWith("Deposit: visit, Shop, €20: no link for the payment can be sent");
            assertThat(one.phone()).isEqualTo(PayDesk.EMMAS);
        });
    }

    @Test
    void whoHasPaidAtTheDeskIsNotAskedAgain() {
        desk.way = _ -> LinkWay.NONE;
        Booking booking = desk.book(PayDesk.FRIDAY_AT_TEN);
        pass(Duration.ZERO);
        assertThat(desk.deposits.unasked(booking)).contains(Money.of(2000, "EUR"));
        assertThat(desk.deposits.paidAtDesk(desk.business, desk.payment(booking).id(), "user:lucia@example.com"))
                .isTrue();
        assertThat(desk.deposits.unasked(booking)).isEmpty();
    }

    @Test
    void whoSaysStopBeforeTheLinkIsThereDoesNotLoseTheTimeForIt() {
        Booking booking = desk.book(PayDesk.FRIDAY_AT_TEN);
        desk.way = _ -> LinkWay.NONE;
        pass(Duration.ZERO);
        pass(Duration.ofDays(1));
        assertThat(desk.now(booking).status()).isEqualTo(Booking.Status.CONFIRMED);
        assertThat(desk.payment(booking).payBy()).isNull();
        assertThat(followUps.open(desk.business, 10)).hasSize(1);
    }

    @Test
    void aCallerIsToldThatNoLinkCanBeSent() {
        desk.way = _ -> LinkWay.NONE;
        assertThat(bookedByTool())
                .endsWith("I can't send you a text with a link for the deposit of twenty euros: please pay it with us,"
                        + " or ask us for another way.");
    }

    private void pass(Duration time) {
        desk.clock.pass(time);
        assertThat(desk.list.work()).isEmpty();
    }

    private List<String> told(Booking booking) {
        return messages.of(desk.business, booking.id()).stream().map(Text::body).toList();
    }
}
