package frontdesk.website;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A piece of a web page: an element with what is inside, in order, or a text, whose name is empty.
 *
 * @param name in lower case, such as {@code div}
 * @param text of a text, and of a script what stands in it
 */
record Element(String name, Map<String, String> attributes, List<Element> inside, String text) {
    static Element text(String text) {
        return new Element("", Map.of(), List.of(), text);
    }

    boolean isText() {
        return name.isEmpty();
    }

    boolean has(String attribute) {
        return attributes.containsKey(attribute);
    }

    /** Empty where it has none of that name. */
    String attribute(String attribute) {
        return Objects.requireNonNullElse(attributes.get(attribute), "");
    }

    /** This one and all inside, in order. */
    Stream<Element> all() {
        return Stream.concat(Stream.of(this), inside.stream().flatMap(Element::all));
    }

    Stream<Element> all(String wanted) {
        return all().filter(element -> element.name.equals(wanted));
    }
}
