package frontdesk.console.entrance;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Browsers by what they say of themselves. */
class BrowserWordsTest {
    @Test
    void aBrowserIsKnownByItsNameAndItsMachine() {
        assertThat(BrowserWords.of("Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"))
                .isEqualTo("Firefox on Linux");
        assertThat(
                        BrowserWords.of(
                                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0"))
                .isEqualTo("Edge on Windows");
        assertThat(
                        BrowserWords.of(
                                "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1"))
                .isEqualTo("Safari on iPhone");
        assertThat(
                        BrowserWords.of(
                                "Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36"))
                .isEqualTo("Chrome on Android");
    }

    @Test
    void whatSaysNothingIsABrowserAndWhatSaysAnythingElseIsNotRepeated() {
        assertThat(BrowserWords.of(null)).isEqualTo("A browser");
        assertThat(BrowserWords.of("<script>alert(1)</script>")).isEqualTo("A browser");
    }
}
