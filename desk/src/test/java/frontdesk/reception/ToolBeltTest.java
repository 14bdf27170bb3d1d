package frontdesk.reception;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import frontdesk.booking.Origin;
import frontdesk.business.Business;
import frontdesk.kernel.CallId;
import frontdesk.reception.ToolAnswer.Code;
import frontdesk.reception.ToolAnswer.Refused;

import static org.assertj.core.api.Assertions.assertThat;

/** What agents send is understood, what cannot be done is refused with a sentence, and everything is recorded on its call. */
class ToolBeltTest {
    @AutoClose
    private static final FrontHouse HOUSE = new FrontHouse();

    private static final String PHONE = "+1 415 555 0134";
    private static final Origin AGENT = Origin.of("agent:test");
    private static final LocalDate FRIDAY = LocalDate.parse("2026-11-27");

    private static ToolRequest.Check check(@Nullable String date, @Nullable String time, @Nullable String people) {
        return new ToolRequest.Check(date, time, null, null, people, null);
    }

    private static ToolRequest.Book book(@Nullable String date, @Nullable String time, @Nullable String people) {
        return new ToolRequest.Book(date, time, "Anna Keller", PHONE, null, null, null, null, people, null);
    }

    @Test
    void aDayIsToldWithAllItsStarts() {
        Business clinic = HOUSE.clinic();
        var day = (ToolAnswer.Availability) HOUSE.belt.check(clinic.id(), check("2026-11-27", null, null), AGENT);
        assertThat(day.date()).isEqualTo(FRIDAY);
        assertThat(day.totalSlots()).isEqualTo(day.slots().size()).isPositive();
        assertThat(day.availableSlots()).isEqualTo(day.totalSlots());
        assertThat(day.slots().getFirst())
                .isEqualTo(new ToolAnswer.Slot(FRIDAY, LocalTime.of(8, 0), LocalTime.of(8, 30), true));
        assertThat(day.message()).startsWith("We have eight").endsWith("on Friday the twenty-seventh.");
    }

