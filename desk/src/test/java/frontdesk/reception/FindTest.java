package frontdesk.reception;

import java.time.LocalDate;
import java.time.LocalTime;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import frontdesk.business.Business;
import frontdesk.reception.ToolAnswer.Code;

import static frontdesk.reception.AgentsWords.AGENT;
import static frontdesk.reception.AgentsWords.code;
import static frontdesk.reception.AgentsWords.find;
import static org.assertj.core.api.Assertions.assertThat;

/** Free times are looked for in all the ways in which language models write days. */
class FindTest {
    @AutoClose
    private static final FrontHouse HOUSE = new FrontHouse();

    // It is Saturday, 21 November 2026, five past ten; the clinic is closed on Sundays.
    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-11-25/2026-11-28||| 2026-11-25 | 2026-11-28",
                "2026-11-25T00:00:00Z/2026-11-28T23:59:59Z||| 2026-11-25 | 2026-11-28",
                "2026-11-25 to 2026-11-28||| 2026-11-25 | 2026-11-28",
                "2026-11-25 - 2026-11-28||| 2026-11-25 | 2026-11-28",
                "2026-11-25,2026-11-28||| 2026-11-25 | 2026-11-28",
                "2026-11-25..2026-11-28||| 2026-11-25 | 2026-11-28",
                "monday to wednesday||| 2026-11-23 | 2026-11-25",
                "next week||| 2026-11-23 | 2026-11-29",
                "nov 25 - nov 28||| 2026-11-25 | 2026-11-28",
                "2026-11-25||| 2026-11-25 | 2026-11-25",
                "wednesday||| 2026-11-25 | 2026-11-25",
                "as soon as possible||| 2026-11-21 | 2026-12-04",
                "in the afternoon||| 2026-11-21 | 2026-11-27",
                "| 2026-11-25 | 2026-11-28 | 2026-11-25 | 2026-11-28",
                "| monday | wednesday | 2026-11-23 | 2026-11-25",
                "| 2026-11-25 | | 2026-11-25 | 2026-12-01",
                "| | 2026-11-25 | 2026-11-21 | 2026-11-25",
                "| 2026-11-01 | 2026-11-25 | 2026-11-21 | 2026-11-25",
                "| 2026-11-25 | 2027-11-25 | 2026-11-25 | 2026-12-25",
            })
    void daysAreTakenAsAgentsWriteThem(String range, String from, String to, LocalDate first, LocalDate last) {
        var found = (ToolAnswer.Found) HOUSE.belt.find(HOUSE.clinic().id(), find(range, from, to), AGENT);
        assertThat(found.from()).isEqualTo(first);
        assertThat(found.to()).isEqualTo(last);
        assertThat(found.availableSlots()).isPositive();
        assertThat(found.slots()).isNotEmpty().hasSizeLessThanOrEqualTo(100).allMatch(ToolAnswer.Slot::available);
        assertThat(found.message()).startsWith("We have ").endsWith(".");
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "wednesday afternoon||| 12:00 | 19:00",
                "| 2026-11-25T09:00:00 | 2026-11-25T11:00:00 | 09:00 | 11:00",
                "| 2026-11-25T14:00:00Z | 2026-11-25T16:00:00+00:00 | 09:00 | 11:00",
            })
    void aPartOfADayIsLookedThroughOnly(String range, String from, String to, LocalTime first, LocalTime last) {
        var found = (ToolAnswer.Found) HOUSE.belt.find(HOUSE.clinic().id(), find(range, from, to), AGENT);
        assertThat(found.slots())
                .isNotEmpty()
                .allMatch(slot -> slot.date().equals(LocalDate.parse("2026-11-25"))
                        && !slot.startTime().isBefore(first)
                        && !slot.startTime().isAfter(last));
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "||| MISSING_DATE",
                "whenever the moon is blue||| BAD_DATE",
                "2026-02-30||| BAD_DATE",
                "2026-11-30/2026-02-30||| BAD_DATE",
                "2026-11-28/2026-11-25||| BAD_DATE",
                "| 2026-11-28 | soonish | BAD_DATE",
                "2026-11-01/2026-11-05||| PAST_DATE",
                "2028-11-01/2028-11-05||| TOO_FAR",
                "2026-11-29||| CLOSED",
            })
    void daysThatCannotBeLookedThroughAreRefused(String range, String from, String to, Code code) {
        ToolAnswer answer = HOUSE.belt.find(HOUSE.clinic().id(), find(range, from, to), AGENT);
        assertThat(code(answer)).isEqualTo(code);
        assertThat(answer.message()).contains(" ");
    }

    @Test
    void whereNothingIsFreeTheNearestAreTold() {
        Business clinic = HOUSE.clinic();
        HOUSE.fill(clinic, "2026-11-25T10:00");
        var found = (ToolAnswer.Found)
                HOUSE.belt.find(clinic.id(), find(null, "2026-11-25T10:00", "2026-11-25T10:00"), AGENT);
        assertThat(found.slots()).isEmpty();
        assertThat(found.alternatives()).hasSize(3);
        assertThat(found.message()).startsWith("We have nothing free on Wednesday the twenty-fifth, but we have");
    }
}
