package frontdesk.reference;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/**
 * Examples of what schemas describe: the example that a schema itself has, or else a value that fits what a field is called.
 *
 * @param known the schemas that others refer to, by their names
 */
record Sample(Map<String, Schema> known) {
    private static final String REFERENCE = "#/components/schemas/";
    private static final int DEEPEST = 5;
    private static final String ID = "0195d1a4-6f00-7c00-8000-1d2e3f405162";
    private static final String MOMENT = "2026-11-27T15:00:00-05:00";

    /** By what a field is called, some with what it is a part of. */
    private static final Map<String, Object> WORDS = Map.ofEntries(
            Map.entry("name", "Ida Wells"),
            Map.entry("service.name", "check-up"),
            Map.entry("services.name", "check-up"),
            Map.entry("resources.name", "Dr. Lee"),
            Map.entry("customer_name", "Ida Wells"),
            Map.entry("provider_name", "Dr. Vega"),
            Map.entry("provider", "Dr. Vega"),
            Map.entry("phone", "+14155550134"),
            Map.entry("to", "+14155550191"),
            Map.entry("customer_phone", "+14155550134"),
            Map.entry("email", "ida@example.com"),
            Map.entry("customer_email", "ida@example.com"),
            Map.entry("customer", "Ida Wells, +1 415 555 0134"),
            Map.entry("address", "3 Example Street"),
            Map.entry("notes", "By the window, please"),
            Map.entry("text", "Do you have a table on Friday?"),
            Map.entry("summary", "Booked a check-up for Friday."),
            Map.entry("reason", "The customer is ill"),
            Map.entry("service", "check-up"),
            Map.entry("service_type", "check-up"),
            Map.entry("date", "2026-11-27"),
            Map.entry("new_date", "2026-11-28"),
            Map.entry("date_range", "2026-11-27/2026-11-28"),
            Map.entry("datetime", "2026-11-27 15:00"),
            Map.entry("time", "15:00"),
            Map.entry("start_time", "15:00"),
            Map.entry("new_start_time", "09:00"),
            Map.entry("slot", "2026-11-27 15:00"),
            Map.entry("when", "Friday afternoon"),
            Map.entry("items", "2 mango pickle"),
            Map.entry("slots", "2026-11-27 15:00"),
            Map.entry("options", "Friday at three"),
            Map.entry("question", "Is Friday at three fine?"),
            Map.entry("disposition", "booked"),
            Map.entry("status", "confirmed"),
            Map.entry("currency", "USD"),
            Map.entry("zone", "America/New_York"),
            Map.entry("language", "en"),
            Map.entry("url", "https://example.com/hooks"),
            Map.entry("events", "booking.confirmed"),
            Map.entry("secret", "whsec_ZXhhbXBsZS1vbmx5LW5vdC1hLXNlY3JldA"),
            Map.entry("business", "bright-smile"),
            Map.entry("answer", "2"),
            Map.entry("result", "unanswered"),
            Map.entry("minor", 7500),
            Map.entry("price", 7500));

    Object of(Schema schema) {
        return of("", "", schema, 0);
    }

    private Object of(String whole, String name, Schema given, int depth) {
        Schema schema = resolved(given);
        if (schema.getExamples() != null && !schema.getExamples().isEmpty()) {
            return schema.getExamples().getFirst();
        }
        if (schema.getEnumeration() != null && !schema.getEnumeration().isEmpty()) {
            return schema.getEnumeration().getFirst();
        }
        if (is(schema, SchemaType.ARRAY)) {
            return depth > DEEPEST || schema.getItems() == null
                    ? List.of()
                    : List.of(of(whole, name, schema.getItems(), depth + 1));
        }
        if (schema.getProperties() != null) {
            return object(name, schema, depth);
        }
        Object plain = plain(schema);
        Object usual = isId(name) ? ID : WORDS.getOrDefault(whole + "." + name, WORDS.getOrDefault(name, plain));
        return usual instanceof String == plain instanceof String ? usual : plain;
    }

    private static boolean isId(String name) {
        return name.equals("id") || name.endsWith("_id") || name.endsWith("Id");
    }

    private Map<String, Object> object(String whole, Schema schema, int depth) {
        Map<String, Object> object = new LinkedHashMap<>();
        if (depth <= DEEPEST) {
            schema.getProperties().forEach((name, part) -> {
                if (isTold(schema, name, part)) {
                    object.put(name, of(whole, name, part, depth + 1));
                }
            });
        }
        return object;
    }

    /** Where some fields are needed, the others are left out, but for those that have an example and a way to reach somebody. */
    private static boolean isTold(Schema whole, String name, Schema part) {
        List<String> needed = whole.getRequired();
        return needed == null
                || needed.isEmpty()
                || needed.contains(name)
                || part.getExamples() != null
                || name.endsWith("phone");
    }

    private static Object plain(Schema schema) {
        if (is(schema, SchemaType.BOOLEAN)) {
            return true;
        }
        if (is(schema, SchemaType.INTEGER) || is(schema, SchemaType.NUMBER)) {
            return schema.getMinimum() == null ? 1 : schema.getMinimum();
        }
        if (is(schema, SchemaType.OBJECT)) {
            return Map.of();
        }
        String format = schema.getFormat() == null ? "" : schema.getFormat();
        return switch (format) {
            case "date-time" -> MOMENT;
            case "date" -> MOMENT.substring(0, 10);
            case "uuid" -> ID;
            default -> "…";
        };
    }

    private Schema resolved(Schema schema) {
        String reference = schema.getRef();
        return reference == null ? schema : known.getOrDefault(reference.replace(REFERENCE, ""), schema);
    }

    private static boolean is(Schema schema, SchemaType type) {
        return schema.getType() != null && schema.getType().contains(type);
    }
}
