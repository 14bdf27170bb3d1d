package frontdesk.reception;

import java.time.LocalDateTime;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import frontdesk.booking.Origin;
import frontdesk.business.Business;
import frontdesk.reception.ToolAnswer.Code;
import frontdesk.reception.ToolRequest.Contact;

import static frontdesk.reception.AgentsWords.AGENT;
import static frontdesk.reception.AgentsWords.IDA;
import static frontdesk.reception.AgentsWords.PHONE;
import static frontdesk.reception.AgentsWords.at;
import static frontdesk.reception.AgentsWords.booked;
import static frontdesk.reception.AgentsWords.booking;
import static frontdesk.reception.AgentsWords.code;
import static frontdesk.reception.AgentsWords.create;
import static org.assertj.core.api.Assertions.assertThat;

/** Bookings are made in all the ways in which language models write moments and people. */
class CreateTest {
    @AutoClose
    private static final FrontHouse HOUSE = new FrontHouse();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-11-25 15:00",
                "2026-11-25T15:00",
                "2026-11-25T15:00:00",
                "2026-11-25T20:00:00Z",
                "2026-11-25T12:00:00.000-08:00",
                "2026-11-25 15:00 -0500",
                "2026-11-25T15:00-05:00[America/New_York]",
                "2026-11-25 3pm",
                "2026-11-25, 3:00 PM",
                "11/25/2026 15:00",
                "wednesday 3pm",
                "Wednesday, November 25, 2026 at 3:00 PM",
            })
    void aMomentIsTakenAsAgentsWriteIt(String datetime) {
        Business clinic = HOUSE.clinic();
        assertThat(at(HOUSE, clinic, booked(HOUSE, clinic, datetime)))
                .isEqualTo(LocalDateTime.parse("2026-11-25T15:00"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "| MISSING_DATE",
                "3pm | MISSING_DATE",
                "15:00 | MISSING_DATE",
                "wednesday | MISSING_TIME",
                "2026-11-25 | MISSING_TIME",
                "wednesday afternoon | BAD_TIME",
                "next week at 3pm | BAD_DATE",
                "2026-11-25 25:00 | BAD_TIME",
                "2026-11-25T25:00:00Z | BAD_DATE",
                "2026-11-25T15:00:00+99:00 | BAD_DATE",
                "2026-02-30 15:00 | BAD_DATE",
                "2026-11-20 15:00 | PAST_DATE",
                "2020-11-20T15:00:00Z | PAST_DATE",
                "blue | BAD_DATE",
            })
    void aMomentThatCannotBeBookedIsRefused(@Nullable String datetime, Code code) {
        Business clinic = HOUSE.clinic();
        ToolAnswer answer = HOUSE.belt.create(clinic.id(), create(datetime, IDA), AGENT);
        assertThat(code(answer)).isEqualTo(code);
        assertThat(HOUSE.bookings(clinic)).isEmpty();
    }

    @Test
    void whoGivesNoNumberIsBookedAndAskedForOne() {
        Business clinic = HOUSE.clinic();
        var booked = (ToolAnswer.Booked)
                HOUSE.belt.create(clinic.id(), create("wednesday 3pm", new Contact("Ida Wells", null, null)), AGENT);
        assertThat(booked.message()).endsWith("at three in the afternoon. Under which number can we reach you?");
        assertThat(booking(HOUSE, clinic, booked.id()).customer().phone()).isNull();
    }

    @Test
    void whoGivesNoNumberIsReachedWhereTheyCallFrom() {
        Business clinic = HOUSE.clinic();
        var call = HOUSE.call(clinic, PHONE).id;
        var booked = (ToolAnswer.Booked) HOUSE.belt.create(
                clinic.id(),
                create("wednesday 3pm", new Contact("Ida Wells", null, null)),
                new Origin("agent:test", call, null));
        assertThat(booking(HOUSE, clinic, booked.id()).customer().phone()).isEqualTo(PHONE);
        assertThat(booked.message()).endsWith("afternoon.");
    }
}
