package frontdesk.rehearsal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

/**
 * Scenarios as people write them, in YAML. A file has {@code common} parts and a list of {@code scenarios}; a scenario may {@code vary}: each
 * variation lays its own parts over those of the scenario and is a scenario of its own, {@code scenario/variation}.
 */
public final class ScenarioFiles {
    private static final List<String> LIBRARY =
            List.of("restaurant", "restaurant-hard", "clinic", "clinic-hard", "salon", "salon-hard");

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .build();

    private static final String USUAL = """
            story: ""
            staffed: true
            caller: {refuses: false, known: false}
            manner: {gives: all, hesitates: false, chatty: false, curt: false}
            diary: []
            wants: []
            moments: []
            expect: {turns: 14, person: false, message: false, hears: [], never: []}
            """;

    private ScenarioFiles() {}

    /** Those that come along. */
    public static List<Scenario> library() {
        return packed(LIBRARY);
    }

    /** Those that any business should stand, whatever it offers. */
    public static List<Scenario> forAnyBusiness() {
        return packed(List.of("any-business"));
    }

    private static List<Scenario> packed(List<String> names) {
        List<Scenario> all = new ArrayList<>();
        for (String name : names) {
            try (InputStream file = ScenarioFiles.class.getResourceAsStream("/rehearsal/" + name + ".yaml")) {
                if (file == null) {
                    throw new IllegalStateException("the scenarios of " + name + " are not packed");
                }
                all.addAll(read(YAML.readTree(file), name + ".yaml"));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return List.copyOf(all);
    }

    /**
     * Those of a file, or of all {@code .yaml} files of a folder.
     *
     * @throws IllegalArgumentException where they cannot be read; the message says where and why
     */
    public static List<Scenario> read(Path place) {
        try (var files = Files.isDirectory(place) ? Files.list(place) : java.util.stream.Stream.of(place)) {
            List<Scenario> all = new ArrayList<>();
            for (Path file : files.filter(f -> f.toString().matches(".*\\.ya?ml"))
                    .sorted()
                    .toList()) {
                all.addAll(read(YAML.readTree(file.toFile()), file.toString()));
            }
            return List.copyOf(all);
        } catch (JsonProcessingException broken) {
            throw new IllegalArgumentException("%s: %s".formatted(place, broken.getMessage()), broken);
        } catch (IOException unreadable) {
            throw new IllegalArgumentException("%s cannot be read.".formatted(place), unreadable);
        }
    }

    private static List<Scenario> read(JsonNode file, String place) throws JsonProcessingException {
        ObjectNode common = laid(YAML.readTree(USUAL), file.path("common"));
        List<Scenario> all = new ArrayList<>();
        for (JsonNode one : file.path("scenarios")) {
            ObjectNode scenario = laid(common, one);
            JsonNode variations = scenario.remove("vary");
            String name = scenario.path("name").asText();
            if (variations == null) {
                all.add(scenario(scenario, place));
                continue;
            }
            for (var variation : variations.properties()) {
                ObjectNode varied = laid(scenario, variation.getValue());
                varied.put("name", name + "/" + variation.getKey());
                all.add(scenario(varied, place));
            }
        }
        return all;
    }

    private static Scenario scenario(ObjectNode node, String place) {
        try {
            for (JsonNode want : node.path("wants")) {
                complete((ObjectNode) want);
            }
            for (JsonNode moment : node.path("moments")) {
                usual((ObjectNode) moment, "says");
                if (moment.path("changes") instanceof ObjectNode changes) {
                    complete(changes);
                }
            }
            return YAML.treeToValue(node, Scenario.class);
        } catch (JsonProcessingException | ClassCastException wrong) {
            throw new IllegalArgumentException(
                    "%s, scenario “%s”: %s".formatted(place, node.path("name").asText(), wrong.getMessage()), wrong);
        }
    }

    private static void complete(ObjectNode want) {
        usual(want, "says");
        if (!want.has("to")) {
            want.put("to", "book");
        }
    }

    /** One sentence in place of a list of them. */
    private static void usual(ObjectNode holder, String field) {
        JsonNode given = holder.get(field);
        if (given == null || given.isTextual()) {
            var list = holder.putArray(field);
            if (given != null) {
                list.add(given);
            }
        }
    }

    /** Objects are laid over each other part by part; of a list of wants, each over the one in its place. */
    private static ObjectNode laid(JsonNode under, JsonNode over) {
        ObjectNode both = under.deepCopy();
        over.properties().forEach(part -> {
            JsonNode below = both.get(part.getKey());
            if (below instanceof ObjectNode && part.getValue() instanceof ObjectNode) {
                both.set(part.getKey(), laid(below, part.getValue()));
            } else if (part.getKey().equals("want") && both.path("wants").path(0) instanceof ObjectNode first) {
                both.putArray("wants").add(laid(first, part.getValue()));
            } else if (part.getKey().equals("want")) {
                both.putArray("wants").add(part.getValue());
            } else {
                both.set(part.getKey(), part.getValue());
            }
        });
        return both;
    }
}
