package frontdesk.website;

import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What a page says between its lines by {@code itemprop} (HTML microdata), in the form that JSON-LD has. */
final class Microdata {
    private Microdata() {}

    /** The outermost items of a page. */
    static List<JsonNode> of(Element page) {
        return outermost(page).map(Microdata::item).toList();
    }

    private static Stream<Element> outermost(Element element) {
        return element.has("itemscope")
                ? Stream.of(element)
                : element.inside().stream().flatMap(Microdata::outermost);
    }

    private static JsonNode item(Element scope) {
        ObjectNode item = JsonNodeFactory.instance.objectNode();
        item.put("@type", scope.attribute("itemtype").replaceFirst(".*/", ""));
        scope.inside().forEach(inside -> properties(inside, item));
        return item;
    }

    private static void properties(Element element, ObjectNode item) {
        for (String name : element.attribute("itemprop").split("\\s+")) {
            if (!name.isEmpty()) {
                item.withArrayProperty(name).add(element.has("itemscope") ? item(element) : value(element));
            }
        }
        if (!element.has("itemscope")) {
            element.inside().forEach(inside -> properties(inside, item));
        }
    }

    private static JsonNode value(Element element) {
        String stated =
                switch (element.name()) {
                    case "meta" -> element.attribute("content");
                    case "link" -> element.attribute("href");
                    case "time" -> element.attribute("datetime");
                    default -> element.attribute("content");
                };
        return JsonNodeFactory.instance.textNode(stated.isEmpty() ? PageText.line(element) : stated);
    }
}
