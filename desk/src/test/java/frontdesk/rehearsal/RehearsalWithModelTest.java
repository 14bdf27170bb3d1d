package frontdesk.rehearsal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import frontdesk.brain.Budget;
import frontdesk.business.Talk.Brain;
import frontdesk.house.Outsiders;
import frontdesk.house.Rooms;
import frontdesk.house.TestRooms;
import frontdesk.provider.openai.ModelAccount;
import frontdesk.provider.openai.OpenAiModel;
import frontdesk.provider.scripted.ModelStandIn;
import frontdesk.provider.scripted.ModelStandIn.Cue;
import frontdesk.store.Database;
import frontdesk.store.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** Simulated callers at a language model: one that knows how to book a table, and one that lies. */
class RehearsalWithModelTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern TIME = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT19:00");
    private static final Budget PLENTY =
            new Budget(Duration.ofSeconds(20), Duration.ofSeconds(20), Duration.ofSeconds(40), 4);
    private static final String TABLE = """
            scenarios:
              - {name: table, business: restaurant, caller: {name: Anna Keller, phone: "+14155550134"},
                 want: {party: 4, day: friday, time: "19:00"}, expect: {turns: 9}}
            """;

    private final ModelStandIn model = new ModelStandIn();
    private final Database database = TestDatabase.fresh();

    @TempDir
    Path folder;

    @AfterEach
    void close() {
        model.close();
        database.close();
    }

    private Verdict play(Brain brain) throws Exception {
        var clock = new VirtualClock(Instant.parse("2027-09-13T14:00:00Z"));
        var account = new ModelAccount(model.base(), "scripted", null, Duration.ofSeconds(20));
        Rooms rooms = TestRooms.on(
                database,
                Outsiders.NOBODY.with(o -> o.model(new OpenAiModel(account)).budget(PLENTY)),
                clock);
        var stage = rooms.stage(clock);
        Path file = Files.writeString(folder.resolve("own.yaml"), TABLE);
        return new Rehearsal(stage, null, new Rehearsal.Terms(0, 1, brain, null))
                .play(ScenarioFiles.read(file), _ -> {})
                .getFirst();
    }

    /** Looks with the caller's words, asks for the name, books when it has one, and says goodbye; it tells what the tools told it. */
    private static List<Cue> booksTables(JsonNode request) {
        JsonNode messages = request.path("messages");
        JsonNode last = messages.path(messages.size() - 1);
        String all = messages.toString();
        String words = last.path("content").asText();
        if (last.path("role").asText().equals("tool")) {
            return List.of(new Cue.Says(told(words)));
        }
        if (all.contains("You're booked")) {
            return List.of(new Cue.Calls("end_conversation", "{\"reason\":\"goodbye\"}"), new Cue.Says("Goodbye."));
        }
        Matcher offered = TIME.matcher(all);
        return offered.find() && words.toLowerCase(java.util.Locale.ROOT).contains("keller")
                ? List.of(new Cue.Calls(
                        "book",
                        "{\"time\":\"%s\",\"name\":\"Anna Keller\",\"party_size\":\"4\"}".formatted(offered.group())))
                : List.of(new Cue.Calls("find_times", "{\"when\":\"%s\",\"party_size\":\"4\"}".formatted(words)));
    }

    private static String told(String answer) {
        try {
            JsonNode node = JSON.readTree(answer);
            return node.path("outcome").asText().equals("Booked")
                    ? "You're booked. Is there anything else?"
                    : "Seven in the evening is free. May I have your name?";
        } catch (java.io.IOException unreadable) {
            return "";
        }
    }

    @Test
    void aModelThatKnowsItsToolsServesItsCallers() throws Exception {
        model.thinks(RehearsalWithModelTest::booksTables);
        Verdict verdict = play(Brain.MODEL_THEN_BUILT_IN);

        assertThat(verdict.complaints()).as(String.valueOf(verdict.lines())).isEmpty();
        assertThat(verdict.model()).isNotEmpty().anyMatch(turn -> turn.why() == null);
    }

    @Test
    void aModelThatLiesIsCaughtByTheGuardAndItsCallersAreServedAllTheSame() throws Exception {
        model.answers(new Cue.Says("Wonderful! You're booked! Goodbye."))
                .answers(new Cue.Says("You're booked! Goodbye."));
        Verdict verdict = play(Brain.MODEL_THEN_BUILT_IN);

        assertThat(verdict.complaints()).as(String.valueOf(verdict.lines())).isEmpty();
        assertThat(verdict.model())
                .anySatisfy(turn -> assertThat(turn.withheld()).contains("You're booked!"));
    }

    @Test
    void aModelThatLiesAndHasNobodyInItsPlaceFailsItsCallers() throws Exception {
        model.thinks(_ -> List.of(new Cue.Says("You're booked!")));

        assertThat(play(Brain.MODEL).complaints()).anyMatch(c -> c.startsWith("not in the diary"));
    }
}
