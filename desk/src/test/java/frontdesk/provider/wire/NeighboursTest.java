package frontdesk.provider.wire;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;

import io.vertx.ext.web.handler.BodyHandler;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import frontdesk.kernel.Secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Whose a call is, by its name, and how often it is passed on. */
class NeighboursTest {
    private static final URI HERE = URI.create("http://10.0.0.1:8080");
    private static final URI THERE = URI.create("http://10.0.0.2:8080");

    private final Neighbours here = at(HERE, "a-made-up-key");
    private final Neighbours there = at(THERE, "a-made-up-key");

    @Test
    void aNameSaysWhoGaveIt() {
        assertThat(there.elsewhere(here.name("one"))).contains(HERE);
        assertThat(here.elsewhere(here.name("one"))).isEmpty();
    }

    @Test
    void whoIsAloneGivesPlainNamesAndStillKnowsOthers() {
        Neighbours alone = at(null, "a-made-up-key");
        assertThat(alone.name("one")).isEqualTo("one");
        assertThat(alone.elsewhere(here.name("one"))).contains(HERE);
    }

    @Test
    void aNameThatWeDidNotGiveLeadsNowhere() {
        String name = here.name("one");
        assertThat(there.elsewhere(null)).isEmpty();
        assertThat(there.elsewhere("")).isEmpty();
        assertThat(there.elsewhere("one")).isEmpty();
        assertThat(there.elsewhere("two" + name.substring(3))).isEmpty();
        assertThat(there.elsewhere(name.substring(0, name.length() - 1))).isEmpty();
        assertThat(there.elsewhere(at(HERE, "another-key").name("one"))).isEmpty();
    }

    @Test
    void whatANodeHasPassedOnIsNotPassedOnAgainAlsoWhereItComesBackToItself() throws Exception {
        var server = new BareServer();
        var asked = new AtomicInteger();
        URI itself = server.open();
        server.router().get().handler(context -> {
            asked.incrementAndGet();
            here.join(itself, context);
        });
        server.router()
                .post()
                .handler(BodyHandler.create(false))
                .handler(context -> Thread.startVirtualThread(() -> {
                    asked.incrementAndGet();
                    if (!here.ask(itself, context, context.body().buffer().getBytes())) {
                        context.response().setStatusCode(204).end();
                    }
                }));
        try (var carrier = HttpClient.newHttpClient()) {
            var news = HttpRequest.newBuilder(itself.resolve("/news")).POST(BodyPublishers.ofString("rings"));
            assertThat(carrier.send(news.build(), BodyHandlers.discarding()).statusCode())
                    .isEqualTo(204);
            assertThat(asked).hasValue(2);
            URI stream = URI.create(itself.toString().replaceFirst("^http", "ws") + "/stream");
            assertThatThrownBy(() -> carrier.newWebSocketBuilder()
                            .buildAsync(stream, new WebSocket.Listener() {})
                            .join())
                    .isInstanceOf(CompletionException.class)
                    .hasCauseInstanceOf(WebSocketHandshakeException.class);
            assertThat(asked).hasValue(4);
        } finally {
            server.close();
        }
    }

    private static Neighbours at(@Nullable URI own, String key) {
        return new Neighbours(own, Secret.of(key), List.of());
    }
}
