package frontdesk.api;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

import frontdesk.errand.ErrandRequest;
import frontdesk.errand.ErrandTools.InCall;

/** The arguments of an errand's tools, as leniently as models write them: a list may be one text, and a time an object of day and time. */
record ErrandArguments(Body body) {
    private static final int LONGEST_NAME = 255;
    private static final String SEPARATORS = "\\s*[;\\n,]\\s*";

    /** The conversation is named in the header {@code X-Conversation-Id}, or else in {@code conversation_id}. */
    InCall call(@Nullable String header, @Nullable String key) {
        String conversation = header != null && !header.isBlank() ? header.strip() : said("conversation_id");
        return new InCall(
                name("conversation_id", conversation),
                name("errand_call_id", said("errand_call_id")),
                name("Idempotency-Key", key == null || key.isBlank() ? null : key.strip()));
    }

    private static @Nullable String name(String field, @Nullable String text) {
        if (text != null && text.length() > LONGEST_NAME) {
            throw Problem.refusal(
                    422,
                    "bad_" + field.toLowerCase(java.util.Locale.ROOT).replace('-', '_'),
                    "The %s is longer than %d characters.".formatted(field, LONGEST_NAME));
        }
        return text == null ? null : text.replace("\0", "");
    }

    ErrandRequest.Slots slots() {
        return new ErrandRequest.Slots(texts("slots", "available_slots", "times"), said("provider_notes", "notes"));
    }

    ErrandRequest.Preference preference() {
        String slot = body.object("slot").map(ErrandArguments::time).orElseGet(() -> said("slot", "datetime"));
        return new ErrandRequest.Preference(slot, said("date"), said("time", "start_time"));
    }

    ErrandRequest.Confirm confirm() {
        String date = said("date");
        return new ErrandRequest.Confirm(
                date == null ? said("slot", "datetime") : date,
                said("time", "start_time"),
                said("provider_name", "provider"),
                said("address", "provider_address"),
                said("confirmation_number", "confirmation"));
    }

    ErrandRequest.Escalate escalate() {
        return new ErrandRequest.Escalate(said("question", "message", "reason"), texts("options", "slots"));
    }

    ErrandRequest.NoAvailability noAvailability() {
        return new ErrandRequest.NoAvailability(said("provider_notes", "notes", "reason"));
    }

    /** Models write "null" where they have nothing to say. */
    private @Nullable String said(String... names) {
        return Stream.of(names)
                .map(body::text)
                .filter(text -> text != null && !text.equalsIgnoreCase("null") && !text.equalsIgnoreCase("none"))
                .findFirst()
                .orElse(null);
    }

    private List<String> texts(String... names) {
        return Stream.of(names)
                .map(name -> texts(body.fields().get(name)))
                .filter(texts -> !texts.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private static List<String> texts(@Nullable JsonNode value) {
        Stream<String> texts =
                switch (value) {
                    case null -> Stream.of();
                    case ArrayNode array -> array.valueStream().map(ErrandArguments::text);
                    case ObjectNode object -> Stream.of(time(new Body(object)));
                    case JsonNode one -> Stream.of(one.asText().split(SEPARATORS));
                };
        return texts.filter(Objects::nonNull)
                .map(text -> text.replace("\0", "").strip())
                .filter(text -> !text.isEmpty() && !text.equalsIgnoreCase("null"))
                .toList();
    }

    private static @Nullable String text(JsonNode value) {
        return value instanceof ObjectNode object ? time(new Body(object)) : value.asText();
    }

    private static @Nullable String time(Body object) {
        String day = object.first("date", "day");
        String time = object.first("time", "start_time", "start");
        return day == null || time == null
                ? object.first("datetime", "slot", "start", "date", "time", "option", "text")
                : day + " " + time;
    }
}
