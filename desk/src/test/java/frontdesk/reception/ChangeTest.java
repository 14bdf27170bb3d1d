package frontdesk.reception;

import java.time.LocalDateTime;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import frontdesk.booking.Booking;
import frontdesk.booking.BookingChange;
import frontdesk.business.Business;
import frontdesk.kernel.BookingId;
import frontdesk.kernel.PhoneNumber;
import frontdesk.reception.ToolAnswer.Code;
import frontdesk.reception.ToolRequest.Contact;

import static frontdesk.reception.AgentsWords.AGENT;
import static frontdesk.reception.AgentsWords.NOBODY;
import static frontdesk.reception.AgentsWords.at;
import static frontdesk.reception.AgentsWords.booked;
import static frontdesk.reception.AgentsWords.booking;
import static frontdesk.reception.AgentsWords.cancel;
import static frontdesk.reception.AgentsWords.code;
import static frontdesk.reception.AgentsWords.keyed;
import static frontdesk.reception.AgentsWords.to;
import static org.assertj.core.api.Assertions.assertThat;

/** Bookings are moved, corrected and cancelled by language models. */
class ChangeTest {
    @AutoClose
    private static final FrontHouse HOUSE = new FrontHouse();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "4pm | 2026-11-25T16:00",
                "thursday | 2026-11-26T15:00",
                "2026-11-26 | 2026-11-26T15:00",
                "2026-11-26 16:00 | 2026-11-26T16:00",
                "thursday at 4pm | 2026-11-26T16:00",
            })
    void ofABookingThatIsMovedWhatIsNotSaidStays(String datetime, LocalDateTime then) {
        Business clinic = HOUSE.clinic();
        BookingId id = booked(HOUSE, clinic, "wednesday 3pm");
        var changed = (ToolAnswer.Changed) HOUSE.belt.change(clinic.id(), to(id, datetime, NOBODY), AGENT);
        assertThat(at(HOUSE, clinic, id)).isEqualTo(then);
        assertThat(changed.message()).startsWith("The booking is now ");
    }

    @Test
    void aBookingIsMovedAndCorrectedInOne() {
        Business clinic = HOUSE.clinic();
        BookingId id = booked(HOUSE, clinic, "wednesday 3pm");
        var change = new ToolRequest.Change(
                id.toString(),
                false,
                null,
                "4pm",
                "cleaning",
                null,
                "Dr. Patel",
                new Contact("Ida B. Wells", "415-555-0135", "ida@example.com"),
                "ground floor");
        assertThat(HOUSE.belt.change(clinic.id(), change, keyed("k4"))).isInstanceOf(ToolAnswer.Changed.class);
        assertThat(HOUSE.belt.change(clinic.id(), change, keyed("k4"))).isInstanceOf(ToolAnswer.Changed.class);

        Booking booking = booking(HOUSE, clinic, id);
        assertThat(at(HOUSE, clinic, id)).isEqualTo(LocalDateTime.parse("2026-11-25T16:00"));
        assertThat(clinic.service(booking.service()).orElseThrow().name()).containsIgnoringCase("cleaning");
        assertThat(clinic.resource(booking.resources().getFirst()).orElseThrow().name())
                .contains("Patel");
        assertThat(booking.customer().name()).isEqualTo("Ida B. Wells");
        assertThat(booking.customer().phone()).isEqualTo(new PhoneNumber("+14155550135"));
        assertThat(booking.customer().email()).isEqualTo("ida@example.com");
        assertThat(booking.customer().notes()).isEqualTo("ground floor");
        assertThat(HOUSE.diary.agenda().history(clinic.id(), id).stream().map(BookingChange::what))
                .containsExactly(BookingChange.What.BOOKED, BookingChange.What.MOVED, BookingChange.What.CORRECTED);
    }

    @Test
    void whatIsRefusedOfAChangeLeavesTheBookingAsItWas() {
        Business clinic = HOUSE.clinic();
        BookingId id = booked(HOUSE, clinic, "wednesday 3pm");
        HOUSE.fill(clinic, "2026-11-26T10:00");
        assertThat(HOUSE.belt.change(clinic.id(), to(id, "thursday 10am", new Contact("Other", null, null)), AGENT))
                .isInstanceOf(ToolAnswer.Taken.class);
        assertThat(code(HOUSE.belt.change(clinic.id(), to(id, "thursday 9am", new Contact(null, "12", null)), AGENT)))
                .isEqualTo(Code.BAD_PHONE);
        assertThat(at(HOUSE, clinic, id)).isEqualTo(LocalDateTime.parse("2026-11-25T15:00"));
        assertThat(booking(HOUSE, clinic, id).customer().name()).isEqualTo("Ida Wells");
    }

    @Test
    void aBookingIsCancelledOnceAndNotChangedAfterwards() {
        Business clinic = HOUSE.clinic();
        BookingId id = booked(HOUSE, clinic, "wednesday 3pm");
        var cancelled = (ToolAnswer.Changed) HOUSE.belt.change(clinic.id(), cancel(id), keyed("k5"));
        assertThat(cancelled.appointment().status()).isEqualTo("cancelled");
        assertThat(HOUSE.belt.change(clinic.id(), cancel(id), keyed("k5"))).isEqualTo(cancelled);
        assertThat(code(HOUSE.belt.change(clinic.id(), cancel(id), AGENT))).isEqualTo(Code.ALREADY_CANCELLED);
        assertThat(code(HOUSE.belt.change(clinic.id(), to(id, "4pm", NOBODY), AGENT)))
                .isEqualTo(Code.ALREADY_CANCELLED);
    }

    @Test
    void aChangeThatSaysTooLittleOrTooMuchIsAskedBack() {
        Business clinic = HOUSE.clinic();
        BookingId id = booked(HOUSE, clinic, "wednesday 3pm");
        assertThat(code(HOUSE.belt.change(clinic.id(), to(id, " ", NOBODY), AGENT)))
                .isEqualTo(Code.NOTHING_TO_CHANGE);
        var both = new ToolRequest.Change(id.toString(), true, null, "4pm", null, null, null, NOBODY, null);
        assertThat(code(HOUSE.belt.change(clinic.id(), both, AGENT))).isEqualTo(Code.CANCEL_OR_CHANGE);
        assertThat(code(HOUSE.belt.change(clinic.id(), to(BookingId.next(), "4pm", NOBODY), AGENT)))
                .isEqualTo(Code.NOT_FOUND);
        assertThat(code(HOUSE.belt.change(HOUSE.clinic().id(), to(id, "4pm", NOBODY), AGENT)))
                .as("another business's")
                .isEqualTo(Code.NOT_FOUND);
    }
}
