package frontdesk.provider.calendly;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import frontdesk.booking.BookOutcome;
import frontdesk.booking.Booking;
import frontdesk.calendars.Join.ByHand;

import static org.assertj.core.api.Assertions.assertThat;

/** Calendly as the diary of record: who books with us is booked there. */
class CalendlyBookingsTest {
    private static final String TEN = "2026-02-03T10:00";

    private CalendlyScene scene;

    @BeforeEach
    void open() throws Exception {
        scene = new CalendlyScene();
    }

    @AfterEach
    void close() throws Exception {
        scene.close();
    }

    @Test
    void aBookingIsMadeThereForTheCallerAndIsKnownAgain() throws Exception {
        scene.lead();
        Booking booking = ((BookOutcome.Booked) scene.desk.tryToBook(TEN)).booking();
        assertThat(scene.wire.invited).containsValue(booking.id().toString());
        scene.desk.settled(booking.id());
        scene.desk.minute();
        assertThat(scene.wire.made.get()).isEqualTo(1);
        assertThat(scene.desk.calendars.flags(scene.desk.shop.id)).isEmpty();
        assertThat(scene.desk.join().trouble()).isNull();
        scene.desk.cancel(booking);
        assertThat(scene.wire.meetings).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void whatWasBookedThereStaysBookedWhenItLeadsNoMore(ByHand byHand) throws Exception {
        scene.lead(byHand);
        Booking booking = ((BookOutcome.Booked) scene.desk.tryToBook(TEN)).booking();
        scene.desk.settled(booking.id());
        scene.desk.calendars.lead("test", scene.desk.shop.id, scene.desk.join().id(), false);
        scene.desk.minute();
        assertThat(scene.desk.find(booking).status()).isEqualTo(Booking.Status.CONFIRMED);
        assertThat(scene.desk.calendars.flags(scene.desk.shop.id)).isEmpty();
        assertThat(scene.wire.meetings).hasSize(1);
    }

    @Test
    void whoIsMovedIsBookedAnewThereAndLetGoWhereTheyWere() throws Exception {
        scene.lead();
        Booking booking = ((BookOutcome.Booked) scene.desk.tryToBook(TEN)).booking();
        scene.desk.move(booking, "2026-02-03T11:00");
        assertThat(scene.wire.meetings).hasSize(1).first().asString().contains("2026-02-03T10:00:00Z");
    }

    @Test
    void whatHasGoneThereIsRefused() throws Exception {
        scene.lead();
        scene.wire.free = false;
        assertThat(scene.desk.tryToBook(TEN)).isInstanceOf(BookOutcome.Refused.class);
    }

    @Test
    void anAnswerThatIsLostIsFoundAgainAndNotBookedTwice() throws Exception {
        scene.lead();
        scene.wire.bookingAnswers = 500;
        Booking pending = ((BookOutcome.Pending) scene.desk.tryToBook(TEN)).hold();
        scene.wire.bookingAnswers = 200;
        scene.desk.follow(pending);
        assertThat(scene.desk.find(pending).status()).isEqualTo(Booking.Status.CONFIRMED);
        assertThat(scene.wire.made.get()).isEqualTo(1);
    }

    @Test
    void whereThePlanDoesNotAllowItTheCallerGetsOneLink() throws Exception {
        scene.lead();
        scene.wire.bookingAnswers = 403;
        var pending = (BookOutcome.Pending) scene.desk.tryToBook(TEN);
        assertThat(pending.byLink()).isTrue();
        scene.wire.clicks(pending.hold().slot().start(), pending.hold().id().toString());
        scene.desk.follow(pending.hold());
        assertThat(scene.wire.links.get()).isEqualTo(1);
        assertThat(scene.desk.find(pending.hold()).status()).isEqualTo(Booking.Status.CONFIRMED);
    }

    @Test
    void aBadDayThereKeepsTheTimeHere() throws Exception {
        scene.lead();
        for (int status : List.of(429, 500, 503, 401)) {
            scene.wire.oddly = status;
            assertThat(scene.desk.tryToBook("2026-02-0%dT10:00"
                            .formatted(3 + List.of(429, 500, 503, 401).indexOf(status))))
                    .isInstanceOf(BookOutcome.Pending.class);
            scene.desk.clock.pass(Duration.ofSeconds(30));
        }
    }
}