    @Test
    void aTakenStartIsToldWithTheNearestFreeOnes() {
        Business clinic = HOUSE.clinic();
        HOUSE.fill(clinic, "2026-11-27T10:00");
        var answer = (ToolAnswer.Availability) HOUSE.belt.check(clinic.id(), check("2026-11-27", "10:00", null), AGENT);
        assertThat(answer.slots().getFirst().available()).isFalse();
        assertThat(answer.availableSlots()).isEqualTo(3);
        assertThat(answer.message())
                .startsWith("On Friday the twenty-seventh at ten in the morning is taken, but we have");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-27, 19:30, 4",
        "friday, 7.30 pm, four",
        "next friday, half past seven, 4.0",
        "november 27th, 7:30pm, four people",
        "2026-11-27T19:30:00, 19:30:00, 4",
        "11/27/2026, 2026-11-27T19:30, 4",
    })
    void valuesAreTakenAsAgentsWriteThem(String date, String time, String people) {
        Business trattoria = HOUSE.trattoria();
        var booked = (ToolAnswer.Booked) HOUSE.belt.book(trattoria.id(), book(date, time, people), AGENT);
        assertThat(booked.date()).isEqualTo(FRIDAY);
        assertThat(booked.startTime()).isEqualTo(LocalTime.of(19, 30));
        assertThat(booked.message())
                .isEqualTo(
                        "A table for four is booked for Anna Keller, on Friday the twenty-seventh at half past seven in the evening.");
        assertThat(HOUSE.bookings(trattoria)).containsExactly("2026-11-27T19:30 4 Anna Keller");
    }

    @Test
    void serviceAndStaffAreTakenByTheirNames() {
        Business clinic = HOUSE.clinic();
        var asked = new ToolRequest.Book(
                "2026-11-27", "3pm", "Peter Walsh", PHONE, null, null, null, "teeth cleaning", null, "doctor patel");
        var booked = (ToolAnswer.Booked) HOUSE.belt.book(clinic.id(), asked, AGENT);
        var booking = HOUSE.diary.agenda().find(clinic.id(), booked.id()).orElseThrow();
        assertThat(clinic.service(booking.service()).orElseThrow().name().toLowerCase(Locale.ROOT))
                .contains("cleaning");
        assertThat(clinic.resource(booking.resources().getFirst()).orElseThrow().name())
                .contains("Patel");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-30, 19:00, 4, BAD_DATE",
        "february 30th, 19:00, 4, BAD_DATE",
        "whenever, 19:00, 4, BAD_DATE",
        ", 19:00, 4, MISSING_DATE",
        "2026-11-20, 19:00, 4, PAST_DATE",
        "2026-11-21, 09:00, 4, PAST_DATE",
        "2027-11-27, 19:00, 4, TOO_FAR",
        "2026-11-23, 19:00, 4, CLOSED",
        "2026-11-27, 16:00, 4, CLOSED",
        "2026-11-27, 25:00, 4, BAD_TIME",
        "2026-11-27, 19:65, 4, BAD_TIME",
        "2026-11-27, 19:07, 4, BAD_TIME",
        "2026-11-27, , 4, MISSING_TIME",
        "2026-11-27, 19:00, 0, BAD_PARTY_SIZE",
        "2026-11-27, 19:00, -3, BAD_PARTY_SIZE",
        "2026-11-27, 19:00, banana, BAD_PARTY_SIZE",
        "2026-11-27, 19:00, 400, PARTY_TOO_LARGE",
    })
    void whatCannotBeBookedIsRefusedWithAReasonAndASentence(String date, String time, String people, Code code) {
        Business trattoria = HOUSE.trattoria();
        var refused = (Refused) HOUSE.belt.book(trattoria.id(), book(date, time, people), AGENT);
        assertThat(refused.code()).isEqualTo(code);
        assertThat(refused.message()).matches("[A-Z].*[.?]").hasSizeLessThan(160);
        assertThat(HOUSE.bookings(trattoria)).isEmpty();
    }

    @Test
    void aWrongPhoneIsRefused() {
        var request = new ToolRequest.Book(
                "2026-11-27", "19:00", "Anna Keller", "none of your business", null, null, null, null, "2", null);
        var refused = (Refused) HOUSE.belt.book(HOUSE.trattoria().id(), request, AGENT);
        assertThat(refused.code()).isEqualTo(Code.BAD_PHONE);
    }

    @Test
    void aTakenTimeIsAnsweredWithAlternatives() {
        Business trattoria = HOUSE.trattoria();
        HOUSE.fill(trattoria, "2026-11-27T19:00");
        var taken = (ToolAnswer.Taken) HOUSE.belt.book(trattoria.id(), book("2026-11-27", "19:00", "4"), AGENT);
        assertThat(taken.alternatives()).hasSize(3).allMatch(ToolAnswer.Slot::available);
        assertThat(taken.message()).contains("is taken, but we have");
    }

    @Test
    void theSameCallBookingTheSameTwiceBooksOnce() {
        Business trattoria = HOUSE.trattoria();
        CallId call = HOUSE.belt.call(trattoria.id(), "conv-1", null);
        assertThat(HOUSE.belt.call(trattoria.id(), "conv-1", null)).isEqualTo(call);
        Origin origin = new Origin("agent:test", call, null);
        var first = (ToolAnswer.Booked) HOUSE.belt.book(trattoria.id(), book("friday", "8pm", "2"), origin);
        var second = (ToolAnswer.Booked) HOUSE.belt.book(trattoria.id(), book("2026-11-27", "20:00", "2"), origin);
        assertThat(second.id()).isEqualTo(first.id());
        assertThat(second.repeated()).isTrue();
        assertThat(HOUSE.journal.toolUses(trattoria.id(), call))
                .hasSize(2)
                .allMatch(use ->
                        use.name().equals("book_appointment") && use.outcome().equals("Booked"))
                .allMatch(use -> use.arguments().contains("Anna Keller") && use.micros() > 0);
    }

    @Test
    void anAppointmentIsMovedAndCancelledByItsIdOrByTheNumber() {
        Business trattoria = HOUSE.trattoria();
        var booked = (ToolAnswer.Booked) HOUSE.belt.book(trattoria.id(), book("friday", "20:00", "2"), AGENT);
        var byId = new ToolRequest.Move(booked.id().toString(), null, null, "saturday", null);
        var moved = (ToolAnswer.Moved) HOUSE.belt.move(trattoria.id(), byId, AGENT);
        assertThat(moved.appointment().time()).isEqualTo(LocalTime.of(20, 0));
        var byPhone = new ToolRequest.Cancel(null, "415 555 0134", null, null);
        var cancelled = (ToolAnswer.Cancelled) HOUSE.belt.cancel(trattoria.id(), byPhone, AGENT);
        assertThat(cancelled.appointment().status()).isEqualTo("cancelled");
        assertThat(HOUSE.bookings(trattoria)).isEmpty();
        var again = (Refused) HOUSE.belt.cancel(trattoria.id(), byPhone, AGENT);
        assertThat(again.code()).isEqualTo(Code.NOT_FOUND);
        var byIdAgain = new ToolRequest.Cancel(booked.id().toString(), null, null, null);
        assertThat(((Refused) HOUSE.belt.cancel(trattoria.id(), byIdAgain, AGENT)).code())
                .isEqualTo(Code.ALREADY_CANCELLED);
    }

    @Test
    void ofSeveralAppointmentsTheAgentIsAskedWhich() {
        Business trattoria = HOUSE.trattoria();
        HOUSE.belt.book(trattoria.id(), book("friday", "20:00", "2"), AGENT);
        HOUSE.belt.book(trattoria.id(), book("2026-11-28", "20:00", "2"), AGENT);
        var several = (ToolAnswer.Several)
                HOUSE.belt.cancel(trattoria.id(), new ToolRequest.Cancel(null, PHONE, null, null), AGENT);
        assertThat(several.appointments()).hasSize(2);
        var one = HOUSE.belt.cancel(trattoria.id(), new ToolRequest.Cancel(null, PHONE, "friday", null), AGENT);
        assertThat(one).isInstanceOf(ToolAnswer.Cancelled.class);
        assertThat(HOUSE.bookings(trattoria)).containsExactly("2026-11-28T20:00 2 Anna Keller");
    }

    @Test
    void todayAndTheCustomerAreTold() {
        Business trattoria = HOUSE.trattoria();
        HOUSE.belt.book(trattoria.id(), book("today", "20:00", "2"), AGENT);
        var today = HOUSE.belt.today(trattoria.id(), AGENT);
        assertThat(today.appointments()).hasSize(1);
        assertThat(today.message()).isEqualTo("There is one booking today.");
        var customer = (ToolAnswer.Customer)
                HOUSE.belt.lookUp(trattoria.id(), new ToolRequest.LookUp("(415) 555-0134"), AGENT);
        assertThat(customer.name()).isEqualTo("Anna Keller");
        assertThat(customer.message()).isEqualTo("Anna Keller is booked today at eight in the evening.");
    }
}
