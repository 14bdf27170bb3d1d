package frontdesk.journal;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

import frontdesk.journal.CallEnded.By;
import frontdesk.journal.CallEnded.Disposition;
import frontdesk.journal.CallStarted.Channel;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.CallId;
import frontdesk.store.Database;
import frontdesk.store.TestDatabase;

/** A journal at noon, and a business of its own for each test. */
abstract class OpenJournal {
    static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    static Database database;
    static Journal journal;

    final BusinessId business = new BusinessId(UUID.randomUUID());

    @BeforeAll
    static void open() {
        database = TestDatabase.fresh();
        journal = new Journal(database, Clock.fixed(NOON, ZoneOffset.UTC));
    }

    @AfterAll
    static void close() {
        database.close();
    }

    CallId started(@Nullable String from, @Nullable String carrierName) {
        CallId call = CallId.next();
        journal.callStarted(start(call, from, carrierName));
        return call;
    }

    CallStarted start(CallId call, @Nullable String from, @Nullable String carrierName) {
        return new CallStarted(business, call, Channel.PHONE, from, "+14155550100", carrierName, NOON);
    }

    CallId call(Channel channel, @Nullable String from, Instant at, @Nullable Disposition disposition) {
        CallId call = CallId.next();
        journal.callStarted(new CallStarted(business, call, channel, from, null, null, at));
        if (disposition != null) {
            journal.callEnded(
                    business, call, new CallEnded(By.CALLER, "hung up", disposition, null, at.plusSeconds(60)));
        }
        return call;
    }

    static CallEnded ended(Disposition disposition, @Nullable String recording) {
        return new CallEnded(By.CALLER, "hung up", disposition, recording, NOON.plusSeconds(60));
    }

    static Turn turn(int number, String text, Turn.@Nullable Latency latency) {
        return turn(number, text, latency, NOON);
    }

    static Turn turn(int number, String text, Turn.@Nullable Latency latency, Instant at) {
        return new Turn(number, Turn.Speaker.AGENT, text, null, 1, false, 40L * number, latency, at);
    }

    static CallQuery everything() {
        return query(null, null);
    }

    static CallQuery query(@Nullable Boolean open, @Nullable String number) {
        return new CallQuery(open, number, NOON, NOON.plusSeconds(1), 50);
    }
}
