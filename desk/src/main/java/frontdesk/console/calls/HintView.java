package frontdesk.console.calls;

import java.time.Duration;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

import frontdesk.journal.CallEntry;
import frontdesk.journal.KeptJson;
import frontdesk.journal.ToolUse;
import frontdesk.page.Clockface;

/**
 * What somebody whispered to the receptionist, as a line of the transcript that nobody said to the caller.
 *
 * @param came what has come of it
 * @param understood where it was taken up: as what, thing by thing
 */
record HintView(String key, String by, String words, String came, List<String> understood, String offset) {
    static boolean isOne(ToolUse use) {
        return use.name().equals("hint");
    }

    static HintView of(ToolUse use, CallEntry call, Clockface clock) {
        JsonNode given = KeptJson.tree(use.arguments());
        Duration since = since(use, call);
        return new HintView(
                use.at().toString(),
                given.path("by").asText(),
                given.path("words").asText(),
                came(use),
                Gist.things(KeptJson.tree(use.answer()).path("understood").asText(), clock),
                Clockface.length(since));
    }

    /** How long the call had lasted then. */
    static Duration since(ToolUse use, CallEntry call) {
        Duration since = Duration.between(call.started().at(), use.at());
        return since.isNegative() ? Duration.ZERO : since;
    }

    private static String came(ToolUse use) {
        return switch (use.outcome()) {
            case "TakenUp" -> "taken up";
            case "NotTheirYes" -> "a yes or a no is the caller's to give; use Say it to ask them";
            default -> "the receptionist did not know what to do with it; use Say it";
        };
    }
}
