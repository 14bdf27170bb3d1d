package frontdesk.agents;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/**
 * Finds where what stands on a platform is not what we want there. A platform fills in much that we never sent, and that is its own affair; only in a
 * {@link #CLOSED} object is what we did not send too much.
 */
final class Comparison {
    /** Objects whose every entry is ours. */
    private static final Set<String> CLOSED = Set.of(
            "properties",
            "request_headers",
            "data_collection",
            "language_presets",
            "built_in_tools",
            "dynamic_variable_placeholders");

    private static final int SHOWN = 80;

    private final List<Difference> found = new ArrayList<>();

    private Comparison() {}

    /** @param unseen fields at the top that are not compared */
    static List<Difference> of(ObjectNode wanted, JsonNode standing, Set<String> unseen) {
        var comparison = new Comparison();
        wanted.properties().stream()
                .filter(field -> !unseen.contains(field.getKey()))
                .forEach(field -> comparison.compare(
                        field.getKey(), field.getKey(), field.getValue(), standing.path(field.getKey())));
        return List.copyOf(comparison.found);
    }

    private void compare(String path, String name, JsonNode wanted, JsonNode standing) {
        if (wanted.isObject() && standing.isObject()) {
            fields(path, name, wanted, standing);
        } else if (wanted.isArray() && standing.isArray() && wanted.size() == standing.size()) {
            for (int i = 0; i < wanted.size(); i++) {
                compare(path + "[" + i + "]", "", wanted.get(i), standing.get(i));
            }
        } else if (!same(wanted, standing)) {
            found.add(new Difference(path, shown(standing), shown(wanted)));
        }
    }

    private void fields(String path, String name, JsonNode wanted, JsonNode standing) {
        wanted.properties()
                .forEach(field -> compare(
                        path + "." + field.getKey(), field.getKey(), field.getValue(), standing.path(field.getKey())));
        if (CLOSED.contains(name)) {
            standing.properties().stream()
                    .filter(field -> !wanted.has(field.getKey()))
                    .forEach(field -> compare(
                            path + "." + field.getKey(), field.getKey(), MissingNode.getInstance(), field.getValue()));
        }
    }

    private static boolean same(JsonNode wanted, JsonNode standing) {
        if (isNothing(wanted) || isNothing(standing)) {
            return isNothing(wanted) && isNothing(standing);
        }
        return wanted.isNumber() && standing.isNumber()
                ? wanted.decimalValue().compareTo(standing.decimalValue()) == 0
                : wanted.equals(standing);
    }

    private static boolean isNothing(JsonNode node) {
        return node.isMissingNode()
                || node.isNull()
                || node.isTextual() && node.textValue().isEmpty()
                || node.isContainerNode() && node.isEmpty();
    }

    private static @Nullable String shown(JsonNode node) {
        if (isNothing(node)) {
            return null;
        }
        String text = node.isValueNode() ? node.asText() : node.toString();
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }
}
