package frontdesk.business;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import frontdesk.kernel.BusinessId;
import frontdesk.kernel.Language;

/**
 * A business as a JSON file that people write: services and resources go by short words of the file's own ({@code "id": "cut"}), hours are
 * {@code "09:00-17:00"}, times {@code "PT45M"}, and what is left out is as usual. The same file read for the same business always means the same
 * services and resources, so that it can be changed and read again.
 */
public final class BusinessFile {
    private static final List<String> TEMPLATES =
            List.of("restaurant", "dental-clinic", "hair-salon", "physiotherapist", "car-workshop");
    private static final List<String> NEEDED =
            List.of("name", "slug", "kind", "zone", "region", "hours", "services", "resources");

    private BusinessFile() {}

    /** The kinds of business that come with the product. */
    public static List<String> templates() {
        return TEMPLATES;
    }

    /** @throws IllegalArgumentException where there is no template of that name */
    public static Business template(String name, BusinessId id) {
        return read(templateText(name), id);
    }

    /** @throws IllegalArgumentException where there is no template of that name */
    public static Business template(String name, BusinessId id, OwnTemplate own) {
        try {
            ObjectNode file = (ObjectNode) BusinessDocument.JSON.readTree(templateText(name));
            own.writeInto(file);
            return read(file.toString(), id);
        } catch (JsonProcessingException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String templateText(String name) {
        if (!TEMPLATES.contains(name)) {
            throw new IllegalArgumentException(
                    "There is no template “%s”. There are: %s.".formatted(name, String.join(", ", TEMPLATES)));
        }
        try (InputStream file = BusinessFile.class.getResourceAsStream("/businesses/" + name + ".json")) {
            if (file == null) {
                throw new IllegalStateException("the template " + name + " is not packed");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * Reads a business; {@link Businesses#faults} says whether it is sound.
     *
     * @throws IllegalArgumentException where it cannot be read; the message says where and what to do
     */
    public static Business read(String json, BusinessId id) {
        try {
            if (!(BusinessDocument.JSON.readTree(json) instanceof ObjectNode file)) {
                throw new IllegalArgumentException("The file is no JSON object that describes a business.");
            }
            for (String field : NEEDED) {
                if (!file.hasNonNull(field)) {
                    throw new IllegalArgumentException("The file says nothing of “%s”.".formatted(field));
                }
            }
            complete(file, id);
            return BusinessDocument.STRICT.treeToValue(file, Business.class);
        } catch (UnrecognizedPropertyException unknown) {
            throw new IllegalArgumentException(
                    "There is no “%s” in %s; known are: %s."
                            .formatted(unknown.getPropertyName(), place(unknown), unknown.getKnownPropertyIds()),
                    unknown);
        } catch (JsonMappingException wrong) {
            throw new IllegalArgumentException(
                    "%s cannot be read: %s".formatted(place(wrong), wrong.getOriginalMessage()), wrong);
        } catch (JsonProcessingException broken) {
            throw new IllegalArgumentException(
                    "The file is no JSON: %s (line %d)"
                            .formatted(
                                    broken.getOriginalMessage(),
                                    broken.getLocation().getLineNr()),
                    broken);
        }
    }

    /** The business as a file that {@link #read} reads back. */
    public static String write(Business business) {
        try {
            return BusinessDocument.JSON.writerWithDefaultPrettyPrinter().writeValueAsString(business);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static String place(JsonMappingException wrong) {
        StringBuilder path = new StringBuilder();
        wrong.getPath()
                .forEach(step -> path.append(
                        step.getFieldName() == null ? "[" + step.getIndex() + "]" : " " + step.getFieldName()));
        return path.isEmpty() ? "The file" : path.toString().strip();
    }

    private static void complete(ObjectNode file, BusinessId id) {
        file.put("id", id.toString());
        usual(file, "language", "en");
        usual(file, "address", "");
        usual(file, "greeting", greeting(file));
        if (!file.hasNonNull("answers")) {
            file.putArray("answers");
        }
        ObjectNode rules = file.path("rules") instanceof ObjectNode given ? given : file.putObject("rules");
        usual(rules, "holdFor", "PT5M");
        usual(rules, "notice", "PT1H");
        usual(rules, "window", "PT2160H");
        if (!rules.has("largestParty")) {
            rules.put("largestParty", 8);
        }
        Map<String, String> words = new HashMap<>();
        name(file.path("resources"), id, words);
        for (JsonNode service : file.path("services")) {
            if (service instanceof ObjectNode one) {
                one.put(
                        "id",
                        identity(
                                id,
                                "service "
                                        + one.path("id").asText(one.path("name").asText())));
                refer(one, "resources", words, one.path("name").asText());
                one.path("shape")
                        .path("alongside")
                        .forEach(need ->
                                refer(need, "anyOf", words, one.path("name").asText()));
            }
        }
        file.path("floor").path("combinations").forEach(set -> refer(set, "tables", words, "a combination of tables"));
    }

    private static String greeting(ObjectNode file) {
        return Greeting.usual(
                new Language(file.get("language").asText()), file.get("name").asText());
    }

    private static void usual(ObjectNode object, String field, String value) {
        if (!object.hasNonNull(field)) {
            object.put(field, value);
        }
    }

    private static void name(JsonNode resources, BusinessId id, Map<String, String> words) {
        for (JsonNode resource : resources) {
            if (resource instanceof ObjectNode one) {
                String word = one.path("id").asText(one.path("name").asText());
                words.put(word, identity(id, "resource " + word));
                one.put("id", words.get(word));
            }
        }
    }

    /** An id stays what it is; a word becomes one, the same for the same business. */
    private static String identity(BusinessId business, String kindAndWord) {
        String word = kindAndWord.substring(kindAndWord.indexOf(' ') + 1);
        try {
            return UUID.fromString(word).toString();
        } catch (IllegalArgumentException aWord) {
            return UUID.nameUUIDFromBytes((business + " " + kindAndWord).getBytes(StandardCharsets.UTF_8))
                    .toString();
        }
    }

    private static void refer(JsonNode holder, String field, Map<String, String> words, String who) {
        if (!(holder instanceof ObjectNode object) || !(object.get(field) instanceof ArrayNode named)) {
            return;
        }
        ArrayNode meant = object.arrayNode();
        for (JsonNode word : named) {
            String id = words.get(word.asText());
            if (id == null) {
                throw new IllegalArgumentException("“%s” needs “%s”, which is not among the resources: %s."
                        .formatted(who, word.asText(), String.join(", ", words.keySet())));
            }
            meant.add(id);
        }
        object.set(field, meant);
    }
}
