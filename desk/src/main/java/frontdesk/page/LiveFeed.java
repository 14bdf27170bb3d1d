package frontdesk.page;

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
public final class LiveFeed {
    private static final Logger LOG = Logger.getLogger(LiveFeed.class);
    private static final int HEARTBEAT_SECONDS = 15;

    /** A stream ends after this; the page comes back by itself, and who has signed out meanwhile is noticed. */
    private static final Duration LONGEST = Duration.ofMinutes(15);

    /** So many pages of customers, whom nobody signs in, are kept up to date on one node; more reload by themselves. */
    private static final int MOST_ANONYMOUS = 2_000;

    /** An open page: which business it shows, of what it hears, or of everything where that is null, and since when. */
    private record Reader(BusinessId business, @Nullable String only, Sse sse, Instant since) {}

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

    /** Whoever has signed in hears of everything. */
    public void add(BusinessId business, SseEventSink sink, Sse sse) {
        add(sink, new Reader(business, null, sse, clock.instant()));
    }

    /** A customer hears that something of the diary changed, and not what; false where too many listen already. */
    public boolean addAnonymous(BusinessId business, SseEventSink sink, Sse sse) {
        if (readers.values().stream().filter(reader -> reader.only() != null).count() >= MOST_ANONYMOUS) {
            return false;
        }
        add(sink, new Reader(business, "booking", sse, clock.instant()));
        return true;
    }

    private void add(SseEventSink sink, Reader reader) {
        readers.put(sink, reader);
        send(
                sink,
                reader.sse()
                        .newEventBuilder()
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
                if (reader.business().equals(business)
                        && (reader.only() == null || reader.only().equals(kind))) {
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
