package frontdesk.reception;

import java.time.Duration;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import frontdesk.brain.Budget;
import frontdesk.business.Business;
import frontdesk.business.Talk;
import frontdesk.business.Talk.Brain;
import frontdesk.journal.CallStarted;
import frontdesk.journal.CallStarted.Channel;
import frontdesk.journal.ToolUse;
import frontdesk.kernel.CallId;
import frontdesk.kernel.PhoneNumber;
import frontdesk.provider.openai.ModelAccount;
import frontdesk.provider.openai.OpenAiModel;
import frontdesk.provider.scripted.ModelStandIn;
import frontdesk.provider.scripted.ModelStandIn.Cue;

import static frontdesk.reception.FrontHouse.MOBILE;
import static org.assertj.core.api.Assertions.assertThat;

/** Whatever the model does, the caller is served and the diary is right. Friday is 27 November. */
class ModelTalkingTest {
    private static final Duration PATIENT = Duration.ofSeconds(20);
    private static final Budget PLENTY = new Budget(PATIENT, PATIENT, PATIENT.multipliedBy(2), 4);
    private static final Budget SHORT = new Budget(Duration.ofMillis(400), Duration.ofMillis(400), PATIENT, 4);
    private static final String FIND = "{\"when\":\"next friday at seven in the evening\",\"party_size\":\"4\"}";
    private static final String BOOK = "{\"time\":\"2026-11-27T19:00\",\"name\":\"Ida Lind\",\"party_size\":\"4\"}";
    private static FrontHouse house;

    private final ModelStandIn model = new ModelStandIn();

    @BeforeAll
    static void open() {
        house = new FrontHouse();
    }

    @AfterAll
    static void close() throws Exception {
        house.close();
    }

    @AfterEach
    void stop() {
        model.close();
    }

    private final class Chat {
        final Business business;
        final CallId call = CallId.next();
        final Conversation conversation;
        private Reply last;

        Chat(Business business, Budget budget, @Nullable PhoneNumber caller) {
            this.business = business;
            house.journal.callStarted(new CallStarted(
                    business.id(),
                    call,
                    Channel.TERMINAL,
                    caller == null ? null : caller.e164(),
                    null,
                    null,
                    house.clock.instant()));
            conversation = receptionist(budget).answer(new Receptionist.Opening(business.id(), call, caller));
            last = conversation.greet();
        }

        Chat says(String words) {
            last = conversation.hear(Words.typed(words));
            return this;
        }

        String heard() {
            return String.join(" ", last.phrases());
        }

        List<ToolUse> modelTurns() {
            return house.journal.toolUses(business.id(), call).stream()
                    .filter(use -> use.name().equals("language_model"))
                    .toList();
        }
    }

    private Receptionist receptionist(Budget budget) {
        var account = new ModelAccount(model.base(), "scripted", null, PATIENT);
        return new Receptionist(
                house.businesses,
                house.diary,
                house.waiting,
                house.people,
                house.journal,
                house.understanding,
                new OpenAiModel(account),
                budget,
                house.clock);
    }

    private Chat trattoria(Budget budget) {
        return trattoria(budget, Brain.MODEL_THEN_BUILT_IN);
    }

    private Chat trattoria(Budget budget, Brain brain) {
        Business business = house.trattoria().withTalk(new Talk(brain, "You are Rosa."));
        house.businesses.save(business);
        return new Chat(business, budget, MOBILE);
    }

    @Test
    void theModelFindsAndBooksWithTheTools() {
        model.answers(new Cue.Says("Let me look. "), new Cue.Calls("find_times", FIND))
                .answers(new Cue.Says("Friday at seven in the evening is free. May I have your name?"))
                .answers(new Cue.Calls("book", BOOK))
                .answers(new Cue.Says("You're booked for Friday at seven, Ida. Anything else?"));
        Chat chat = trattoria(PLENTY).says("a table for four next friday at seven please");

        assertThat(chat.heard())
                .isEqualTo("Let me look. Friday at seven in the evening is free. May I have your name?");
        assertThat(chat.says("Ida Lind, yes please").heard()).startsWith("You're booked for Friday at seven, Ida.");
        assertThat(house.bookings(chat.business)).containsExactly("2026-11-27T19:00 4 Ida Lind");
        assertThat(chat.conversation.over()).isEqualTo(frontdesk.journal.CallEnded.Disposition.BOOKED);
    }

