package frontdesk.payment;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;

import org.junit.jupiter.api.AfterEach;

import frontdesk.booking.Booking;
import frontdesk.booking.Booking.Status;
import frontdesk.kernel.Money;
import frontdesk.payment.Payment.Step;
import frontdesk.payment.Payment.What;

import static frontdesk.payment.PayDesk.EMMAS;
import static frontdesk.payment.PayDesk.FRIDAY_AT_TEN;
import static org.assertj.core.api.Assertions.assertThat;

/** A pay desk at which time passes and money comes as tests want it. */
abstract class OpenPayDesk {
    final PayDesk desk = new PayDesk();

    @AfterEach
    void close() throws Exception {
        desk.close();
    }

    Booking lapsed() {
        Booking booking = desk.book(FRIDAY_AT_TEN);
        desk.list.work();
        later(Duration.ofHours(12));
        assertThat(desk.now(booking).status()).isEqualTo(Status.CANCELLED);
        return booking;
    }

    /** The vendor closed it too late. */
    void paidLate() {
        desk.vendor.only().state = "open";
        desk.paid();
        assertThat(desk.list.work()).isEmpty();
    }

    Booking paid(LocalDateTime at) {
        Booking booking = desk.book(at, EMMAS, 1);
        desk.list.work();
        desk.paid();
        desk.list.work();
        return booking;
    }

    Money back(Booking booking) {
        return desk.vendor.returned(
                desk.vendor.entries.get(desk.payment(booking).id() + "-1"));
    }

    void later(Duration time) {
        desk.clock.pass(time);
        assertThat(desk.list.work()).isEmpty();
    }

    List<What> steps(Booking booking) {
        return desk.deposits.history(desk.payment(booking)).stream()
                .map(Step::what)
                .toList();
    }
}
