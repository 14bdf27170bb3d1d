package frontdesk.call;

import java.util.List;

import org.junit.jupiter.api.Test;

import frontdesk.audio.Frame;
import frontdesk.journal.Turn.Latency;

import static org.assertj.core.api.Assertions.assertThat;

/** How much of what the agent says was heard: each word of these phrases takes 200 ms. */
class AgentTurnTest {
    private final AgentTurn turn = new AgentTurn(List.of("aaaa bbbb cccc dddd", "eeee ffff"), true, false, 0);

    @Test
    void nothingWasHeardBeforeItBegan() {
        turn.stopped(1_000);
        assertThat(turn.heardText()).isEmpty();
        assertThat(turn.began()).isEqualTo(-1);
    }

    @Test
    void aPhraseIsCutAtTheLastWordThatWasHeardWhole() {
        handAll(1_000);
        turn.stopped(1_500);
        assertThat(turn.heardText()).isEqualTo("aaaa bbbb");
    }

    @Test
    void soundPlaysWithoutAGapHoweverEarlyItWasHanded() {
        handAll(1_000);
        assertThat(turn.playedUntil()).isEqualTo(2_200);
        turn.stopped(2_010);
        assertThat(turn.heardText()).isEqualTo("aaaa bbbb cccc dddd eeee");
    }

    @Test
    void whatTheLineSaysWasHeardWasHeard() {
        handAll(1_000);
        turn.heard(0, 1_860);
        turn.stopped(1_100);
        assertThat(turn.heardText()).isEqualTo("aaaa bbbb cccc dddd");
    }

    @Test
    void howMuchLaterTheLineSaysSoIsTheWayThereAndBack() {
        turn.latency(new Latency(400, 120, 8, 14, 90, 0));
        handAll(1_000);
        turn.heard(0, 1_860);
        turn.heard(1, 2_900);
        assertThat(turn.latency()).isEqualTo(new Latency(400, 120, 8, 14, 90, 60));
    }

    @Test
    void aPhraseIsTakenUpALittleBeforeItBrokeOff() {
        handAll(1_000);
        turn.stopped(1_500);
        assertThat(turn.takeUp(0)).isEqualTo(200);
        hand(0, 30, 3_000);
        turn.complete(0);
        turn.stopped(3_260);
        assertThat(turn.heardText()).isEqualTo("aaaa bbbb");
    }

    @Test
    void aGapInTheSoundIsNothingThatWasHeard() {
        hand(0, 20, 1_000);
        hand(0, 20, 3_000);
        turn.complete(0);
        turn.stopped(3_100);
        assertThat(turn.heardText()).isEqualTo("aaaa bbbb");
    }

    @Test
    void whatFollowsAFillerIsHeardAfterIt() {
        var after = new AgentTurn(List.of("aaaa bbbb"), true, false, 1_800);
        for (int i = 0; i < 20; i++) {
            after.handed(0, Frame.silence(), 1_000);
        }
        after.stopped(1_900);
        assertThat(after.heardText()).isEmpty();
        assertThat(after.isDone(0)).isFalse();
    }

    private void handAll(long now) {
        hand(0, 40, now);
        turn.complete(0);
        hand(1, 20, now);
        turn.complete(1);
    }

    private void hand(int phrase, int frames, long now) {
        for (int i = 0; i < frames; i++) {
            turn.handed(phrase, Frame.silence(), now);
        }
    }
}
