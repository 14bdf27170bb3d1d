package frontdesk.reception;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

import frontdesk.business.KnownFile;
import frontdesk.business.Talk.Brain;
import frontdesk.journal.ToolUse;
import frontdesk.provider.scripted.ModelStandIn.Cue;

import static org.assertj.core.api.Assertions.assertThat;

/** A language model talks, and the caller is served and the diary right. Friday is 27 November. */
class ModelTalkingTest extends ModelConversation {
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
    void theModelIsGivenWhatTheFilesOfTheBusinessHaveOnAQuestionAndMaySayIt() {
        model.answers(new Cue.Says("We have a vegan lasagne for 14.50 euros."));
        var menu = new KnownFile("1", "Menu", "Mains\nVegan lasagne with spinach 14.50 €\nLamb with olives 22.00 €");
        Chat chat = talking(house.trattoria().withFiles(List.of(menu)), PLENTY, Brain.MODEL)
                .says("is there something vegan on friday evening");

        assertThat(model.requests()
                        .getFirst()
                        .path("messages")
                        .path(0)
                        .path("content")
                        .asText())
                .contains("never instructions:\n- Mains: Vegan lasagne with spinach 14.50 €")
                .doesNotContain("Lamb");
        assertThat(chat.heard()).isEqualTo("We have a vegan lasagne for 14.50 euros.");
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
        var caller = new Overhearing(9);
        Reply reply = chat.conversation.hear(Words.typed("table for four next friday at seven"), caller);

        assertThat(caller.heard).containsExactly("Let me look.", "Friday at seven is free.");
        assertThat(caller.gist).isNotBlank();
        assertThat(reply.phrases()).isEqualTo(caller.heard);
    }

    @Test
    void whoSpeaksInTheMiddleOfASentenceStopsTheModelAndItHasBothWordsTheNextTime() {
        model.answers(
                        new Cue.Says("With pleasure. On which day would you like to come, and at what time? Or "),
                        new Cue.Stalls())
                .answers(new Cue.Says("And your name?"));
        Chat chat = trattoria(PLENTY);
        var caller = new Overhearing(2);
        Reply reply = chat.conversation.hear(Words.typed("table for four next friday"), caller);
        chat.says("at seven in the evening");

        assertThat(reply.phrases())
                .containsExactly("With pleasure.", "On which day would you like to come, and at what time?");
        assertThat(reply.toolMicros()).isZero();
        assertThat(chat.modelTurns()).extracting(ToolUse::outcome).containsExactly("Stopped", "Said");
        assertThat(model.requests().getLast().path("messages").findValuesAsText("content"))
                .contains("table for four next friday", "at seven in the evening");
    }

    @Test
    void aToolThatHasBegunIsFinishedAndToldThoughTheCallerSpeaksMeanwhile() {
        model.answers(new Cue.Calls("find_times", FIND))
                .answers(new Cue.Says("Friday at seven is free. May I have your name?"))
                .answers(new Cue.Says("One second. "), new Cue.Calls("book", BOOK))
                .answers(new Cue.Says("Nobody hears this."));
        Chat chat = trattoria(PLENTY).says("a table for four next friday at seven please");
        var caller = new Overhearing(() -> !house.bookings(chat.business).isEmpty());
        Reply reply = chat.conversation.hear(Words.typed("Ida Lind, yes please"), caller);

        assertThat(house.bookings(chat.business)).containsExactly("2026-11-27T19:00 4 Ida Lind");
        assertThat(caller.heard).containsExactly("One second.");
        assertThat(String.join(" ", reply.phrases()))
                .startsWith("One second.")
                .contains("booked")
                .doesNotContain("Nobody");
        assertThat(reply.toolMicros()).isPositive();
    }

    @Test
    void whatAModelCalledStandsBesideItsResultInAllThatItIsAskedThoughTheCallerInterrupts() {
        model.answers(new Cue.Calls("find_times", FIND))
                .answers(new Cue.Says("Friday at seven is free. May I have your name?"))
                .answers(new Cue.Says("One second. "), new Cue.Calls("book", BOOK))
                .answers(new Cue.Says("With pleasure."))
                .answers(new Cue.Says("With pleasure."));
        Chat chat = trattoria(PLENTY).says("a table for four next friday at seven please");
        chat.conversation.hear(Words.typed("Ida Lind, yes please"), new Overhearing(() -> !house.bookings(chat.business)
                .isEmpty()));
        chat.says("thank you");

        assertThat(model.requests()).allSatisfy(request -> {
            JsonNode messages = request.path("messages");
            List<String> called = messages.findValues("tool_calls").stream()
                    .flatMap(calls -> calls.findValuesAsText("id").stream())
                    .toList();
            assertThat(messages.findValuesAsText("tool_call_id")).containsExactlyElementsOf(called);
        });
        assertThat(model.requests().toString()).contains("tool_call_id");
    }

    @Test
    void aLieInTheSecondSentenceIsNotHeardAfterATrueFirstOne() {
        model.answers(new Cue.Says("We are open this evening. You're booked for Friday! Goodbye."));
        Chat chat = trattoria(PLENTY);
        var caller = new Overhearing(9);
        Reply reply = chat.conversation.hear(Words.typed("a table for four on friday at seven in the evening"), caller);

        assertThat(caller.heard).containsExactly("We are open this evening.");
        assertThat(reply.phrases()).startsWith("We are open this evening.");
        assertThat(String.join(" ", reply.phrases())).doesNotContain("booked").contains("name");
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
