package frontdesk.business;

import java.time.LocalTime;
import java.util.List;

import org.junit.jupiter.api.Test;

import frontdesk.kernel.BusinessId;

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

    @Test
    void aShiftHoldsFromItsBeginningToBeforeItsEnd() {
        assertThat(TALK.personaAt(LocalTime.of(11, 59))).isEqualTo("You are Rosa.");
        assertThat(TALK.personaAt(LocalTime.of(12, 0))).isEqualTo("You are Rosa.\nIt is lunch time.");
        assertThat(TALK.personaAt(LocalTime.of(13, 0))).isEqualTo("You are Rosa.");
    }

    @Test
    void aShiftMayGoPastMidnight() {
        assertThat(TALK.personaAt(LocalTime.of(23, 0))).endsWith("Take messages.");
        assertThat(TALK.personaAt(LocalTime.MIDNIGHT)).endsWith("Take messages.");
        assertThat(TALK.personaAt(LocalTime.of(8, 0))).isEqualTo("You are Rosa.");
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
