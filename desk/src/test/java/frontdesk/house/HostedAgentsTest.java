package frontdesk.house;

import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import frontdesk.aftercall.CallWrappedUp;
import frontdesk.errand.ErrandCall.Result;
import frontdesk.journal.CallEnded.Disposition;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.CallId;

import static org.assertj.core.api.Assertions.assertThat;

/** What the house makes of a call that another platform's agent has held. */
class HostedAgentsTest {
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @BeforeEach
    void watch() {
        Metrics.addRegistry(meters);
    }

    @AfterEach
    void leave() {
        Metrics.removeRegistry(meters);
    }

    @Test
    void aCallIsCountedWithWhatCameOfItAndHowLongItTook() {
        HostedAgents.count(over(Disposition.NOT_BOOKED, 65));
        HostedAgents.count(over(Disposition.NOT_BOOKED, 25));
        assertThat(meters.get("frontdesk.hosted.calls.ended")
                        .tags("platform", "a platform of this test", "disposition", "not_booked")
                        .counter()
                        .count())
                .isEqualTo(2);
        assertThat(meters.get("frontdesk.hosted.calls.seconds")
                        .tag("platform", "a platform of this test")
                        .counter()
                        .count())
                .isEqualTo(90);
    }

    @ParameterizedTest
    @EnumSource(Disposition.class)
    void anErrandLearnsOfItsCallOnlyWhetherSomebodyWasReached(Disposition disposition) {
        Result expected =
                switch (disposition) {
                    case NOT_REACHED, ABANDONED -> Result.UNANSWERED;
                    case FAILED -> Result.FAILED;
                    case BOOKED, MOVED, CANCELLED, ANSWERED, HANDED_OVER, MESSAGE_TAKEN, WAITING, NOT_BOOKED ->
                        Result.UNSETTLED;
                };
        assertThat(HostedAgents.result(over(disposition, 1))).isEqualTo(expected);
    }

    private static CallWrappedUp over(Disposition disposition, int seconds) {
        return new CallWrappedUp(
                BusinessId.next(), CallId.next(), "a platform of this test", "conv_1", disposition, seconds, "");
    }
}