    @Test
    void theModelIsToldOfTheBusinessTheDayAndTheTools() {
        model.answers(new Cue.Says("How can I help?"));
        trattoria(PLENTY).says("hello there");
        JsonNode asked = model.requests().getFirst();

        assertThat(asked.path("messages").path(0).path("content").asText())
                .contains("You are Rosa.", "Saturday 21 November 2026", "Open: Monday");
        assertThat(asked.path("stream").asBoolean()).isTrue();
        assertThat(asked.path("tools").findValuesAsText("name")).contains("find_times", "book", "hand_over");
    }

    @Test
    void aLieAboutABookingIsNotSaidAndTheBuiltInBrainTakesTheTurn() {
        model.answers(new Cue.Says("Wonderful! You're booked! See you on Friday."));
        Chat chat = trattoria(PLENTY).says("a table for four on friday at seven in the evening");

        assertThat(chat.heard()).doesNotContain("booked", "See you").contains("name");
        assertThat(house.bookings(chat.business)).isEmpty();
        assertThat(chat.modelTurns()).singleElement().satisfies(turn -> {
            assertThat(turn.outcome()).isEqualTo("GaveUp");
            assertThat(turn.answer()).contains("UNGROUNDED", "You're booked!");
        });
    }

    @Test
    void theBuiltInBrainBooksWhatTheModelOnlySaid() {
        model.answers(new Cue.Says("You're booked!"));
        Chat chat = trattoria(PLENTY).says("a table for four on friday at seven in the evening");
        chat.says("ida lind").says("yes");
        if (house.bookings(chat.business).isEmpty()) {
            chat.says("yes").says("yes");
        }

        assertThat(house.bookings(chat.business)).containsExactly("2026-11-27T19:00 4 Ida Lind");
    }

    @Test
    void aTimeThatWasNotFoundIsReplacedByWhatTheToolFound() {
        model.answers(new Cue.Calls("find_times", FIND)).answers(new Cue.Says("We have nine in the evening free."));
        Chat chat = trattoria(PLENTY).says("a table for four next friday at seven please");

        assertThat(chat.heard()).doesNotContain("nine").contains("seven");
    }

    @Test
    void aModelThatStallsBeforeItsFirstWordCostsTheCallerNothingButTheBudget() {
        model.answers(new Cue.Stalls());
        Chat chat = trattoria(SHORT).says("a table for four on friday at seven in the evening");

        assertThat(chat.heard()).contains("name");
        assertThat(chat.modelTurns().getFirst().answer()).contains("LATE");
    }

