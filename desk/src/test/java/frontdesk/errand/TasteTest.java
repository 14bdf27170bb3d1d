package frontdesk.errand;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import frontdesk.errand.Fit.Reason;

import static org.assertj.core.api.Assertions.assertThat;

/** It is Monday, 23 November, ten in the morning; the user wishes for Friday from noon to six, and could have meant the Friday after. */
class TasteTest {
    private static final LocalDateTime NOW = LocalDateTime.parse("2026-11-23T10:00");
    private static final LocalDate FRIDAY = LocalDate.parse("2026-11-27");
    private static final WishedTime FRIDAY_AFTERNOON =
            new WishedTime("Friday afternoon", List.of(afternoon(FRIDAY), afternoon(FRIDAY.plusWeeks(1))));

    private static Window afternoon(LocalDate day) {
        return new Window(day, day, LocalTime.of(12, 0), LocalTime.of(18, 0), false);
    }

    private static Taste taste(WishedTime wish, Preferences preferences) {
        return new Taste(NOW, wish, preferences, List.of(), Set.of(), Set.of());
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-27T15:00, FITS,         AS_WISHED",
        "2026-11-27T18:00, FITS,         AS_WISHED",
        "2026-12-04T15:00, ASK,          OTHER_READING",
        "2026-11-27T11:00, ASK,          NEARLY",
        "2026-11-26T15:00, ASK,          NEARLY",
        "2026-11-27T09:00, DOES_NOT_FIT, NOT_AS_WISHED",
        "2026-11-24T15:00, DOES_NOT_FIT, NOT_AS_WISHED",
        "2026-11-23T09:59, DOES_NOT_FIT, PAST",
        "2026-11-23T10:00, DOES_NOT_FIT, PAST",
    })
    void aTimeIsJudgedByTheWish(String slot, Fit fit, Reason reason) {
        assertThat(taste(FRIDAY_AFTERNOON, Preferences.NONE).of(LocalDateTime.parse(slot)))
                .isEqualTo(new Fit.Verdict(fit, reason));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-25T09:45, TOO_EARLY",
        "2026-11-25T17:15, TOO_LATE",
        "2026-11-26T12:00, WRONG_WEEKDAY",
        "2026-11-25T12:00, ANY_TIME",
    })
    void whatSuitsInGeneralHoldsForAnyTime(String slot, Reason reason) {
        var general = new Preferences(LocalTime.of(10, 0), LocalTime.of(17, 0), Set.of(DayOfWeek.WEDNESDAY), 0, "");
        assertThat(taste(WishedTime.ANY, general).of(LocalDateTime.parse(slot)).reason())
                .isEqualTo(reason);
    }

    @Test
    void anExactWishStandsAboveWhatSuitsInGeneral() {
        var nine = new Window(FRIDAY, FRIDAY, LocalTime.of(9, 0), LocalTime.of(9, 0), false);
        var general = new Preferences(LocalTime.of(10, 0), null, Set.of(DayOfWeek.MONDAY), 0, "");
        assertThat(taste(new WishedTime("Friday at nine", List.of(nine)), general)
                        .of(FRIDAY.atTime(9, 0)))
                .isEqualTo(new Fit.Verdict(Fit.FITS, Reason.AS_WISHED));
    }

    @Test
    void theWayToAnotherAppointmentIsMinded() {
        var travelling = new Preferences(null, null, Set.of(), 30, "");
        var taste = new Taste(NOW, FRIDAY_AFTERNOON, travelling, List.of(FRIDAY.atTime(15, 0)), Set.of(), Set.of());
        assertThat(taste.of(FRIDAY.atTime(16, 15)).reason()).isEqualTo(Reason.OTHER_APPOINTMENT);
        assertThat(taste.of(FRIDAY.atTime(13, 45)).reason()).isEqualTo(Reason.OTHER_APPOINTMENT);
        assertThat(taste.of(FRIDAY.atTime(16, 30)).reason()).isEqualTo(Reason.AS_WISHED);
    }

    @Test
    void whatTheUserSaidToATimeStandsAboveAll() {
        var taste = new Taste(
                NOW,
                FRIDAY_AFTERNOON,
                Preferences.NONE,
                List.of(),
                Set.of(FRIDAY.atTime(8, 0)),
                Set.of(FRIDAY.atTime(15, 0)));
        assertThat(taste.of(FRIDAY.atTime(8, 0)).reason()).isEqualTo(Reason.AGREED);
        assertThat(taste.of(FRIDAY.atTime(15, 0)).reason()).isEqualTo(Reason.DECLINED);
    }

    @Test
    void theBestComeFirst() {
        var seven = new Window(FRIDAY, FRIDAY, LocalTime.of(19, 0), LocalTime.of(19, 0), true);
        var aboutSeven = taste(new WishedTime("Friday around seven", List.of(seven)), Preferences.NONE);
        assertThat(Stream.of("20:00", "18:30", "12:00", "19:15", "17:30")
                        .map(time -> FRIDAY.atTime(LocalTime.parse(time)))
                        .sorted(aboutSeven.bestFirst())
                        .map(slot -> slot.toLocalTime().toString()))
                .containsExactly("19:15", "18:30", "20:00", "17:30", "12:00");
    }
}
