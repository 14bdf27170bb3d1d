package frontdesk.rest;

import java.time.Clock;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import frontdesk.store.Database;

/**
 * Gives a request that comes again with its {@code Idempotency-Key} the answer that it had first, and refuses the key to any other request. It holds for
 * whatever passes the {@link Gate} to make changes.
 */
@Singleton
final class FirstAnswers {
    static final String REPLAYED = "Idempotent-Replayed";
    private static final String FINGERPRINT = "frontdesk.fingerprint";
    private static final String TAKEN_BY = "frontdesk.key-taken-by";

    private final Database database;
    private final ObjectMapper json;
    private final CurrentVertxRequest current;
    private final Clock clock;

    FirstAnswers(Database database, ObjectMapper json, CurrentVertxRequest current, Clock clock) {
        this.database = database;
        this.json = json;
        this.current = current;
        this.clock = clock;
    }

    /** Notes what the request that is being served asks for: method, address and body. */
    void note(byte[] fingerprint) {
        RoutingContext context = current.getCurrent();
        if (context != null) {
            context.put(FINGERPRINT, fingerprint);
        }
    }

    /** Takes the caller's key for this request; throws its first answer where it was answered before. */
    void take(Caller caller) {
        RoutingContext context = current.getCurrent();
        byte[] fingerprint = context == null ? null : context.get(FINGERPRINT);
        if (context == null || fingerprint == null || caller.key() == null) {
            return;
        }
        Optional<FirstAnswerRows.Row> taken =
                database.transaction(handle -> rows(handle, caller).take(fingerprint, clock.instant()));
        if (taken.isEmpty()) {
            context.put(TAKEN_BY, caller);
            return;
        }
        FirstAnswerRows.Row first = taken.get();
        if (!Arrays.equals(first.fingerprint(), fingerprint)) {
            throw Problem.keyUsed();
        } else if (first.status() != null) {
            throw new WebApplicationException(again(first, first.status()));
        }
        // The same request is being answered at this moment, or was when its node died: the diary makes twice once.
    }

    /** Keeps what the request that is being served is answered, or lets its key go where nothing was done. */
    void settle(int status, Map<String, String> head, @Nullable Object entity) {
        RoutingContext context = current.getCurrent();
        Caller caller = context == null ? null : context.get(TAKEN_BY);
        if (caller == null) {
            return;
        }
        database.perform(handle -> {
            if (status < 300) {
                rows(handle, caller)
                        .answer(status, written(head), entity instanceof String text ? text : written(entity));
            } else {
                rows(handle, caller).letGo();
            }
        });
    }

    private static FirstAnswerRows rows(Handle handle, Caller caller) {
        return new FirstAnswerRows(
                handle, caller.id(), String.valueOf(caller.origin().idempotencyKey()));
    }

    private Response again(FirstAnswerRows.Row first, int status) {
        var answer = Response.status(status).header(REPLAYED, "true");
        head(first.head()).forEach(answer::header);
        String body = first.body();
        return body == null || body.equals("null")
                ? answer.build()
                : answer.entity(body).build();
    }

    private Map<String, String> head(@Nullable String written) {
        try {
            return written == null
                    ? Map.of()
                    : json.readValue(written, new TypeReference<TreeMap<String, String>>() {});
        } catch (JsonProcessingException notOurs) {
            throw new IllegalStateException(notOurs);
        }
    }

    private String written(@Nullable Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
