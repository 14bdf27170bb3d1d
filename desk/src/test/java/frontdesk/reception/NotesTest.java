package frontdesk.reception;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import frontdesk.booking.Origin;
import frontdesk.business.Business;
import frontdesk.journal.CallEnded.Disposition;
import frontdesk.journal.CallReport;
import frontdesk.journal.CallStarted;
import frontdesk.kernel.BookingId;
import frontdesk.kernel.CallId;
import frontdesk.people.People;
import frontdesk.reception.ToolAnswer.Code;
import frontdesk.reception.ToolRequest.Contact;

import static frontdesk.reception.AgentsWords.AGENT;
import static frontdesk.reception.AgentsWords.IDA;
import static frontdesk.reception.AgentsWords.PHONE;
import static frontdesk.reception.AgentsWords.code;
import static frontdesk.reception.AgentsWords.create;
import static frontdesk.reception.AgentsWords.keyed;
import static org.assertj.core.api.Assertions.assertThat;

/** Contacts are noted and calls reported by language models. */
class NotesTest {
    @AutoClose
    private static final FrontHouse HOUSE = new FrontHouse();

    @Test
    void aContactIsNotedAndBroughtUpToDateWithItsHistoryKept() {
        Business clinic = HOUSE.clinic();
        var first = (ToolAnswer.Saved) HOUSE.belt.save(
                clinic.id(), new ToolRequest.Save(new Contact("Ida", "(415) 555-0134", null)), keyed("k6"));
        assertThat(first.fresh()).isTrue();
        assertThat(first.message())
                .isEqualTo("I have noted Ida with the number four one five, five five five, oh one three four.");
        var second = (ToolAnswer.Saved) HOUSE.belt.save(
                clinic.id(), new ToolRequest.Save(new Contact(null, PHONE.e164(), "ida@example.com")), AGENT);
        assertThat(second.fresh()).isFalse();
        HOUSE.belt.save(clinic.id(), new ToolRequest.Save(new Contact("Ida Wells", PHONE.e164(), null)), AGENT);
        assertThat(HOUSE.belt.save(
                        clinic.id(), new ToolRequest.Save(new Contact("Ida", "(415) 555-0134", null)), keyed("k6")))
                .isEqualTo(first);

        People.Person ida = HOUSE.people.recognise(clinic.id(), PHONE).orElseThrow();
        assertThat(ida.name()).isEqualTo("Ida Wells");
        assertThat(ida.email()).isEqualTo("ida@example.com");
        List<People.Change> history = HOUSE.people.history(clinic.id(), ida.id());
        assertThat(history).extracting(People.Change::nameBefore).containsExactly(null, "Ida", "Ida");
        assertThat(history).extracting(People.Change::name).containsExactly("Ida", "Ida", "Ida Wells");
    }

    @Test
    void aContactNeedsANumberAndSomebodyNewAName() {
        Business clinic = HOUSE.clinic();
        assertThat(code(HOUSE.belt.save(clinic.id(), new ToolRequest.Save(new Contact("Ida", null, null)), AGENT)))
                .isEqualTo(Code.MISSING_PHONE);
        assertThat(code(HOUSE.belt.save(
                        clinic.id(), new ToolRequest.Save(new Contact(null, PHONE.e164(), null)), AGENT)))
                .isEqualTo(Code.MISSING_NAME);
        assertThat(code(HOUSE.belt.save(
                        clinic.id(), new ToolRequest.Save(new Contact("Ida", PHONE.e164(), "at")), AGENT)))
                .isEqualTo(Code.BAD_EMAIL);
        assertThat(HOUSE.people.recognise(clinic.id(), PHONE)).isEmpty();
    }

