package frontdesk.provider.openai;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

import frontdesk.brain.LanguageModel.Call;
import frontdesk.brain.LanguageModel.Piece;
import frontdesk.brain.LanguageModel.Tokens;
import frontdesk.kernel.OutsideTrouble;

/** Puts an answer together from its chunks: text as it comes, and calls of tools, whose arguments arrive in fragments by their index. */
final class Deltas {
    private final Map<Integer, Fragments> calls = new TreeMap<>();
    private @Nullable String finished;
    private @Nullable Tokens tokens;

    private static final class Fragments {
        private String id = "";
        private String name = "";
        private final StringBuilder arguments = new StringBuilder();
    }

    List<Piece> read(String data, String outsider) {
        JsonNode chunk = json(data, outsider);
        if (chunk.hasNonNull("error")) {
            throw OutsideTrouble.passing(outsider, "told of an error in the middle of an answer");
        }
        // told with the last piece, or in a chunk of its own behind it
        if (chunk.path("usage").hasNonNull("prompt_tokens")) {
            tokens = new Tokens(
                    chunk.path("usage").path("prompt_tokens").asLong(),
                    chunk.path("usage").path("completion_tokens").asLong());
        }
        List<Piece> pieces = new ArrayList<>();
        JsonNode choice = chunk.path("choices").path(0);
        JsonNode delta = choice.path("delta");
        String text = delta.path("content").asText("");
        if (!text.isEmpty() && !delta.path("content").isNull()) {
            pieces.add(new Piece.Text(text));
        }
        for (JsonNode call : delta.path("tool_calls")) {
            fragment(call);
            pieces.add(new Piece.Calling());
        }
        if (choice.hasNonNull("finish_reason")) {
            finished = choice.path("finish_reason").asText();
        }
        return pieces;
    }

    private void fragment(JsonNode call) {
        // some servers send a call whole and leave its index out
        int index = call.path("index").asInt(call.hasNonNull("id") ? calls.size() : Math.max(0, calls.size() - 1));
        Fragments fragments = calls.computeIfAbsent(index, _ -> new Fragments());
        JsonNode function = call.path("function");
        fragments.id = fragments.id.isEmpty() ? call.path("id").asText("") : fragments.id;
        fragments.name = fragments.name.isEmpty() ? function.path("name").asText("") : fragments.name;
        JsonNode arguments = function.path("arguments");
        fragments.arguments.append(arguments.isContainerNode() ? arguments.toString() : arguments.asText(""));
    }

    /** The answer is over; one that does not say why was cut off. */
    Piece done(String outsider) {
        if (finished == null) {
            throw OutsideTrouble.passing(outsider, "the answer was cut off");
        }
        if (finished.equals("length") || finished.equals("content_filter")) {
            throw OutsideTrouble.passing(outsider, "the answer is not whole");
        }
        List<Call> whole = new ArrayList<>();
        calls.forEach((index, call) -> whole.add(
                new Call(call.id.isEmpty() ? "call_" + index : call.id, call.name, call.arguments.toString())));
        return new Piece.Done(List.copyOf(whole), tokens);
    }

    private static JsonNode json(String data, String outsider) {
        try {
            return Completion.JSON.readTree(data);
        } catch (JsonProcessingException broken) {
            throw OutsideTrouble.lasting(outsider, "sent what is no JSON");
        }
    }
}
