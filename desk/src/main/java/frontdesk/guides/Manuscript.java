package frontdesk.guides;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.heading.anchor.IdGenerator;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.TextContentRenderer;

import frontdesk.guides.Guide.Part;
import frontdesk.kernel.Language;
import frontdesk.page.PageWords;

/** A guide as it was written in Markdown, and as it is printed: HTML in it is shown and not obeyed, and its links lead to where the app has what they mean. */
final class Manuscript {
    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();
    private static final TextContentRenderer WORDS =
            TextContentRenderer.builder().extensions(EXTENSIONS).build();

    private final String name;
    private final Language language;
    private final Node written;
    private final String title;
    private final Map<Node, String> anchors = new LinkedHashMap<>();

    Manuscript(String name, Language language, String markdown) {
        this.name = name;
        this.language = language;
        this.written = PARSER.parse(markdown);
        Node first = written.getFirstChild();
        this.title = first instanceof Heading heading && heading.getLevel() == 1 ? WORDS.render(heading) : name;
        if (first instanceof Heading) {
            first.unlink();
        }
        IdGenerator ids = IdGenerator.builder().build();
        headings().forEach(heading -> anchors.put(heading, ids.generateId(words(heading))));
    }

    /** A translation: links lead to the same places in both, so its headings are those of the original, one for one. */
    Manuscript(Manuscript original, Language language, String markdown) {
        this(original.name, language, markdown);
        List<String> theirs = List.copyOf(original.anchors.values());
        if (theirs.size() != anchors.size()) {
            throw new IllegalStateException(
                    name + " in " + code(language) + " has " + anchors.size() + " headings and not " + theirs.size());
        }
        Iterator<String> next = theirs.iterator();
        anchors.replaceAll((_, _) -> next.next());
    }

    private List<Node> headings() {
        List<Node> headings = new ArrayList<>();
        for (Node block = written.getFirstChild(); block != null; block = block.getNext()) {
            if (block instanceof Heading) {
                headings.add(block);
            }
        }
        return headings;
    }

    String name() {
        return name;
    }

    String title() {
        return title;
    }

    Node written() {
        return written;
    }

    /**
     * For who reads it among guides of that language; once.
     *
     * @param titles of all guides, by their names
     */
    Guide printed(Language reader, Map<String, String> titles, Pictures pictures) {
        written.accept(new Links(titles, picture -> pictures.in(reader, picture)));
        HtmlRenderer renderer = HtmlRenderer.builder()
                .extensions(EXTENSIONS)
                .escapeHtml(true)
                .sanitizeUrls(true)
                .attributeProviderFactory(_ -> (node, tag, attributes) -> attribute(node, tag, attributes, pictures))
                .build();
        String html = renderer.render(written)
                .replace(
                        "<table>",
                        "<div class=\"guide-table\" tabindex=\"0\" role=\"region\" aria-label=\"%s\"><table>"
                                .formatted(PageWords.of("guides", language).say("table")))
                .replace("</table>", "</table></div>");
        return new Guide(name, code(language), title, html, parts());
    }

    private void attribute(Node node, String tag, Map<String, String> attributes, Pictures pictures) {
        if (anchors.containsKey(node)) {
            attributes.put("id", anchors.get(node));
        } else if (node instanceof Image image) {
            attributes.put("loading", "lazy");
            pictures.of(image.getDestination().substring(Links.PICTURES.length()))
                    .ifPresent(picture -> {
                        attributes.put("width", Integer.toString(picture.width()));
                        attributes.put("height", Integer.toString(picture.height()));
                    });
        } else if (node instanceof Link link) {
            attributes.remove("rel");
            if (link.getDestination().startsWith("http")) {
                attributes.put("rel", "noopener noreferrer");
            }
        } else if (tag.equals("pre")) {
            attributes.put("tabindex", "0");
        }
    }

    private List<Part> parts() {
        var parts = new ArrayList<Part>();
        var text = new StringBuilder();
        String anchor = "";
        String heading = "";
        for (Node block = written.getFirstChild(); block != null; block = block.getNext()) {
            if (anchors.containsKey(block)) {
                parts.add(new Part(anchor, heading, text.toString()));
                text.setLength(0);
                anchor = anchors.getOrDefault(block, "");
                heading = words(block);
            } else {
                text.append(words(block)).append('\n');
            }
        }
        parts.add(new Part(anchor, heading, text.toString()));
        return List.copyOf(parts);
    }

    /** As folders and pages call it. */
    static String code(Language language) {
        return language.locale().getLanguage();
    }

    /** Without any markup. */
    static String words(Node node) {
        return Objects.requireNonNullElse(WORDS.render(node), "").strip();
    }
}