    @Test
    void aReportedCallIsOverAndItsReportsAreKept() {
        Business clinic = HOUSE.clinic();
        CallId call = HOUSE.belt.call(clinic.id(), "conv-1", null);
        Origin inCall = new Origin("agent:test", call, null);
        BookingId made =
                ((ToolAnswer.Booked) HOUSE.belt.create(clinic.id(), create("wednesday 3pm", IDA), inCall)).id();

        var log = new ToolRequest.Log("conv-1", "appointment_booked", "Wants a check-up.", "https://example.com/t/1");
        var logged = (ToolAnswer.Logged) HOUSE.belt.log(clinic.id(), log, inCall);
        HOUSE.belt.log(clinic.id(), log, inCall);
        HOUSE.belt.log(clinic.id(), new ToolRequest.Log("conv-1", "info only", null, null), inCall);

        assertThat(logged.disposition()).isEqualTo(Disposition.BOOKED);
        assertThat(logged.bookings()).containsExactly(made);
        var entry = HOUSE.journal.call(clinic.id(), call).orElseThrow();
        assertThat(entry.started().channel()).isEqualTo(CallStarted.Channel.AGENT);
        assertThat(entry.ended().disposition()).as("the first end stands").isEqualTo(Disposition.BOOKED);
        assertThat(HOUSE.journal.reports(clinic.id(), call))
                .extracting(CallReport::disposition)
                .containsExactly("appointment_booked", "info only");
        assertThat(HOUSE.journal.toolUses(clinic.id(), call)).hasSize(4);
    }

    @Test
    void aCallOfOursIsReportedOnAndGoesOn() {
        Business clinic = HOUSE.clinic();
        CallId ours = HOUSE.call(clinic, PHONE).id;
        assertThat(HOUSE.belt.call(clinic.id(), ours.toString(), null)).isEqualTo(ours);
        HOUSE.belt.log(
                clinic.id(),
                new ToolRequest.Log(ours.toString(), "transferred", null, null),
                new Origin("agent:test", ours, null));
        assertThat(HOUSE.journal.call(clinic.id(), ours).orElseThrow().open()).isTrue();
        assertThat(HOUSE.journal.reports(clinic.id(), ours)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "booked, BOOKED",
        "booking_success, BOOKED",
        "appointmentScheduled, BOOKED",
        "RESCHEDULED, MOVED",
        "canceled, CANCELLED",
        "not_booked, NOT_BOOKED",
        "no availability, NOT_BOOKED",
        "info-only, ANSWERED",
        "inquiry, ANSWERED",
        "no answer, ABANDONED",
        "hung up, ABANDONED",
        "voicemail, MESSAGE_TAKEN",
        "follow_up_needed, MESSAGE_TAKEN",
        "escalated to human, HANDED_OVER",
        "waitlisted, WAITING",
        "technical error, FAILED",
    })
    void theDispositionsOfOthersAreUnderstood(String told, Disposition disposition) {
        assertThat(Dispositions.read(told)).contains(disposition);
    }

    @ParameterizedTest
    @CsvSource({
        ", , MISSING_DISPOSITION",
        "purple, , BAD_DISPOSITION",
        "booked, ftp://example.com/t, BAD_TRANSCRIPT_URL",
        "booked, javascript:alert(1), BAD_TRANSCRIPT_URL",
        "booked, not a link, BAD_TRANSCRIPT_URL",
    })
    void aReportThatCannotBeUsedIsRefused(@Nullable String disposition, @Nullable String url, Code code) {
        Business clinic = HOUSE.clinic();
        CallId call = HOUSE.belt.call(clinic.id(), "conv", null);
        ToolAnswer answer = HOUSE.belt.log(
                clinic.id(), new ToolRequest.Log("conv", disposition, null, url), new Origin("agent:test", call, null));
        assertThat(code(answer)).isEqualTo(code);
        assertThat(HOUSE.journal.reports(clinic.id(), call)).isEmpty();
        assertThat(code(HOUSE.belt.log(clinic.id(), new ToolRequest.Log(null, "booked", null, null), AGENT)))
                .isEqualTo(Code.MISSING_CALL);
    }
}
