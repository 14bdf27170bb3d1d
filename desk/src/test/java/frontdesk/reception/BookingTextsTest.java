package frontdesk.reception;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import frontdesk.booking.BookOutcome;
import frontdesk.booking.Booking;
import frontdesk.booking.BookingCancelled;
import frontdesk.booking.BookingConfirmed;
import frontdesk.booking.BookingMoved;
import frontdesk.booking.BookingRestored;
import frontdesk.booking.Customer;
import frontdesk.booking.MoveOutcome;
import frontdesk.booking.Origin;
import frontdesk.business.Business;
import frontdesk.business.DemoBusinesses;
import frontdesk.kernel.PhoneNumber;
import frontdesk.message.Messages;
import frontdesk.message.Occasion;
import frontdesk.message.Template;
import frontdesk.message.Text;
import frontdesk.timetable.Timetable;
import frontdesk.timetable.Wish;

import static org.assertj.core.api.Assertions.assertThat;

class BookingTextsTest {
    private static final String CHANGE = " Change or cancel: https://desk.example/b/A";
    private final FrontHouse house = new FrontHouse();
    private final Messages messages =
            new Messages(house.database, house.businesses, house.people, house.jobs, house.journal, null, house.clock);
    private final BookingTexts texts = new BookingTexts(
            house.diary,
            house.businesses,
            messages,
            house.journal,
            (_, booking) ->
                    "https://desk.example/b/" + booking.customer().name().charAt(0));
    private final Business trattoria = house.trattoria();

    @AfterEach
    void close() throws Exception {
        house.close();
    }

    @Test
    void aBookingIsTextedOnceHoweverOftenItIsTold() {
        Booking booking = book(FrontHouse.MOBILE);
        texts.onConfirmed(List.of(new BookingConfirmed(trattoria.id(), booking.id())));
        texts.onConfirmed(List.of(new BookingConfirmed(trattoria.id(), booking.id())));
        assertThat(told(booking)).singleElement().satisfies(text -> {
            assertThat(text.body())
                    .isEqualTo("Trattoria Lucia: table for 4 on Fri 27 Nov, 7:00 PM, for Anna Keller." + CHANGE);
            assertThat(text.to()).isEqualTo(FrontHouse.MOBILE);
            assertThat(text.occasion()).isEqualTo("booked");
        });
    }

    @Test
    void everyMoveIsTextedOnceEvenBackAndForth() {
        Booking booking = book(FrontHouse.MOBILE);
        texts.onConfirmed(List.of(new BookingConfirmed(trattoria.id(), booking.id())));
        for (String at : List.of("2026-11-27T20:00", "2026-11-27T19:00", "2026-11-27T20:00")) {
            move(booking, at);
            texts.onMoved(new BookingMoved(trattoria.id(), booking.id(), false));
            texts.onMoved(new BookingMoved(trattoria.id(), booking.id(), false));
        }
        assertThat(told(booking))
                .extracting(Text::body)
                .containsExactly(
                        "Trattoria Lucia: table for 4 on Fri 27 Nov, 7:00 PM, for Anna Keller." + CHANGE,
                        "Trattoria Lucia: moved to Fri 27 Nov, 8:00 PM: table for 4, for Anna Keller." + CHANGE,
                        "Trattoria Lucia: moved to Fri 27 Nov, 7:00 PM: table for 4, for Anna Keller." + CHANGE,
                        "Trattoria Lucia: moved to Fri 27 Nov, 8:00 PM: table for 4, for Anna Keller." + CHANGE);
    }

    @Test
    void aCancelledBookingIsNotConfirmedLate() {
        Booking booking = book(FrontHouse.MOBILE);
        house.diary.cancel(trattoria.id(), booking.id(), "changed plans", Origin.of("test"));
        texts.onConfirmed(List.of(new BookingConfirmed(trattoria.id(), booking.id())));
        texts.onCancelled(new BookingCancelled(trattoria.id(), booking.id()));
        assertThat(told(booking))
                .extracting(Text::body)
                .containsExactly("Trattoria Lucia: cancelled: table for 4 on Fri 27 Nov, 7:00 PM, for Anna Keller.");
    }

    @Test
    void aCancellationThatIsTakenBackIsToldLikeABookingEachTime() {
        Booking booking = book(FrontHouse.MOBILE);
        var restored = new BookingRestored(trattoria.id(), booking.id());
        texts.onConfirmed(List.of(new BookingConfirmed(trattoria.id(), booking.id())));
        for (int time = 0; time < 2; time++) {
            house.diary.cancel(trattoria.id(), booking.id(), "", Origin.of("test"));
            texts.onCancelled(new BookingCancelled(trattoria.id(), booking.id()));
            house.diary.undo(trattoria.id(), booking.id(), Origin.of("test"));
            texts.onRestored(restored);
            texts.onRestored(restored);
        }
        assertThat(told(booking))
                .extracting(Text::occasion)
                .containsExactly("booked", "cancelled", "booked", "cancelled", "booked");
    }

