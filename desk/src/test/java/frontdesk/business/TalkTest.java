package frontdesk.business;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;

import org.junit.jupiter.api.Test;

import frontdesk.kernel.BusinessId;
import frontdesk.kernel.Language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A persona has more to it at some times of the day. */
class TalkTest {
    private static final Talk TALK = new Talk(
            Talk.Brain.MODEL,
            "You are Rosa.",
            List.of(
                    new Talk.Shift(LocalTime.of(18, 0), LocalTime.of(8, 0), "Take messages."),
                    new Talk.Shift(LocalTime.of(12, 0), LocalTime.of(13, 0), "It is lunch time.")));

    private static final String MONDAY = "2027-03-01";
    private static final Talk WEEK = new Talk(
            Talk.Brain.MODEL,
            "You are Rosa.",
            List.of(
                    new Talk.Shift(
                            LocalTime.of(20, 0),
                            LocalTime.of(2, 0),
                            "The kitchen is closing.",
                            List.of(DayOfWeek.SATURDAY),
                            false,
                            "Good evening, the kitchen closes soon."),
                    new Talk.Shift(
                            LocalTime.MIDNIGHT,
                            LocalTime.MIDNIGHT,
                            "Nobody is there.",
                            List.of(),
                            true,
                            "We are closed.")));

    private static String on(String day, String time) {
        return TALK.personaAt(LocalDateTime.parse(day + "T" + time), true);
    }

    private static String saturday(String moment) {
        return WEEK.personaAt(LocalDateTime.parse(moment), true);
    }

    @Test
    void aShiftOfADayGoesOnAfterItsMidnight() {
        assertThat(saturday("2027-03-06T20:00")).isEqualTo("You are Rosa.\nThe kitchen is closing.");
        assertThat(saturday("2027-03-07T01:59")).isEqualTo("You are Rosa.\nThe kitchen is closing.");
        assertThat(saturday("2027-03-07T20:00")).isEqualTo("You are Rosa.");
        assertThat(saturday("2027-03-06T01:00")).isEqualTo("You are Rosa.");
    }

    @Test
    void whileTheBusinessIsClosedAnotherGreetingMayBeSaid() {
        LocalDateTime noon = LocalDateTime.parse(MONDAY + "T12:00");
        assertThat(WEEK.greetingAt(noon, true)).isEmpty();
        assertThat(WEEK.greetingAt(noon, false)).contains("We are closed.");
        assertThat(WEEK.personaAt(noon, false)).endsWith("Nobody is there.");
        assertThat(WEEK.greetingAt(LocalDateTime.parse("2027-03-06T21:00"), false))
                .as("the first that fits")
                .contains("Good evening, the kitchen closes soon.");
    }

    @Test
    void aShiftGreetsInEveryLanguageForWhichItHasWords() {
        var night = new Talk.Shift(
                LocalTime.of(18, 0),
                LocalTime.of(8, 0),
                "",
                List.of(),
                false,
                "",
                List.of(new Talk.Said(new Language("es"), "Buenas noches.")));
        var talk = new Talk(Talk.Brain.BUILT_IN, "", List.of(night));
        LocalDateTime evening = LocalDateTime.parse(MONDAY + "T19:00");
        assertThat(talk.greetingAt(evening, true, new Language("es-MX"))).contains("Buenas noches.");
        assertThat(talk.greetingAt(evening, true, new Language("fr"))).isEmpty();
        assertThat(talk.greetingAt(evening, true)).isEmpty();
        Business clinic = DemoBusinesses.clinic().withTalk(talk);
        assertThat(BusinessFile.read(BusinessFile.write(clinic), clinic.id()).talk())
                .isEqualTo(talk);
    }

    @Test
    void aShiftHoldsFromItsBeginningToBeforeItsEnd() {
        assertThat(on(MONDAY, "11:59")).isEqualTo("You are Rosa.");
        assertThat(on(MONDAY, "12:00")).isEqualTo("You are Rosa.\nIt is lunch time.");
        assertThat(on(MONDAY, "13:00")).isEqualTo("You are Rosa.");
    }

    @Test
    void aShiftMayGoPastMidnight() {
        assertThat(on(MONDAY, "23:00")).endsWith("Take messages.");
        assertThat(on(MONDAY, "00:00")).endsWith("Take messages.");
        assertThat(on(MONDAY, "08:00")).isEqualTo("You are Rosa.");
    }

    @Test
    void shiftsStandInTheBusinessesFile() {
        Business clinic = DemoBusinesses.clinic().withTalk(TALK);
        Business read = BusinessFile.read(BusinessFile.write(clinic), clinic.id());
        assertThat(read.talk()).isEqualTo(TALK);
    }

    @Test
    void aShiftWithoutAnEndIsRefusedWithASentence() {
        String file = BusinessFile.write(DemoBusinesses.clinic().withTalk(TALK))
                .replaceFirst("\"to\" : [^,]+,", "\"to\" : null,");
        assertThatThrownBy(() -> BusinessFile.read(file, BusinessId.next()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("A shift has a beginning");
    }
}
