package frontdesk.provider.elevenlabs;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import frontdesk.inbox.Delivery;
import frontdesk.kernel.OutsideTrouble;
import frontdesk.kernel.Secret;
import frontdesk.provider.wire.BareServer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What webhooks have left out is found through the conversations that ElevenLabs knows. */
@Timeout(60)
class ReconciliationTest {
    private static final String OURS = "agent_made_up";
    private static final int PAGE = 2;

    @TempDir
    private Path recordings;

    private DeskWithElevenLabs desk;
    private final BareServer vendor = new BareServer();
    private final List<String> conversations = new ArrayList<>();
    private final List<Duration> rests = new ArrayList<>();
    private final AtomicInteger busy = new AtomicInteger();
    private String retryAfter = "7";
    private Reconciliation reconciliation;

    @BeforeEach
    void open() throws Exception {
        desk = new DeskWithElevenLabs(recordings);
        vendor.router().get("/v1/convai/conversations").handler(context -> {
            if (busy.getAndDecrement() > 0) {
                context.response()
                        .setStatusCode(429)
                        .putHeader("Retry-After", retryAfter)
                        .end("{}");
            } else {
                String cursor = context.request().getParam("cursor");
                context.response()
                        .end(page(cursor == null ? 0 : Integer.parseInt(cursor)).toString());
            }
        });
        vendor.router().get("/v1/convai/conversations/:id").handler(context -> {
            if (context.pathParam("id").equals("forbidden")) {
                context.response().setStatusCode(403).end("{}");
            } else {
                context.response()
                        .end(DeskWithElevenLabs.transcription(context.pathParam("id"), "Hello.", "Bye.")
                                .path("data")
                                .toString());
            }
        });
        vendor.router().get("/v1/convai/conversations/:id/audio").handler(context -> {
            if (context.pathParam("id").startsWith("silent")) {
                context.response().setStatusCode(404).end();
            } else {
                context.response().end("sound of " + context.pathParam("id"));
            }
        });
        URI base = vendor.open();
        reconciliation = new Reconciliation(
                new ConversationsApi(new ElevenLabsAccount(base, Secret.of("made-up")), rests::add),
                agent -> agent.equals(OURS) ? Optional.of(desk.clinic.id()) : Optional.empty(),
                desk.rooms.inbox(),
                desk.database,
                desk.rooms.businesses(),
                desk.rooms.journal(),
                new PostCallAudio(desk.rooms.businesses(), desk.rooms.journal(), recordings),
                desk.clock);
    }

    @AfterEach
    void close() throws Exception {
        desk.close();
        vendor.close();
    }

    @Test
    void whatWasLeftOutIsFoundOnAllPagesAndActedOnOnce() throws Exception {
        desk.tell(DeskWithElevenLabs.transcription("told", "Hello.", "Bye.")
                .toString()
                .getBytes(UTF_8));
        desk.awaitWrappedUp(1);
        conversations.addAll(List.of("told", "lost_1", "lost_2", "silent", "lost_3"));
        assertThat(reconciliation.run()).isEqualTo(4);
        desk.awaitRead(5);
        assertThat(reconciliation.run()).as("found once").isZero();
        assertThat(desk.rooms.inbox().latest(desk.clinic.id(), 10))
                .extracting(Delivery::name)
                .filteredOn(name -> name.endsWith(" found"))
                .hasSize(4);
        assertThat(desk.rooms.journal().toldCalls().analysed(desk.clinic.id(), conversations))
                .containsEntry("lost_1", true)
                .containsEntry("lost_3", true)
                .containsEntry("told", true)
                .containsEntry("silent", false);
        String recording = desk.rooms
                .journal()
                .callByCarrierName(desk.clinic.id(), "lost_2")
                .map(call -> call.ended())
                .map(ended -> ended.recording())
                .orElseThrow();
        assertThat(Files.readString(recordings.resolve(recording))).isEqualTo("sound of lost_2");
    }

    @Test
    void whatIsNotOursNotOverOrNotGivenOutIsLeft() {
        conversations.addAll(List.of("theirs", "going on", "just over", "forbidden", "lost"));
        assertThat(reconciliation.run()).isEqualTo(1);
        assertThat(desk.rooms.inbox().latest(desk.clinic.id(), 10))
                .extracting(Delivery::name)
                .containsExactly("post_call_transcription lost found");
    }

    @Test
    void whoIsAskedTooOftenIsLeftAloneAsLongAsTheyWant() {
        conversations.add("lost");
        busy.set(2);
        assertThat(reconciliation.run()).isEqualTo(1);
        assertThat(rests).containsExactly(Duration.ofSeconds(7), Duration.ofSeconds(7));
        busy.set(1);
        retryAfter = "3600";
        assertThatThrownBy(() -> reconciliation.run())
                .as("until the next hour")
                .isInstanceOfSatisfying(OutsideTrouble.class, trouble -> assertThat(trouble.worthRetrying())
                        .isTrue());
    }

    private ObjectNode page(int from) {
        ObjectNode page = ElevenLabsAccount.JSON.createObjectNode();
        ArrayNode listed = page.putArray("conversations");
        conversations.stream().skip(from).limit(PAGE).forEach(id -> listed.add(summary(id)));
        int next = from + PAGE;
        boolean more = next < conversations.size();
        page.put("has_more", more);
        page.put("next_cursor", more ? Integer.toString(next) : null);
        return page;
    }

    private ObjectNode summary(String id) {
        Instant started = desk.clock.instant().minus(Duration.ofHours(1));
        return ElevenLabsAccount.JSON
                .createObjectNode()
                .put("conversation_id", id)
                .put("agent_id", id.equals("theirs") ? "agent_of_others" : OURS)
                .put("status", id.equals("going on") ? "in-progress" : "done")
                .put("start_time_unix_secs", started.getEpochSecond())
                .put("call_duration_secs", id.equals("just over") ? 3_500 : 60);
    }
}
