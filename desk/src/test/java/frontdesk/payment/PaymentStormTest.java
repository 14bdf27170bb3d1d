package frontdesk.payment;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import frontdesk.booking.Booking;
import frontdesk.booking.Booking.Status;
import frontdesk.kernel.OutsideTrouble;
import frontdesk.payment.Payment.LinkState;
import frontdesk.payment.Payment.Refund;
import frontdesk.payment.Payment.State;

import static frontdesk.payment.PayDesk.BY_HAND;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Some hundred bookings in bad weather: word of payments comes late, twice, in another order or never, customers cancel, the vendor fails, answers are lost,
 * jobs run twice and out of order. In the end the diary, our ledger and the vendor's books agree, row by row.
 */
class PaymentStormTest {
    private static final int DAYS = 20;
    private static final int A_DAY = 16;

    private final PayDesk desk = new PayDesk();
    private final List<CardNews> onTheWay = new ArrayList<>();

    @AfterEach
    void close() throws Exception {
        desk.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void inTheEndTheDiaryTheLedgerAndTheVendorsBooksAgree(long seed) {
        var chance = new Random(seed);
        List<Booking> bookings = new ArrayList<>();
        for (int day = 0; day < DAYS; day++) {
            for (int n = 0; n < A_DAY; n++) {
                LocalDate on = LocalDate.parse("2026-02-04").plusDays(day);
                bookings.add(desk.book(on.atTime(LocalTime.of(9, 0).plusMinutes(30L * n))));
                weather(chance, bookings);
            }
        }
        for (int moment = 0; moment < 60; moment++) {
            weather(chance, bookings);
        }
        calm();
        assertThat(bookings).hasSize(DAYS * A_DAY).allSatisfy(this::agrees);
        assertThat(bookings.stream()
                        .map(booking -> desk.payment(booking).state())
                        .distinct())
                .contains(State.PAID, State.LAPSED, State.WITHDRAWN, State.RETURNED);
    }

    private void weather(Random chance, List<Booking> bookings) {
        desk.clock.pass(Duration.ofSeconds(chance.nextInt(600)));
        desk.vendor.trouble = chance.nextInt(5) == 0 ? OutsideTrouble.passing("stripe", "it is in trouble") : null;
        desk.vendor.answersAreLost = chance.nextInt(5) == 0;
        desk.list.stir(chance);
        for (CardBooks.Entry entry : List.copyOf(desk.vendor.entries.values())) {
            if (chance.nextInt(30) == 0) {
                customer(entry, chance);
            }
        }
        if (chance.nextInt(4) == 0) {
            Booking any = bookings.get(chance.nextInt(bookings.size()));
            desk.diary.cancel(desk.business, any.id(), "", BY_HAND);
        }
        Collections.shuffle(onTheWay, chance);
        while (!onTheWay.isEmpty() && chance.nextInt(3) > 0) {
            desk.hear(onTheWay.removeLast());
        }
    }

    /** Pays, begins to pay, or brings what was begun to an end; the vendor's word of it is lost, or comes once or twice. */
    private void customer(CardBooks.Entry entry, Random chance) {
        if (entry.state.equals("open") && chance.nextInt(4) == 0) {
            entry.state = "underway";
        } else if (entry.state.equals("underway") && chance.nextBoolean()) {
            entry.state = "expired";
            tell(new CardNews.NotPaid(entry.bill.reference()), chance);
        } else {
            if (entry.state.equals("underway")) {
                entry.state = "open";
            }
            CardNews.Paid paid = desk.vendor.pay(entry);
            if (paid != null) {
                tell(paid, chance);
            }
        }
    }

    private void tell(CardNews news, Random chance) {
        for (int copies = chance.nextInt(3); copies > 0; copies--) {
            onTheWay.add(news);
        }
    }

    /** What was lost stays lost; all else comes to its end. */
    private void calm() {
        desk.vendor.trouble = null;
        desk.vendor.answersAreLost = false;
        for (CardBooks.Entry entry : desk.vendor.entries.values()) {
            if (entry.state.equals("underway")) {
                entry.state = "expired";
            }
        }
        onTheWay.forEach(desk::hear);
        for (int days = 0; days < 3; days++) {
            assertThat(desk.list.work()).isEmpty();
            desk.clock.pass(Duration.ofDays(1));
        }
    }

    private void agrees(Booking booking) {
        Payment payment = desk.payment(booking);
        boolean stands = desk.now(booking).status() == Status.CONFIRMED;
        List<CardBooks.Entry> there = desk.vendor.entries.values().stream()
                .filter(entry -> entry.bill.reference().payment().equals(payment.id()))
                .toList();
        long came = there.stream()
                .filter(entry -> entry.money != null)
                .mapToLong(entry -> entry.bill.amount().minor())
                .sum();
        long back = there.stream().mapToLong(entry -> entry.back).sum();
        List<Refund> refunds = desk.deposits.refunds(payment);
        assertThat(refunds.stream().mapToLong(refund -> refund.amount().minor()).sum())
                .isEqualTo(back);
        assertThat(refunds).allMatch(refund -> refund.doneAt() != null);
        assertThat(desk.deposits.links(payment).stream()
                        .filter(link -> link.state() == LinkState.PAID)
                        .count())
                .isEqualTo(there.stream().filter(entry -> entry.money != null).count());
        long price = payment.amount().minor();
        switch (payment.state()) {
            case PAID -> assertThat(came - back).isEqualTo(stands ? price : came);
            case RETURNED -> {
                assertThat(stands).isFalse();
                assertThat(back).isPositive();
            }
            case LAPSED, WITHDRAWN -> {
                assertThat(stands).isFalse();
                assertThat(came).isZero();
            }
            case DUE, LATE, WAIVED -> throw new AssertionError("it came to no end: " + payment.state());
        }
    }
}
