package frontdesk.page;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

/** Which forms pass, by what comes of them and from where; nobody tells the guard their length. */
class PageGuardTest {
    private static final int MOST = 64 * 1024;

    /** A request to change something, with a body of which no header says how long it is. */
    private static final class Form {
        private final Map<String, String> headers = new HashMap<>(Map.of("Host", "desk.example"));
        private final InputStream sent;
        private InputStream entity;
        private @Nullable Response refusal;

        Form(int length, String origin) {
            headers.put("Origin", origin);
            sent = new ByteArrayInputStream("x".repeat(length).getBytes(US_ASCII));
            entity = sent;
        }

        private @Nullable Object answer(String asked, Object @Nullable [] with) {
            return switch (asked) {
                case "getMethod" -> "POST";
                case "getHeaderString" -> with == null ? null : headers.get(with[0]);
                case "getProperty" -> null;
                case "getEntityStream" -> entity;
                case "setEntityStream" -> {
                    entity = with == null ? entity : (InputStream) with[0];
                    yield null;
                }
                case "abortWith" -> {
                    refusal = with == null ? null : (Response) with[0];
                    yield null;
                }
                default -> throw new AssertionError("the guard has no need to ask for " + asked);
            };
        }

        private Form guarded() throws Exception {
            new PageGuard().filter((ContainerRequestContext) Proxy.newProxyInstance(
                    Form.class.getClassLoader(),
                    new Class<?>[] {ContainerRequestContext.class},
                    (_, method, with) -> answer(method.getName(), with)));
            return this;
        }

        private int status() {
            return refusal == null ? 200 : refusal.getStatus();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, MOST})
    void aFormThatIsSmallIsReadByWhoeverComesNext(int length) throws Exception {
        Form form = new Form(length, "https://desk.example").guarded();
        assertThat(form.status()).isEqualTo(200);
        assertThat(form.entity.readAllBytes()).hasSize(length);
    }

    @Test
    void oneThatIsTooLargeIsRefusedAndReadToItsEnd() throws Exception {
        Form form = new Form(MOST + 1, "https://desk.example").guarded();
        assertThat(form.status()).isEqualTo(413);
        assertThat(form.sent.read()).isEqualTo(-1);
    }

    @Test
    void soIsOneOfAnotherSite() throws Exception {
        Form form = new Form(3 * MOST, "https://elsewhere.example").guarded();
        assertThat(form.status()).isEqualTo(403);
        assertThat(form.sent.read()).isEqualTo(-1);
    }
}
