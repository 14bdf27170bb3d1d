package frontdesk.guides;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.heading.anchor.HeadingAnchorExtension;
import org.commonmark.ext.heading.anchor.IdGenerator;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.TextContentRenderer;

import frontdesk.guides.Guide.Part;

/** A guide as it was written in Markdown, and as it is printed: HTML in it is shown and not obeyed, and its links lead to where the app has what they mean. */
final class Manuscript {
    private static final List<Extension> EXTENSIONS =
            List.of(TablesExtension.create(), HeadingAnchorExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();
    private static final TextContentRenderer WORDS =
            TextContentRenderer.builder().extensions(EXTENSIONS).build();

    private final String name;
    private final Node written;
    private final String title;

    Manuscript(String name, String markdown) {
        this.name = name;
        this.written = PARSER.parse(markdown);
        Node first = written.getFirstChild();
        this.title = first instanceof Heading heading && heading.getLevel() == 1 ? WORDS.render(heading) : name;
        if (first instanceof Heading) {
            first.unlink();
        }
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

    /** @param titles of all guides, by their names */
    Guide printed(Map<String, String> titles, Pictures pictures) {
        written.accept(new Links(titles));
        HtmlRenderer renderer = HtmlRenderer.builder()
                .extensions(EXTENSIONS)
                .escapeHtml(true)
                .sanitizeUrls(true)
                .attributeProviderFactory(_ -> (node, tag, attributes) -> attribute(node, tag, attributes, pictures))
                .build();
        String html = renderer.render(written)
                .replace(
                        "<table>",
                        "<div class=\"guide-table\" tabindex=\"0\" role=\"region\" aria-label=\"Table\"><table>")
                .replace("</table>", "</table></div>");
        return new Guide(name, title, html, parts());
    }

    private static void attribute(Node node, String tag, Map<String, String> attributes, Pictures pictures) {
        if (node instanceof Image image) {
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

    /** Anchors are made in the same order as the renderer makes them. */
    private List<Part> parts() {
        IdGenerator anchors = IdGenerator.builder().build();
        var parts = new ArrayList<Part>();
        var text = new StringBuilder();
        Part open = new Part("", "", "");
        for (Node block = written.getFirstChild(); block != null; block = block.getNext()) {
            if (block instanceof Heading heading) {
                parts.add(new Part(open.anchor(), open.heading(), text.toString()));
                text.setLength(0);
                open = new Part(anchors.generateId(words(heading)), words(heading), "");
            } else {
                text.append(words(block)).append('\n');
            }
        }
        parts.add(new Part(open.anchor(), open.heading(), text.toString()));
        return List.copyOf(parts);
    }

    /** Without any markup. */
    static String words(Node node) {
        return Objects.requireNonNullElse(WORDS.render(node), "").strip();
    }
}
