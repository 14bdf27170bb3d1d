package frontdesk.console;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import frontdesk.journal.Journal;
import frontdesk.kernel.BusinessId;
import frontdesk.store.Database;

/**
 * Passes on to open pages what the journal tells, from whichever node it comes. A page hears only that something of a kind changed and asks
 * for itself anew, so that it shows what its visitor may see and nothing is rendered twice.
 */
@Singleton
class LiveFeed {
    private static final Logger LOG = Logger.getLogger(LiveFeed.class);
    private static final int HEARTBEAT_SECONDS = 15;

    /** A stream ends after this; the page comes back by itself, and who has signed out meanwhile is noticed. */
    private static final Duration LONGEST = Duration.ofMinutes(15);

    /** An open page: which business it shows, and since when. */
    private record Reader(BusinessId business, Sse sse, Instant since) {}

    private final Database database;
    private final ObjectMapper json;
    private final Clock clock;
    private final Map<SseEventSink, Reader> readers = new ConcurrentHashMap<>();
    private final ScheduledExecutorService heart = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("live-heartbeat").factory());
    private @Nullable AutoCloseable listening;

    LiveFeed(Database database, ObjectMapper json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    void open(@Observes StartupEvent started) {
        listening = database.listen(Journal.LIVE, this::pass, this::passAll);
        heart.scheduleAtFixedRate(this::beat, HEARTBEAT_SECONDS, HEARTBEAT_SECONDS, TimeUnit.SECONDS);
    }

    @PreDestroy
    void close() throws Exception {
        heart.shutdownNow();
        readers.keySet().forEach(SseEventSink::close);
        if (listening != null) {
            listening.close();
        }
    }

    void add(BusinessId business, SseEventSink sink, Sse sse) {
        readers.put(sink, new Reader(business, sse, clock.instant()));
        send(
                sink,
                sse.newEventBuilder()
                        .name("hello")
                        .reconnectDelay(2000)
                        .data("")
                        .build());
    }

    private void pass(String news) {
        try {
            JsonNode change = json.readTree(news);
            var business = BusinessId.of(change.path("business").asText());
            String kind = change.path("kind").asText();
            readers.forEach((sink, reader) -> {
                if (reader.business().equals(business)) {
                    send(sink, reader.sse().newEvent("change", kind));
                }
            });
        } catch (JsonProcessingException | IllegalArgumentException unreadable) {
            LOG.warn("news for live pages could not be read");
        }
    }

    /** News may have been missed, so every page looks for itself. */
    private void passAll() {
        readers.forEach((sink, reader) -> send(sink, reader.sse().newEvent("change", "all")));
    }

    /** A page that went away is noticed when something is sent to it. */
    private void beat() {
        Instant tooLongAgo = clock.instant().minus(LONGEST);
        readers.forEach((sink, reader) -> {
            if (reader.since().isBefore(tooLongAgo)) {
                readers.remove(sink);
                sink.close();
            } else {
                send(sink, reader.sse().newEventBuilder().comment("").build());
            }
        });
    }

    private void send(SseEventSink sink, OutboundSseEvent event) {
        if (sink.isClosed()) {
            readers.remove(sink);
            return;
        }
        sink.send(event).whenComplete((sent, trouble) -> {
            if (trouble != null) {
                readers.remove(sink);
                sink.close();
            }
        });
    }
}
