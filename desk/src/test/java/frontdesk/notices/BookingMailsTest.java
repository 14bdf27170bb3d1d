package frontdesk.notices;

import java.util.List;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import frontdesk.booking.Booking;
import frontdesk.booking.BookingConfirmed;
import frontdesk.booking.Origin;
import frontdesk.kernel.BusinessId;
import frontdesk.message.Mail;
import frontdesk.message.Mails;
import frontdesk.message.Occasion;

import static org.assertj.core.api.Assertions.assertThat;

class BookingMailsTest {
    private final Scene scene = new Scene();
    private final BusinessId trattoria = scene.trattoria.id();
    private final Mails mails = scene.mails;
    private final BookingMails bookingMails =
            new BookingMails(scene.diary, scene.businesses, mails, scene.texts, scene.clock);

    @AfterEach
    void close() throws Exception {
        scene.close();
    }

    @Test
    void aBookingIsMailedOnceWithAnEntryForTheCalendar() {
        Booking booking = scene.book("2026-11-27T19:00", "anna@example.com");
        bookingMails.onConfirmed(List.of(new BookingConfirmed(trattoria, booking.id())));
        bookingMails.onConfirmed(List.of(new BookingConfirmed(trattoria, booking.id())));
        assertThat(mails.of(trattoria, booking.id())).singleElement().satisfies(mail -> {
            assertThat(mail.address()).isEqualTo("anna@example.com");
            assertThat(mail.subject()).isEqualTo("Trattoria Lucia: table for 4 on Fri 27 Nov, 7:00 PM");
            assertThat(mail.body()).contains("Change or cancel: https://desk.example/b/1", "Trattoria Lucia\n");
            VEvent event = event(mail, "REQUEST");
            assertThat(event.getUid().getValue()).isEqualTo(booking.id() + "@frontdesk");
            assertThat(event.getSummary().getValue()).isEqualTo("table for 4, Trattoria Lucia");
            assertThat(event.getDateStart().getValue().toInstant())
                    .isEqualTo(booking.slot().start());
            assertThat(event.getDateEnd().getValue().toInstant())
                    .isEqualTo(booking.slot().end());
            assertThat(event.getOrganizer().getEmail()).isEqualTo("desk@lucia.example");
            assertThat(event.getAttendees().getFirst().getEmail()).isEqualTo("anna@example.com");
        });
    }

    @Test
    void theCalendarFollowsEveryChangeByTheSameNameAndAHigherNumber() {
        Booking booking = scene.book("2026-11-27T19:00", "anna@example.com");
        bookingMails.tell(trattoria, List.of(booking.id()), Occasion.BOOKED);
        for (String at : List.of("2026-11-27T20:00", "2026-11-27T19:00")) {
            scene.move(booking, at);
            bookingMails.tell(trattoria, List.of(booking.id()), Occasion.MOVED);
            bookingMails.tell(trattoria, List.of(booking.id()), Occasion.MOVED);
        }
        scene.diary.cancel(trattoria, booking.id(), "changed plans", Origin.of("test"));
        bookingMails.tell(trattoria, List.of(booking.id()), Occasion.CANCELLED);
        List<Mail> sent = mails.of(trattoria, booking.id());
        assertThat(sent)
                .extracting(mail -> mail.calendar().method())
                .containsExactly("REQUEST", "REQUEST", "REQUEST", "CANCEL");
        List<VEvent> events =
                sent.stream().map(mail -> event(mail, mail.calendar().method())).toList();
        assertThat(events).extracting(event -> event.getUid().getValue()).containsOnly(booking.id() + "@frontdesk");
        assertThat(events)
                .extracting(event -> event.getSequence().getValue())
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(events.getLast().getStatus().isCancelled()).isTrue();
        assertThat(events.getLast().getAttendees()).hasSize(1);
        assertThat(sent.getLast().body()).doesNotContain("https://");
    }

    @Test
    void aBookingThatIsCancelledAgainIsTakenOffTheCalendarAgain() {
        Booking booking = scene.book("2026-11-27T19:00", "anna@example.com");
        for (int times = 0; times < 2; times++) {
            scene.diary.cancel(trattoria, booking.id(), "changed plans", Origin.of("user:rosa"));
            bookingMails.tell(trattoria, List.of(booking.id()), Occasion.CANCELLED);
            bookingMails.tell(trattoria, List.of(booking.id()), Occasion.CANCELLED);
            scene.diary.undo(trattoria, booking.id(), Origin.of("user:rosa"));
        }
        assertThat(mails.of(trattoria, booking.id()))
                .extracting(mail -> mail.calendar().method())
                .containsExactly("CANCEL", "CANCEL");
    }

    @Test
    void whoGaveNoAddressIsNotMailed() {
        Booking booking = scene.book("2026-11-27T19:00", null);
        bookingMails.tell(trattoria, List.of(booking.id()), Occasion.BOOKED);
        assertThat(mails.of(trattoria, booking.id())).isEmpty();
    }

    @Test
    void aBookingThatIsCancelledByThenIsNotConfirmed() {
        Booking booking = scene.book("2026-11-27T19:00", "anna@example.com");
        scene.diary.cancel(trattoria, booking.id(), "changed plans", Origin.of("test"));
        bookingMails.tell(trattoria, List.of(booking.id()), Occasion.BOOKED);
        assertThat(mails.of(trattoria, booking.id())).isEmpty();
    }

    private static VEvent event(Mail mail, String method) {
        Mail.@Nullable Enclosure enclosure = mail.calendar();
        assertThat(enclosure).isNotNull();
        ICalendar calendar = Biweekly.parse(enclosure.text()).first();
        assertThat(calendar.getMethod().getValue()).isEqualTo(method);
        assertThat(calendar.validate(ICalVersion.V2_0)).isEmpty();
        return calendar.getEvents().getFirst();
    }
}
