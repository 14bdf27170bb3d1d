package frontdesk.message;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class MessageRulesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://reviews.example/lucia",
                "https://reviews.example/a|b",
                "https://reviews.example/100%",
                "https://reviews.example/{lucia}",
                "https:///lucia",
                "javascript:alert(1)"
            })
    void anAddressToWhichNobodyCanBeLedIsRefused(String link) {
        assertThat(MessageRules.USUAL.with(rules -> rules.reviewLink(link)).faults())
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://g.page/r/Cabc_123/review", "https://reviews.example/lucía?q=a%20b#write"})
    void anAddressOutOfABrowserIsTaken(String link) {
        assertThat(MessageRules.USUAL.with(rules -> rules.reviewLink(link)).faults())
                .isEmpty();
    }
}
