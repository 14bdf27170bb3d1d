package frontdesk.reception;

import java.time.Clock;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import frontdesk.brain.LanguageModel;
import frontdesk.brain.TurnOutcome;
import frontdesk.brain.TurnOutcome.GaveUp;
import frontdesk.journal.Journal;
import frontdesk.journal.ToolUse;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.CallId;

/** Writes each turn of a model on its call: where the time went, and what it wanted to say that was not said. */
record ModelLog(Journal journal, Clock clock, BusinessId business, CallId call, String model) {
    private static final System.Logger LOG = System.getLogger(ModelLog.class.getName());
    private static final ObjectMapper JSON = new ObjectMapper();

    void write(TurnOutcome outcome) {
        TurnOutcome.Measure measure = outcome.measure();
        ObjectNode told = JSON.createObjectNode()
                .put("firstTokenMillis", measure.firstMillis())
                .put("toolMicros", measure.toolMicros())
                .put("answers", measure.rounds());
        LanguageModel.Tokens tokens = measure.tokens();
        if (tokens != null) {
            told.put("tokensIn", tokens.in()).put("tokensOut", tokens.out());
        }
        String word =
                switch (outcome) {
                    case TurnOutcome.Said _ -> "Said";
                    case TurnOutcome.Stopped _ -> "Stopped";
                    case GaveUp up -> {
                        told.put("why", up.why().name()).put("withheld", up.withheld());
                        yield "GaveUp";
                    }
                };
        String asked = JSON.createObjectNode().put("model", model).toString();
        try {
            journal.toolUsed(
                    business,
                    call,
                    new ToolUse(
                            ToolUse.MODEL, asked, told.toString(), word, measure.millis() * 1_000, clock.instant()));
        } catch (RuntimeException trouble) {
            LOG.log(System.Logger.Level.ERROR, "the turn of a model could not be recorded", trouble);
        }
    }
}
