package frontdesk.provider.scripted;

import java.util.Set;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** How ElevenLabs takes a change of an object: part by part, but a few of its parts only whole. */
final class ElevenLabsPatch {
    private static final Set<String> WHOLE =
            Set.of("tool_config", "language_presets", "data_collection", "dynamic_variable_placeholders");

    private ElevenLabsPatch() {}

    static void merge(ObjectNode into, ObjectNode sent) {
        sent.properties().forEach(field -> {
            boolean merged = field.getValue().isObject()
                    && into.path(field.getKey()).isObject()
                    && !WHOLE.contains(field.getKey());
            if (merged) {
                merge((ObjectNode) into.get(field.getKey()), (ObjectNode) field.getValue());
            } else {
                into.set(field.getKey(), field.getValue());
            }
        });
    }
}
