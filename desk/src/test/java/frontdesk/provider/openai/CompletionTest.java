package frontdesk.provider.openai;

import java.net.URI;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;

import frontdesk.brain.LanguageModel.Message;
import frontdesk.brain.LanguageModel.Request;

import static org.assertj.core.api.Assertions.assertThat;

/** What a server is asked, besides the conversation. */
class CompletionTest {
    private static String body(String base) {
        var account = new ModelAccount(URI.create(base), "a-model", null, Duration.ofSeconds(1));
        return Completion.body(account, new Request(List.of(new Message.Caller("Hello.")), List.of()));
    }

    @Test
    void onlyAServerThatIsKnownToTakeItIsAskedForTheTokens() {
        assertThat(body("https://api.openai.com/v1")).contains("\"stream_options\":{\"include_usage\":true}");
        assertThat(body("http://localhost:11434/v1")).doesNotContain("stream_options");
        assertThat(body("https://api.openai.com.example.com/v1")).doesNotContain("stream_options");
    }
}
