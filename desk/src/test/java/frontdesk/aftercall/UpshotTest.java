package frontdesk.aftercall;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import frontdesk.aftercall.AgentCall.Fate;
import frontdesk.journal.CallAnalysisBuilder;
import frontdesk.journal.CallEnded;
import frontdesk.journal.CallEnded.Disposition;
import frontdesk.journal.ToolUse;
import frontdesk.journal.Turn;
import frontdesk.kernel.BusinessId;

import static org.assertj.core.api.Assertions.assertThat;

/** What came of a call, from what was done in it and what the platform thinks. */
class UpshotTest {
    private static final Instant NOW = Instant.parse("2026-11-21T15:05:00Z");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Moved     | {}                                          | MOVED",
                "Cancelled | {}                                          | CANCELLED",
                "Changed   | {\"appointment\":{\"status\":\"confirmed\"}} | MOVED",
                "Changed   | {\"appointment\":{\"status\":\"cancelled\"}} | CANCELLED",
                "Confirmed | {}                                          | BOOKED",
                "Customer  | {}                                          | ANSWERED"
            })
    void whatToolsHaveDoneCounts(String outcome, String answer, Disposition expected) {
        assertThat(Upshot.of(call(Fate.HELD, true, true), List.of(), List.of(use("some_tool", outcome, answer))))
                .isEqualTo(expected);
    }

    @Test
    void whoLookedForATimeAndHasNoneGotNothingWhateverThePlatformThinks() {
        var looked = List.of(use("check_availability", "Availability", "{}"));
        assertThat(Upshot.of(call(Fate.HELD, true, true), List.of(), looked)).isEqualTo(Disposition.NOT_BOOKED);
        assertThat(Upshot.of(call(Fate.HELD, true, false), List.of(), List.of()))
                .isEqualTo(Disposition.NOT_BOOKED);
        assertThat(Upshot.of(call(Fate.HELD, true, null), List.of(), List.of())).isEqualTo(Disposition.ANSWERED);
    }

    @Test
    void whoNeverSpokeHasHungUp() {
        assertThat(Upshot.of(call(Fate.HELD, false, null), List.of(), List.of()))
                .isEqualTo(Disposition.ABANDONED);
    }

    @Test
    void whatBrokeOffAfterSomethingWasDoneHasDoneIt() {
        assertThat(Upshot.of(call(Fate.BROKEN, true, null), List.of(), List.of()))
                .isEqualTo(Disposition.FAILED);
        assertThat(Upshot.of(call(Fate.BROKEN, true, null), List.of(), List.of(use("t", "Moved", "{}"))))
                .isEqualTo(Disposition.MOVED);
        assertThat(Upshot.of(call(Fate.HANDED_OVER, true, null), List.of(), List.of()))
                .isEqualTo(Disposition.HANDED_OVER);
        assertThat(Upshot.of(call(Fate.NOT_REACHED, false, false), List.of(), List.of()))
                .isEqualTo(Disposition.NOT_REACHED);
    }

    @ParameterizedTest
    @EnumSource(Disposition.class)
    void onlyWhatWasNotGottenIsLeftToDo(Disposition disposition) {
        boolean left = List.of(Disposition.NOT_BOOKED, Disposition.FAILED, Disposition.MESSAGE_TAKEN)
                .contains(disposition);
        assertThat(Upshot.leavesSomething(disposition)).isEqualTo(left);
    }

    private static ToolUse use(String name, String outcome, String answer) {
        return new ToolUse(name, "{}", answer, outcome, 1, NOW);
    }

    private static AgentCall call(Fate fate, boolean spoken, @Nullable Boolean success) {
        var hello = new Turn(0, Turn.Speaker.AGENT, "Hello.", null, 1, false, 0, null, NOW);
        var said = new Turn(1, Turn.Speaker.CALLER, "Hello.", null, 1, false, 1_000, null, NOW);
        return AgentCallBuilder.builder()
                .business(BusinessId.next())
                .conversation("conv_1")
                .startedAt(NOW)
                .endedAt(NOW)
                .endedBy(CallEnded.By.CALLER)
                .reason("over")
                .fate(fate)
                .turns(spoken ? List.of(hello, said) : List.of(hello))
                .analysis(CallAnalysisBuilder.builder()
                        .platform("scripted")
                        .success(success)
                        .collected("{}")
                        .evaluated("{}")
                        .at(NOW)
                        .build())
                .build();
    }
}
