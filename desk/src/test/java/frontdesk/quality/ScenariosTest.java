package frontdesk.quality;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import frontdesk.booking.BookOutcome;
import frontdesk.booking.Customer;
import frontdesk.booking.Origin;
import frontdesk.business.DemoBusinesses;
import frontdesk.discretion.KnownNames;
import frontdesk.house.TestRooms;
import frontdesk.journal.CallEnded.Disposition;
import frontdesk.journal.CallStarted.Channel;
import frontdesk.journal.ToolUse;
import frontdesk.kernel.CallId;
import frontdesk.rehearsal.Rehearsal;
import frontdesk.rehearsal.ScenarioFiles;
import frontdesk.rehearsal.Verdict;
import frontdesk.rehearsal.VirtualClock;
import frontdesk.store.TestDatabase;
import frontdesk.timetable.Wish;

import static org.assertj.core.api.Assertions.assertThat;

/** A call that was held is rehearsed again. */
class ScenariosTest {
    private final HeldCalls house = new HeldCalls();
    private final Scenarios scenarios = new Scenarios(
            house.businesses,
            house.diary,
            house.journal,
            new KnownNames(house.diary, house.people, house.journal),
            house.quality);

    @TempDir
    Path folder;

    @AfterEach
    void close() throws Exception {
        house.close();
    }

    @Test
    void whatWasBookedIsWantedAgainUnderAnInventedNameAndNumber() {
        CallId call = house.held(
                Channel.PHONE,
                Disposition.BOOKED,
                null,
                HeldCalls.HELLO,
                "C: Anna Keller here, a table on friday, you reach me on 415 555 0134 [book, Fri 27 Nov]",
                "A: For how many people?",
                "C: me and Keller's friends",
                "A: Sorry, I didn't catch that. How many of you will there be?",
                "C: six [6 people]");
        var customer = new Customer("Anna Keller", HeldCalls.ANNA, null, null);
        var wish = new Wish(DemoBusinesses.TABLE, LocalDateTime.parse("2026-11-27T19:00"), 6, null, null);
        assertThat(house.diary.book(house.trattoria.id(), wish, customer, new Origin("phone", call, null)))
                .isInstanceOf(BookOutcome.Booked.class);
        house.quality.score(house.trattoria.id(), call);
        String file = scenarios.of(house.trattoria.id(), call).orElseThrow();
        assertThat(file).doesNotContainIgnoringCase("keller").doesNotContain("555 0134");
        JsonNode made = read(file);
        assertThat(made.path("now").asText()).isEqualTo("saturday");
        assertThat(made.at("/caller/name").asText()).isEqualTo("Laura Bennett");
        assertThat(made.path("story").asText()).contains("had to be said again");
        JsonNode want = made.at("/wants/0");
        assertThat(said(want, "to", "party", "day", "time")).containsExactly("book", "6", "+6", "19:00");
        assertThat(want.path("says").asText()).startsWith("Laura Bennett here, a table on friday");
        assertThat(made.path("moments")).hasSize(1);
        assertThat("A: For how many people?")
                .containsPattern(made.at("/moments/0/hearing").asText());
    }

    @Test
    void aRehearsalPlaysItAndIsContent() throws Exception {
        CallId call = house.held(
                Channel.PHONE,
                Disposition.NOT_BOOKED,
                null,
                HeldCalls.HELLO,
                "C: i'd like a table please",
                "A: For how many people?",
                "C: me and the wife",
                "A: Sorry, I didn't catch that. How many of you will there be?",
                "C: two [2 people]");
        house.journal.toolUsed(
                house.trattoria.id(),
                call,
                new ToolUse(
                        "find_time",
                        "{\"search\":{\"partySize\":2,\"from\":\"2026-11-27\",\"to\":\"2026-11-27\",\"earliest\":\"19:00:00\"}}",
                        "{}",
                        "Found",
                        10,
                        house.clock.instant()));
        var clock = new VirtualClock(house.clock.instant());
        try (var database = TestDatabase.fresh()) {
            var rehearsal = new Rehearsal(
                    TestRooms.on(database, clock).stage(clock), house.trattoria, new Rehearsal.Terms(0, 1));
            Path file = Files.writeString(
                    folder.resolve("played.yaml"),
                    scenarios.of(house.trattoria.id(), call).orElseThrow());
            Verdict verdict = rehearsal.play(ScenarioFiles.read(file), _ -> {}).getFirst();
            assertThat(verdict.complaints()).isEmpty();
        }
    }

    @Test
    void whatWasLookedForAndNotBookedIsWantedAgain() {
        CallId call = house.held(Channel.AGENT, Disposition.NOT_BOOKED, null, HeldCalls.HELLO, "C: a table tomorrow");
        house.journal.toolUsed(
                house.trattoria.id(),
                call,
                new ToolUse(
                        "check_availability",
                        "{\"date\":\"2026-11-22\",\"time\":\"20:30\",\"party_size\":4}",
                        "{}",
                        "Availability",
                        10,
                        house.clock.instant()));
        JsonNode want =
                read(scenarios.of(house.trattoria.id(), call).orElseThrow()).at("/wants/0");
        assertThat(said(want, "to", "party", "day", "time")).containsExactly("book", "4", "+1", "20:30");
    }

    @Test
    void whoWantedSomethingElseWantsThatAgain() {
        assertThat(wanted(Disposition.HANDED_OVER, "C: a human please [person]"))
                .startsWith("person");
        assertThat(wanted(Disposition.MESSAGE_TAKEN, "C: tell Lucia hello")).startsWith("message");
        assertThat(wanted(Disposition.CANCELLED, "C: cancel it [cancel]")).startsWith("cancel");
        assertThat(wanted(Disposition.MOVED, "C: move it [move]")).startsWith("move");
        assertThat(wanted(Disposition.ANSWERED, "C: are you open: yes? \"now\" # today [hours]"))
                .containsExactly("ask", "are you open: yes? \"now\" # today");
    }

    @Test
    void whereNobodySaidAnythingThereIsNothingToRehearse() {
        CallId call = house.held(Channel.PHONE, Disposition.ABANDONED, null, HeldCalls.HELLO);
        assertThat(scenarios.of(house.trattoria.id(), call)).isEmpty();
        assertThat(scenarios.of(house.trattoria.id(), CallId.next())).isEmpty();
    }

    private List<String> wanted(Disposition disposition, String said) {
        CallId call = house.held(Channel.PHONE, disposition, null, HeldCalls.HELLO, said);
        return said(read(scenarios.of(house.trattoria.id(), call).orElseThrow()).at("/wants/0"), "to", "says");
    }

    private static List<String> said(JsonNode node, String... fields) {
        return Stream.of(fields).map(field -> node.path(field).asText()).toList();
    }

    /** What a rehearsal would play. */
    private JsonNode read(String file) {
        try {
            assertThat(ScenarioFiles.read(Files.writeString(folder.resolve("call.yaml"), file)))
                    .hasSize(1);
            return new YAMLMapper().readTree(file).at("/scenarios/0");
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }
}
