package frontdesk.call;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class BackchannelTest {
    @Test
    void murmursAreNoReasonToStopSpeaking() {
        assertThat(List.of("okay", "Mm-hm.", "uh-huh", "Oh, I see.", "right, right", "yeah"))
                .allMatch(Backchannel::is);
    }

    @Test
    void anythingElseIs() {
        assertThat(List.of("no", "okay but not Friday", "wait", "four", "")).noneMatch(Backchannel::is);
    }
}
