package frontdesk.tools;

import java.util.List;
import java.util.function.Function;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The arguments of a tool as a JSON schema, as models are given them. */
public final class ToolSchema {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private ToolSchema() {}

    /** Of all arguments, for whoever does not know the call. */
    public static ObjectNode of(Tool tool) {
        return object(tool.parameters(), ToolSchema::of);
    }

    /** An object with these parts, each written in one's own way. */
    static ObjectNode object(List<Parameter> parameters, Function<Parameter, ObjectNode> written) {
        ObjectNode schema = JSON.objectNode().put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        ArrayNode required = schema.putArray("required");
        for (Parameter parameter : parameters) {
            properties.set(parameter.name(), written.apply(parameter));
            if (parameter.required()) {
                required.add(parameter.name());
            }
        }
        return schema;
    }

    private static ObjectNode of(Parameter parameter) {
        ObjectNode schema =
                switch (parameter.type()) {
                    case OBJECT -> object(parameter.parts(), ToolSchema::of);
                    case TEXT -> JSON.objectNode().put("type", "string");
                    case WHOLE_NUMBER -> JSON.objectNode().put("type", "integer");
                    case YES_OR_NO -> JSON.objectNode().put("type", "boolean");
                    case TEXTS -> {
                        ObjectNode array = JSON.objectNode().put("type", "array");
                        array.putObject("items").put("type", "string");
                        yield array;
                    }
                };
        return described(schema, parameter);
    }

    /** Says what it is for, and which values there are where they are few. */
    static ObjectNode described(ObjectNode schema, Parameter parameter) {
        schema.put("description", parameter.description());
        if (!parameter.choices().isEmpty()) {
            ArrayNode words = schema.putArray("enum");
            parameter.choices().forEach(words::add);
        }
        return schema;
    }
}
