package frontdesk.api;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import frontdesk.reception.ToolRequest;
import frontdesk.tools.Parameter;
import frontdesk.tools.Tool;
import frontdesk.tools.ToolCatalogue;

import static org.assertj.core.api.Assertions.assertThat;

/** What a model is told that it may send is what is read when it does. */
class ToolArgumentsTest {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Map<String, Class<? extends Record>> ACTIONS = Map.of(
            "check_availability", ToolRequest.Check.class,
            "book_appointment", ToolRequest.Book.class,
            "cancel_appointment", ToolRequest.Cancel.class,
            "reschedule_appointment", ToolRequest.Move.class,
            "lookup_customer", ToolRequest.LookUp.class);

    /** A tool and one of its arguments, whose part it may be. */
    record Argument(String tool, List<String> path, Parameter parameter) {
        /** As a model would send it, and nothing else. */
        Body body() {
            ObjectNode body = JSON.objectNode();
            ObjectNode at = path.size() > 1 ? body.putObject(path.getFirst()) : body;
            switch (parameter.type()) {
                case TEXT -> at.put(parameter.name(), "SENT");
                case WHOLE_NUMBER -> at.put(parameter.name(), 98765);
                case YES_OR_NO -> at.put(parameter.name(), true);
                case TEXTS -> at.putArray(parameter.name()).add("SENT");
                case OBJECT -> throw new AssertionError("the parts of an object are sent");
            }
            return new Body(body);
        }

        @Override
        public String toString() {
            return tool + " " + String.join(".", path);
        }
    }

    private static Tool tool(String name) {
        return ToolCatalogue.all().stream()
                .filter(tool -> tool.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void anActionsArgumentsAreThoseOfItsRequest() {
        ACTIONS.forEach((name, request) -> assertThat(tool(name).parameters())
                .as(name)
                .extracting(Parameter::name)
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(request.getRecordComponents())
                        .map(RecordComponent::getName)
                        .map(word -> word.replaceAll("([A-Z])", "_$1").toLowerCase(java.util.Locale.ROOT))
                        .toList()));
    }

    static List<Argument> others() {
        return ToolCatalogue.all().stream()
                .filter(tool ->
                        tool.path().startsWith("/api/functions/") || tool.path().startsWith("/api/tools/"))
                .flatMap(tool -> tool.parameters().stream()
                        .flatMap(parameter -> parameter.parts().isEmpty()
                                ? java.util.stream.Stream.of(
                                        new Argument(tool.name(), List.of(parameter.name()), parameter))
                                : parameter.parts().stream()
                                        .map(part -> new Argument(
                                                tool.name(), List.of(parameter.name(), part.name()), part))))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("others")
    void everyArgumentIsRead(Argument argument) {
        var functions = new FunctionArguments(argument.body());
        var errands = new ErrandArguments(argument.body());
        Object read =
                switch (argument.tool()) {
                    case "search_availability" -> functions.find();
                    case "create_booking" -> functions.create();
                    case "update_booking" -> functions.change();
                    case "upsert_contact" -> functions.save();
                    case "take_order" -> functions.order();
                    case "log_call" -> functions.log();
                    case "report_available_slots" -> List.of(errands.slots(), errands.call(null, null));
                    case "check_user_preference" -> List.of(errands.preference(), errands.call(null, null));
                    case "confirm_booking" -> List.of(errands.confirm(), errands.call(null, null));
                    case "escalate_to_user" -> List.of(errands.escalate(), errands.call(null, null));
                    case "end_call_no_availability" -> List.of(errands.noAvailability(), errands.call(null, null));
                    default -> throw new AssertionError("a tool without a reader: " + argument.tool());
                };
        assertThat(read.toString()).containsAnyOf("SENT", "98765", "cancel=true", "confirmed=true");
    }
}
