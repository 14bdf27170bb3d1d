package frontdesk.hooks;

import java.net.URI;
import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ReachTest {
    private static final Post OPEN = post(new Reach(false));

    private static Post post(Reach reach) {
        return new Post(reach, Duration.ofSeconds(20));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://8.8.8.8/hook",
                "https://127.0.0.1/hook",
                "https://[::1]/",
                "ftp://8.8.8.8/",
                "https:///hook",
                "https://user:word@8.8.8.8/",
                "mailto:a@example.com",
                "https://localhost/hook",
                "https://0x7f.1/",
                "https://8.8.8.8:70000/"
            })
    void anAddressThatMayNotBeToldIsRefusedInASentence(String url) {
        assertThat(OPEN.refusal(URI.create(url)))
                .hasValueSatisfying(
                        sentence -> assertThat(sentence).isNotBlank().doesNotContain("null"));
    }

    @Test
    void whoeverRunsFrontdeskMayAllowPrivateAddresses() {
        assertThat(post(new Reach(true)).refusal(URI.create("http://192.168.1.20/hook")))
                .isEmpty();
        assertThat(post(new Reach(true)).refusal(URI.create("file:///etc/passwd")))
                .isPresent();
        assertThat(OPEN.refusal(URI.create("https://8.8.8.8/hook"))).isEmpty();
    }
}