    @Test
    void aModelThatStallsInTheMiddleIsFinishedByTheOtherBrain() {
        model.answers(new Cue.Says("With pleasure. One mo"), new Cue.Stalls());
        Chat chat = trattoria(SHORT).says("a table for four on friday at seven in the evening");

        assertThat(chat.heard()).startsWith("With pleasure.").contains("name").doesNotContain("One mo");
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 404, 429, 500, 503})
    void aModelThatRefusesIsReplaced(int status) {
        model.answers(new Cue.Refuses(status));

        assertThat(trattoria(PLENTY)
                        .says("a table for four on friday at seven in the evening")
                        .heard())
                .contains("name");
    }

    @Test
    void aStreamThatIsCutIsReplaced() {
        model.answers(new Cue.Says("Certainly, let me"), new Cue.Cuts());
        Chat chat = trattoria(PLENTY).says("a table for four on friday at seven in the evening");

        assertThat(chat.heard()).contains("name").doesNotContain("Certainly");
        assertThat(chat.modelTurns().getFirst().answer()).contains("BROKE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"choices\":[{", "nonsense", "{\"error\":{\"message\":\"overloaded\"}}", "[]", "null", "{}"})
    void whatIsNoAnswerIsReplaced(String line) {
        model.answers(new Cue.Sends(line), new Cue.Cuts());

        assertThat(trattoria(PLENTY)
                        .says("a table for four on friday at seven in the evening")
                        .heard())
                .contains("name");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"tool\": \"book\"}", "<tool_call>book</tool_call>", "...", "As an AI language model I cannot."
            })
    void nonsenseIsNotSaid(String nonsense) {
        model.answers(new Cue.Says(nonsense));

        assertThat(trattoria(PLENTY)
                        .says("a table for four on friday at seven in the evening")
                        .heard())
                .contains("name")
                .doesNotContain(nonsense);
    }

    @Test
    void aModelThatGoesRoundInCirclesIsStopped() {
        for (int i = 0; i < 6; i++) {
            model.answers(new Cue.Calls("find_times", FIND));
        }
        Chat chat = trattoria(PLENTY).says("a table for four next friday at seven please");

        assertThat(chat.heard()).contains("seven");
        assertThat(model.requests()).hasSize(2);
        assertThat(chat.modelTurns().getFirst().answer()).contains("LOOPED");
    }

    @Test
    void aModelThatAsksForEverNewToolsIsStopped() {
        for (int i = 0; i < 6; i++) {
            model.answers(
                    new Cue.Calls("find_times", "{\"when\":\"friday at " + (5 + i) + " pm\",\"party_size\":\"4\"}"));
        }
        Chat chat = trattoria(PLENTY).says("a table for four next friday at seven please");

        assertThat(model.requests()).hasSize(4);
        assertThat(chat.heard()).isNotBlank();
    }

    @Test
    void brokenArgumentsAreToldToTheModelAndChangeNothing() {
        model.answers(new Cue.Calls("book", "{\"time\": 2026-11"))
                .answers(new Cue.Calls("no_such_tool", "{}"))
                .answers(new Cue.Says("What day would you like?"));
        Chat chat = trattoria(PLENTY).says("book me a table");

        assertThat(chat.heard()).isEqualTo("What day would you like?");
        assertThat(model.requests().get(1).toString()).contains("no JSON object");
        assertThat(model.requests().get(2).toString()).contains("There is no such tool");
        assertThat(house.bookings(chat.business)).isEmpty();
    }

    @Test
    void argumentsOfWrongTypesAreReadAsTheyAreMeant() {
        model.answers(new Cue.Calls("find_times", "{\"when\":[\"friday 7pm\"],\"party_size\":4,\"staff\":null}"))
                .answers(
                        new Cue.Calls(
                                "book",
                                "{\"time\":{\"value\":\"2026-11-27T19:00:00\"},\"name\":{\"name\":\"Ida Lind\"},\"party_size\":4.0,\"phone\":[]}"))
                .answers(new Cue.Says("You're booked for Friday at seven."));
        Chat chat = trattoria(PLENTY).says("friday at seven for four, ida lind, just book it");

        assertThat(chat.heard()).isEqualTo("You're booked for Friday at seven.");
        assertThat(house.bookings(chat.business)).containsExactly("2026-11-27T19:00 4 Ida Lind");
    }

    @Test
    void aDateThatTheModelWorkedOutItselfIsNotBooked() {
        model.answers(new Cue.Calls("book", BOOK)).answers(new Cue.Says("May I ask your name?"));
        Chat chat = trattoria(PLENTY).says("a table for four next friday at seven please");

        assertThat(model.requests().get(1).toString()).contains("Call find_times first");
        assertThat(house.bookings(chat.business)).isEmpty();
    }

    @Test
    void whatIsBookedIsToldAndNotBookedAgainWhenTheStreamIsCutAfterIt() {
        model.answers(new Cue.Calls("find_times", FIND))
                .answers(new Cue.Calls("book", BOOK))
                .answers(new Cue.Says("You're"), new Cue.Cuts());
        Chat chat = trattoria(PLENTY).says("table for four next friday at seven, ida lind, just book it");

        assertThat(chat.heard()).contains("is booked for Ida Lind");
        assertThat(house.bookings(chat.business)).containsExactly("2026-11-27T19:00 4 Ida Lind");
        model.answers(new Cue.Refuses(500));
        chat.says("no thank you, that's all");
        assertThat(house.bookings(chat.business)).hasSize(1);
    }

    @Test
    void theOtherBrainGoesOnWithWhatTheModelFound() {
        model.answers(new Cue.Calls("find_times", FIND))
                .answers(new Cue.Says("Friday at seven in the evening is free. Shall I take it?"))
                .answers(new Cue.Refuses(500));
        Chat chat = trattoria(PLENTY).says("a table for four next friday at seven please");

        assertThat(chat.says("yes please").heard()).contains("name");
    }

    @Test
    void theModelGoesOnWithWhatTheOtherBrainDid() {
        model.answers(new Cue.Refuses(500)).answers(new Cue.Says("And your name?"));
        trattoria(PLENTY)
                .says("a table for four on friday at seven in the evening")
                .says("hm");
        String briefing =
                model.requests().get(1).path("messages").path(0).path("content").asText();

        assertThat(briefing).contains("Kept for them, and not booked yet: 2026-11-27T19:00", "People: 4");
    }

    @Test
    void aHoldOfTheOtherBrainDoesNotStandInTheModelsWay() {
        model.answers(new Cue.Refuses(500))
                .answers(new Cue.Calls("book", BOOK))
                .answers(new Cue.Says("You're booked for Friday at seven, Ida."));
        Chat chat = trattoria(PLENTY)
                .says("a table for four on friday at seven in the evening")
                .says("ida lind, yes do it");

        assertThat(chat.heard()).isEqualTo("You're booked for Friday at seven, Ida.");
        assertThat(house.bookings(chat.business)).containsExactly("2026-11-27T19:00 4 Ida Lind");
    }

    @Test
    void aBookingThatTheCallerWasNotToldOfCannotBeTouched() {
        model.answers(new Cue.Calls("cancel_booking", "{\"booking\":\"01234567-89ab-7cde-8f01-23456789abcd\"}"))
                .answers(new Cue.Says("Under which name is it?"));
        trattoria(PLENTY).says("cancel my friend's table");

        assertThat(model.requests().get(1).toString()).contains("Call my_bookings first");
    }

    @Test
    void whatIsUnderAnotherNumberIsToldOnlyToWhoKnowsTheName() {
        model.answers(new Cue.Calls("find_times", FIND))
                .answers(new Cue.Calls("book", BOOK))
                .answers(new Cue.Says("You're booked for Friday at seven."))
                .answers(new Cue.Calls("my_bookings", "{\"phone\":\"" + MOBILE.e164() + "\",\"name\":\"Paul\"}"))
                .answers(new Cue.Says("I can't find a booking under that number and name."));
        Chat owner = trattoria(PLENTY).says("table for four next friday at seven, ida lind, just book it");
        new Chat(owner.business, PLENTY, new PhoneNumber("+14155550177")).says("what have i got booked, i'm paul");

        assertThat(model.requests().getLast().path("messages").toString()).doesNotContain("Ida Lind");
    }

    @Test
    void anEmergencyIsAnsweredByTheBusinessAndNoModel() {
        Chat chat = trattoria(PLENTY).says("help he is not breathing call an ambulance");

        assertThat(model.requests()).isEmpty();
        assertThat(chat.heard()).isNotBlank();
    }

    @Test
    void aBusinessThatChoseTheBuiltInBrainAsksNoModel() {
        trattoria(PLENTY, Brain.BUILT_IN).says("a table for four on friday at seven in the evening");

        assertThat(model.requests()).isEmpty();
    }

    @Test
    void aBusinessThatWantsNothingButTheModelIsAskedAgainAndThenPassedOn() {
        model.answers(new Cue.Refuses(500));
        Chat chat = trattoria(PLENTY, Brain.MODEL).says("a table for four on friday at seven in the evening");

        assertThat(chat.heard()).isNotBlank().doesNotContain("name");
    }

    @Test
    void sentencesAreHeardBeforeTheReplyIsWhole() {
        model.answers(new Cue.Says("Let me look. "), new Cue.Calls("find_times", FIND))
                .answers(new Cue.Says("Friday at seven is free."));
        Chat chat = trattoria(PLENTY);
        List<String> aloud = new java.util.ArrayList<>();
        Reply reply = chat.conversation.hear(Words.typed("table for four next friday at seven"), aloud::add);

        assertThat(aloud).containsExactly("Let me look.", "Friday at seven is free.");
        assertThat(reply.phrases()).startsWith("Let me look.");
    }

    @Test
    void whereTheTimeWentIsInTheJournal() {
        model.answers(new Cue.Calls("find_times", FIND)).answers(new Cue.Says("Friday at seven is free."));
        Chat chat = trattoria(PLENTY).says("table for four next friday at seven");

        assertThat(chat.modelTurns()).singleElement().satisfies(turn -> {
            assertThat(turn.arguments()).contains("scripted at 127.0.0.1");
            assertThat(turn.answer()).contains("\"firstTokenMillis\":", "\"toolMicros\":", "\"answers\":2");
            assertThat(turn.outcome()).isEqualTo("Said");
        });
    }
}
