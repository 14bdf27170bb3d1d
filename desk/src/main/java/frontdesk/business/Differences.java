package frontdesk.business;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;

import frontdesk.business.Version.Difference;
import frontdesk.kernel.Money;

/** Tells what became another between two states of a business, by their documents. */
final class Differences {
    private static final List<String> NAMES = List.of("name", "questions", "language");

    /** What services and resources are called, by their ids. */
    private final Map<String, String> called = new HashMap<>();

    private final List<Difference> found = new ArrayList<>();

    private Differences(Business before, Business after) {
        for (Business one : List.of(before, after)) {
            one.services().forEach(service -> called.put(service.id().toString(), service.name()));
            one.resources().forEach(resource -> called.put(resource.id().toString(), resource.name()));
        }
    }

    static List<Difference> between(Business before, Business after) {
        var all = new Differences(before, after);
        JsonNode was = BusinessDocument.JSON.valueToTree(before);
        JsonNode is = BusinessDocument.JSON.valueToTree(after);
        was.fieldNames().forEachRemaining(part -> all.compare(part, "", was.path(part), is.path(part)));
        return List.copyOf(all.found);
    }

    private void compare(String part, String where, JsonNode was, JsonNode is) {
        if (was.equals(is)) {
            return;
        }
        if (isPlain(was) && isPlain(is)) {
            found.add(new Difference(part, where, text(was), text(is)));
        } else if (was.isArray() || is.isArray()) {
            compareLists(part, where, was, is);
        } else {
            fields(was, is)
                    .forEach(field -> compare(part, inside(where, words(field)), was.path(field), is.path(field)));
        }
    }

    private static Set<String> fields(JsonNode was, JsonNode is) {
        Set<String> fields = new LinkedHashSet<>();
        was.fieldNames().forEachRemaining(fields::add);
        is.fieldNames().forEachRemaining(fields::add);
        return fields;
    }

    private void compareLists(String part, String where, JsonNode was, JsonNode is) {
        Map<String, JsonNode> before = byKey(was);
        Map<String, JsonNode> after = byKey(is);
        before.forEach((key, one) -> {
            if (after.containsKey(key)) {
                compare(part, inside(where, label(one)), one, after.getOrDefault(key, MissingNode.getInstance()));
            } else {
                found.add(new Difference(part, where, label(one), ""));
            }
        });
        after.forEach((key, one) -> {
            if (!before.containsKey(key)) {
                found.add(new Difference(part, where, "", label(one)));
            }
        });
        if (before.keySet().equals(after.keySet())
                && !List.copyOf(before.keySet()).equals(List.copyOf(after.keySet()))) {
            found.add(new Difference(part, inside(where, "order"), labels(before), labels(after)));
        }
    }

    private String labels(Map<String, JsonNode> elements) {
        return elements.values().stream().map(this::label).collect(Collectors.joining(", "));
    }

    /** What has an id stays the same thing whatever else of it changes. */
    private static Map<String, JsonNode> byKey(JsonNode list) {
        Map<String, JsonNode> elements = new LinkedHashMap<>();
        for (JsonNode one : list) {
            elements.put(one.path("id").asText(one.path("language").asText(one.toString())), one);
        }
        return elements;
    }

    /** A value, a list of values, a sum of money, or nothing. */
    private static boolean isPlain(JsonNode node) {
        return node.isValueNode()
                || node.isMissingNode()
                || isMoney(node)
                || (node.isArray() && stream(node).allMatch(JsonNode::isValueNode));
    }

    private static boolean isMoney(JsonNode node) {
        return node.has("minor") && node.has("currency");
    }

    private String text(JsonNode node) {
        if (node.isArray()) {
            return stream(node).map(this::text).collect(Collectors.joining(", "));
        }
        if (isMoney(node)) {
            Money money =
                    Money.of(node.path("minor").asLong(), node.path("currency").asText());
            return money.amount().toPlainString() + " " + money.currency();
        }
        return node.isNull() ? "" : called.getOrDefault(node.asText(), node.asText());
    }

    private String label(JsonNode node) {
        return Stream.concat(NAMES.stream().map(node::path), Stream.of(node))
                .filter(one -> isPlain(one) && !text(one).isEmpty())
                .findFirst()
                .map(one -> one.isArray() ? text(one.path(0)) : text(one))
                .orElseGet(() -> all(node).filter(one -> !one.isEmpty()).collect(Collectors.joining(" ")));
    }

    /** All that something without a name says of itself, lists in it included. */
    private Stream<String> all(JsonNode node) {
        return isPlain(node) ? Stream.of(text(node)) : stream(node).flatMap(this::all);
    }

    private static Stream<JsonNode> stream(JsonNode node) {
        return StreamSupport.stream(node.spliterator(), false);
    }

    private static String inside(String where, String further) {
        return where.isEmpty() ? further : where + ", " + further;
    }

    /** {@code bufferBefore} and {@code MONDAY} as people write them. */
    private static String words(String field) {
        return field.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }
}
