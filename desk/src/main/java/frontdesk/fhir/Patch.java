package frontdesk.fhir;

import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.util.Set;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;

import static java.nio.charset.StandardCharsets.UTF_8;

/** A change of a resource's JSON: a list of steps (RFC 6902) or an object to merge (RFC 7396). */
record Patch(JsonValue written) {
    private static final int MOST_STEPS = 40;
    /** Nothing that doubles: a copy of a copy of all soon fills any memory. */
    private static final Set<String> STEPS = Set.of("add", "replace", "remove", "test");

    static Patch read(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return new Patch(reader.readValue());
        } catch (JsonException | IllegalStateException notJson) {
            throw Outcome.refusal(400, IssueType.STRUCTURE, "Send a patch in JSON.");
        }
    }

    Appointment over(Appointment standing) {
        JsonObject json;
        try (JsonReader reader = Json.createReader(new StringReader(R4.json(standing)))) {
            json = reader.readObject();
        }
        return R4.read(new ByteArrayInputStream(laidOver(json).toString().getBytes(UTF_8)), Appointment.class);
    }

    private JsonValue laidOver(JsonObject json) {
        try {
            return switch (written) {
                case JsonObject merged -> Json.createMergePatch(merged).apply(json);
                case JsonArray steps
                when sound(steps) -> Json.createPatch(steps).apply(json);
                default -> throw new JsonException("no patch");
            };
        } catch (JsonException | ClassCastException | NullPointerException doesNotFit) {
            // Whatever the library trips over, somebody sent it.
            throw Outcome.refusal(
                    422,
                    IssueType.NOTSUPPORTED,
                    "Send up to %d steps of %s that fit the appointment as it stands, or an object to merge."
                            .formatted(
                                    MOST_STEPS,
                                    String.join(", ", STEPS.stream().sorted().toList())));
        }
    }

    private static boolean sound(JsonArray steps) {
        return !steps.isEmpty()
                && steps.size() <= MOST_STEPS
                && steps.stream()
                        .allMatch(step -> step instanceof JsonObject one && STEPS.contains(one.getString("op", "")));
    }
}
