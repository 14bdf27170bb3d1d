package frontdesk.rest;

import java.net.URI;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import frontdesk.access.Access;
import frontdesk.business.DemoBusinesses;
import frontdesk.house.HouseOnTestDatabase;
import frontdesk.rest.Program.Answer;

import static org.assertj.core.api.Assertions.assertThat;

/** The receptionist in writing, for programs. */
@QuarkusTest
@WithTestResource(HouseOnTestDatabase.class)
@SuppressWarnings("NullAway.Init")
class ChatMessagesTest {
    private static final String CHAT = "/api/v1/chat";
    private static final String CLINIC = DemoBusinesses.clinic().slug();

    @TestHTTPResource("/")
    URI desk;

    @Inject
    Access access;

    private Program clinic;

    @BeforeEach
    void signIn() {
        clinic = new Program(
                desk,
                CLINIC,
                access.agents().token("agent_bright_smile").orElseThrow().reveal());
    }

    private Answer say(String json, String... headers) {
        return clinic.post(URI.create(CHAT).toString(), json, headers);
    }

    private static String message(String business, String session, String text) {
        return "{\"business\":\"%s\",%s\"text\":\"%s\"}"
                .formatted(business, session.isEmpty() ? "" : "\"session\":\"" + session + "\",", text);
    }

    @Test
    void aConversationGoesOnByItsSession() {
        Answer first = say(message(CLINIC, "", "when are you open on friday?"));
        assertThat(first.status()).as(first.toString()).isEqualTo(200);
        assertThat(first.at("/phrases")).isNotNull();
        assertThat(first.body().path("ended").asBoolean()).isFalse();
        String session = first.at("/session");
        Answer second = say(message(CLINIC, session, "no thank you, goodbye"));

        assertThat(second.at("/session")).isEqualTo(session);
        assertThat(second.body().path("ended").asBoolean()).isTrue();
        assertThat(second.at("/state/disposition")).isEqualTo("answered");
    }

    @Test
    void aMessageThatIsSentAgainIsAnsweredAlike() {
        String asked = message(CLINIC, "", "how much is a check-up?");

        assertThat(say(asked, "Idempotency-Key", "one").text())
                .isEqualTo(say(asked, "Idempotency-Key", "one").text());
    }

    @Test
    void whatIsWrongIsSaidWithItsField() {
        Answer answer = say("{\"business\":\"%s\",\"session\":\"guessed\"}".formatted(CLINIC));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("\"field\":\"text\"", "\"field\":\"session\"");
        assertThat(say(message(CLINIC, "", "a".repeat(1001))).status()).isEqualTo(422);
    }

    @Test
    void anotherBusinessIsClosedToAToken() {
        assertThat(say(message("trattoria-lucia", "", "hello")).status()).isEqualTo(403);
        assertThat(new Program(desk, CLINIC, null)
                        .post(CHAT, message(CLINIC, "", "hello"))
                        .status())
                .isEqualTo(401);
    }
}
