package frontdesk.provider.openai;

import java.io.UncheckedIOException;
import java.util.List;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import frontdesk.brain.Briefing;
import frontdesk.brain.LanguageModel.Call;
import frontdesk.brain.LanguageModel.Message;
import frontdesk.brain.LanguageModel.Request;
import frontdesk.brain.LanguageModel.Tool;

/** A request in the words of the Chat Completions API; only what every compatible server knows, but for OpenAI's own. */
final class Completion {
    static final ObjectMapper JSON = new ObjectMapper();

    private static final String TELLS_WHEN_ASKED = "api.openai.com";

    private Completion() {}

    /** @param account whose server is asked for the tokens that an answer takes where it is known to take that; others tell by themselves, or never */
    static String body(ModelAccount account, Request request) {
        ObjectNode body = JSON.createObjectNode().put("model", account.model()).put("stream", true);
        if (account.host().equals(TELLS_WHEN_ASKED)) {
            body.putObject("stream_options").put("include_usage", true);
        }
        ArrayNode messages = body.putArray("messages");
        request.messages().forEach(message -> add(messages, message));
        if (!request.tools().isEmpty()) {
            ArrayNode tools = body.putArray("tools");
            request.tools().forEach(tool -> tools.add(tool(tool)));
        }
        return body.toString();
    }

    private static void add(ArrayNode messages, Message message) {
        ObjectNode entry = messages.addObject();
        switch (message) {
            case Message.Instructions(String text) ->
                entry.put("role", "system").put("content", text);
            case Message.Caller(String text) -> entry.put("role", "user").put("content", text);
            // many servers take instructions only at the beginning, and know no fourth voice
            case Message.Colleague(String text) ->
                entry.put("role", "user").put("content", Briefing.COLLEAGUE + " " + text);
            case Message.Agent(String text, List<Call> calls) -> {
                entry.put("role", "assistant").put("content", text);
                if (!calls.isEmpty()) {
                    ArrayNode asked = entry.putArray("tool_calls");
                    calls.forEach(call -> asked.add(call(call)));
                }
            }
            case Message.Result(String call, String text) ->
                entry.put("role", "tool").put("tool_call_id", call).put("content", text);
        }
    }

    private static ObjectNode call(Call call) {
        ObjectNode entry = JSON.createObjectNode().put("id", call.id()).put("type", "function");
        entry.putObject("function").put("name", call.name()).put("arguments", call.arguments());
        return entry;
    }

    private static ObjectNode tool(Tool tool) {
        ObjectNode entry = JSON.createObjectNode().put("type", "function");
        ObjectNode function =
                entry.putObject("function").put("name", tool.name()).put("description", tool.description());
        try {
            function.set("parameters", JSON.readTree(tool.parameters()));
        } catch (JsonProcessingException bug) {
            throw new UncheckedIOException(bug);
        }
        return entry;
    }
}
