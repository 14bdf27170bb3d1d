package frontdesk.console.calls;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import frontdesk.business.DemoBusinesses;
import frontdesk.journal.CallStarted;
import frontdesk.journal.CallStarted.Channel;
import frontdesk.kernel.CallId;

import static org.assertj.core.api.Assertions.assertThat;

/** Who called, as the owner reads it. */
class CallRowTest {
    @Test
    void aNumberIsWrittenAsAtHome() {
        assertThat(caller(Channel.PHONE, "+14155550134")).isEqualTo("(415) 555-0134");
    }

    @Test
    void whoeverWithholdsTheirNumberIsSaidToAlsoWhereAnAgentAnswered() {
        assertThat(caller(Channel.PHONE, null)).isEqualTo("Number withheld");
        assertThat(caller(Channel.AGENT, CallStarted.WITHHELD)).isEqualTo("Number withheld");
    }

    @Test
    void whereNoNumberIsToldTheWayIsNamed() {
        assertThat(caller(Channel.AGENT, null)).isEqualTo("Connected agent");
        assertThat(caller(Channel.CHAT, null)).isEqualTo("Chat");
    }

    private static String caller(Channel channel, @Nullable String from) {
        return CallRow.caller(
                new CallStarted(DemoBusinesses.TRATTORIA, CallId.next(), channel, from, null, null, Instant.EPOCH),
                "US");
    }
}
