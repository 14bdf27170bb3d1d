package frontdesk.hooks;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

import frontdesk.access.Seal;
import frontdesk.booking.HandClock;
import frontdesk.jobs.Jobs;
import frontdesk.journal.Journal;
import frontdesk.kernel.BusinessId;
import frontdesk.store.Database;
import frontdesk.store.TestDatabase;

/** A business whose events somebody wants to be told; the clock is moved by hand, and the to-do list is worked off by hand. */
abstract class OpenHooks {
    static final String OWNER = "user:owner@example.com";
    static final ObjectMapper JSON = new ObjectMapper();
    static final JsonNode DATA = JSON.createObjectNode().put("name", "Emma");

    static final Duration PATIENCE = Duration.ofSeconds(20);

    static Database database;

    final BusinessId business = BusinessId.next();
    final HandClock clock = new HandClock("2026-02-02T06:00:00Z");
    final HookListener listener = new HookListener();
    Hooks hooks = hooks(new Reach(true));

    @BeforeAll
    static void open() {
        database = TestDatabase.fresh();
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @BeforeEach
    void clear() {
        database.perform(handle -> handle.execute("delete from job"));
    }

    @AfterEach
    void leave() {
        listener.close();
    }

    Hooks hooks(Reach reach) {
        return hooks(new Post(reach, PATIENCE));
    }

    Hooks hooks(Post post) {
        var jobs = new Jobs(database, clock);
        var journal = new Journal(database, clock);
        return new Hooks(database, jobs, journal, new Seal(new byte[32]), post, clock);
    }

    Hooks.Wish.Granted granted(HookEvent... events) {
        return (Hooks.Wish.Granted) hooks.add(OWNER, business, listener.url(), Set.of(events));
    }

    List<HookDelivery> told(Hooks.Wish.Granted granted) {
        return hooks.told(business, granted.hook().id(), null, 100);
    }

    List<String> types() {
        return listener.heard().stream()
                .map(heard -> {
                    try {
                        return JSON.readTree(heard.body()).path("type").asText();
                    } catch (IOException notJson) {
                        throw new AssertionError(notJson);
                    }
                })
                .toList();
    }

    Set<String> header(String name) {
        return listener.heard().stream().map(heard -> heard.header(name)).collect(Collectors.toSet());
    }

    /** Does all that is due now, and what becomes due by that. */
    void workOff() {
        for (List<UUID> due = due(); !due.isEmpty(); due = due()) {
            due.forEach(delivery -> hooks.send(new HookDue(business, delivery)));
        }
    }

    /** Takes what is due off the to-do list. */
    List<UUID> due() {
        Instant now = clock.instant();
        return database.transaction(handle ->
                handle.createQuery("""
                        with due as (delete from job where execution_time <= :now returning task_instance, execution_time, task_data)
                        select cast(convert_from(task_data, 'UTF8') as json) -> 'payload' ->> 'delivery' from due
                         order by execution_time, task_instance
                        """).bind("now", now).mapTo(UUID.class).list());
    }
}
