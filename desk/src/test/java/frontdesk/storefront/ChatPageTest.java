package frontdesk.storefront;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import frontdesk.business.Businesses;
import frontdesk.house.HouseOnTestDatabase;
import frontdesk.page.Browser;

import static org.assertj.core.api.Assertions.assertThat;

/** Writing with the receptionist on the customer's pages, without any script. */
@QuarkusTest
@QuarkusTestResource(HouseOnTestDatabase.class)
@SuppressWarnings("NullAway.Init")
class ChatPageTest {
    private static final Pattern SESSION = Pattern.compile("name=\"session\" value=\"([^\"]*)\"");

    @TestHTTPResource("/")
    URI home;

    @Inject
    Businesses businesses;

    @Inject
    Turnstile turnstile;

    private Browser browser;

    @BeforeEach
    void openTheStudio() {
        if (businesses.find(Studio.ID).isEmpty()) {
            businesses.save(Studio.business());
        }
        turnstile.forget();
        browser = new Browser(home);
    }

    private String write(String session, String message, String text) {
        var fields = new HashMap<>(Map.of("session", session, "message", message, "text", text));
        return browser.post(Studio.PAGES + "/chat", fields).body();
    }

    private static String session(String page) {
        Matcher found = SESSION.matcher(page);
        assertThat(found.find()).as(page).isTrue();
        return found.group(1);
    }

    @Test
    void thePageSaysThatItIsAnAutomaticAssistant() {
        assertThat(browser.get(Studio.PAGES).body()).contains("automatic assistant of Studio Nia", "chat-form");
        assertThat(browser.get(Studio.PAGES + "/chat").body())
                .contains("You are writing with an automatic assistant", "chat.js");
    }

    @Test
    void aConversationGoesOnFromPageToPage() {
        String first = write("", UUID.randomUUID().toString(), "how much is a cut?");
        assertThat(first).contains("how much is a cut?");
        String session = session(first);
        assertThat(session).startsWith("chat-");
        String second = write(session, UUID.randomUUID().toString(), "where are you?");

        assertThat(second).contains("how much is a cut?", "where are you?", "12 Canal Street");
        assertThat(session(second)).isEqualTo(session);
    }

    @Test
    void aMessageThatIsSentTwiceIsOne() {
        String message = UUID.randomUUID().toString();
        String session = session(write("", message, "where are you?"));
        String again = write(session, message, "where are you?");

        assertThat(again.split("where are you\\?", -1)).hasSize(2);
    }

    @Test
    void whatIsWrittenIsShownAsItIsAndNotAsMarkup() {
        assertThat(write("", UUID.randomUUID().toString(), "<script>alert(1)</script>"))
                .contains("&lt;script&gt;alert(1)")
                .doesNotContain("<script>alert");
    }

    @Test
    void aNameThatWasNotGivenByUsOpensNoConversation() {
        assertThat(session(write("CA0123", UUID.randomUUID().toString(), "hello")))
                .startsWith("chat-");
    }

    @Test
    void aBusinessThatIsNotHereHasNoConversation() {
        assertThat(browser.get("/book/nobody-here/chat").statusCode()).isEqualTo(404);
    }
}
