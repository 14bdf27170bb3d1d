package frontdesk.journal;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What was wanted, by the marks that conversations leave. */
class AimTest {
    @Test
    void whoLooksForATimeWantsToBookUnlessItIsOneToMoveTo() {
        assertThat(Aim.in(List.of("check_availability"))).containsExactly(Aim.BOOK);
        assertThat(Aim.in(List.of("check_availability", "reschedule_appointment")))
                .containsExactly(Aim.MOVE);
        assertThat(Aim.in(List.of("book", "move"))).containsExactly(Aim.BOOK, Aim.MOVE);
        assertThat(Aim.in(List.of())).isEmpty();
    }
}