    @Test
    void aMarkThatIsTakenBackIsNoNewsToTheCustomer() {
        Booking booking = book(FrontHouse.MOBILE);
        house.diary.arrived(trattoria.id(), booking.id(), Origin.of("test"));
        house.diary.undo(trattoria.id(), booking.id(), Origin.of("test"));
        texts.onRestored(new BookingRestored(trattoria.id(), booking.id()));
        assertThat(told(booking)).isEmpty();
    }

    @Test
    void aBusinessThatHasWordsOfItsOwnIsHeardInThem() {
        messages.templates()
                .replace(
                        "user:rosa",
                        trattoria.id(),
                        trattoria.language(),
                        null,
                        new Template(Occasion.BOOKED, "Ciao {name}: {what}, {when}. {link}"));
        Booking booking = book(FrontHouse.MOBILE);
        texts.onConfirmed(List.of(new BookingConfirmed(trattoria.id(), booking.id())));
        assertThat(told(booking))
                .extracting(Text::body)
                .containsExactly("Ciao Anna Keller: table for 4, Fri 27 Nov, 7:00 PM. https://desk.example/b/A");
    }

    @Test
    void whatIsOnlyMadeLongerIsToldAsThatAndAMoveInTheBusinessesOwnWordsAsBefore() {
        messages.templates()
                .replace(
                        "user:rosa",
                        trattoria.id(),
                        trattoria.language(),
                        null,
                        new Template(Occasion.MOVED, "Moved, {name}: {when}"));
        Booking booking = book(FrontHouse.MOBILE);
        for (long minutes : List.of(150L, 120L)) {
            Wish longer = Timetable.lasting(trattoria, wish("2026-11-27T19:00"), Duration.ofMinutes(minutes));
            assertThat(house.diary.move(trattoria.id(), booking.id(), longer, Origin.of("test")))
                    .isInstanceOf(MoveOutcome.Moved.class);
            texts.onMoved(new BookingMoved(trattoria.id(), booking.id(), true));
            texts.onMoved(new BookingMoved(trattoria.id(), booking.id(), true));
        }
        move(booking, "2026-11-27T20:00");
        texts.onMoved(new BookingMoved(trattoria.id(), booking.id(), false));
        String begins = "Trattoria Lucia: table for 4 on Fri 27 Nov, 7:00 PM now lasts until ";
        assertThat(told(booking))
                .extracting(Text::body)
                .containsExactly(
                        begins + "9:30 PM, for Anna Keller." + CHANGE,
                        begins + "9:00 PM, for Anna Keller." + CHANGE,
                        "Moved, Anna Keller: Fri 27 Nov, 8:00 PM");
    }

    @Test
    void aMoveThatIsToldAgainAfterAReplyIsTextedOnce() {
        Booking booking = book(FrontHouse.MOBILE);
        move(booking, "2026-11-27T20:00");
        texts.onMoved(new BookingMoved(trattoria.id(), booking.id(), false));
        messages.received(trattoria.id(), FrontHouse.MOBILE, "great", null, "SM-in-1");
        texts.onMoved(new BookingMoved(trattoria.id(), booking.id(), false));
        assertThat(told(booking)).extracting(Text::occasion).containsExactlyInAnyOrder("moved", "received");
    }

    @Test
    void nobodyIsTextedWhoGaveNoNumber() {
        Booking booking = book(null);
        texts.onConfirmed(List.of(new BookingConfirmed(trattoria.id(), booking.id())));
        assertThat(told(booking)).isEmpty();
    }

    @Test
    void anAppointmentIsToldWithTheOneWhoGivesIt() {
        Business clinic = house.clinic();
        var wish = new Wish(
                DemoBusinesses.CHECK_UP, LocalDateTime.parse("2026-11-27T10:00"), 1, null, DemoBusinesses.DR_LEE);
        var outcome = house.diary.book(clinic.id(), wish, anna(FrontHouse.MOBILE), Origin.of("test"));
        Booking booking = ((BookOutcome.Booked) outcome).booking();
        texts.onConfirmed(List.of(new BookingConfirmed(clinic.id(), booking.id())));
        assertThat(messages.of(clinic.id(), booking.id()))
                .extracting(Text::body)
                .containsExactly("Bright Smile Dental: check-up with Dr. Lee on Fri 27 Nov, 10:00 AM, for Anna Keller."
                        + CHANGE);
    }

    private Booking book(@Nullable PhoneNumber phone) {
        var outcome = house.diary.book(trattoria.id(), wish("2026-11-27T19:00"), anna(phone), Origin.of("test"));
        assertThat(outcome).isInstanceOf(BookOutcome.Booked.class);
        return ((BookOutcome.Booked) outcome).booking();
    }

    private void move(Booking booking, String at) {
        assertThat(house.diary.move(trattoria.id(), booking.id(), wish(at), Origin.of("test")))
                .isInstanceOf(MoveOutcome.Moved.class);
    }

    private List<Text> told(Booking booking) {
        return messages.of(trattoria.id(), booking.id());
    }

    private static Wish wish(String at) {
        return new Wish(DemoBusinesses.TABLE, LocalDateTime.parse(at), 4, null, null);
    }

    private static Customer anna(@Nullable PhoneNumber phone) {
        return new Customer("Anna Keller", phone, null, null);
    }
}
