package frontdesk.guides;

import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;

/** Turns links between files into links between pages, those of a translation to what lies above it, too; what has no page here stays as words. */
final class Links extends AbstractVisitor {
    static final String PAGES = "/guides";
    static final String PICTURES = PAGES + "/pictures/";
    static final String INDEX = "README";
    private static final Pattern FILE = Pattern.compile("(?:\\.\\./)?([A-Za-z0-9-]+)\\.md(#.*)?");
    private static final Pattern ELSEWHERE = Pattern.compile("https?://.*|mailto:.*|/.*|#.*");
    private static final Pattern PICTURE = Pattern.compile("^(?:\\.\\./)?pictures/");

    private final Map<String, String> titles;
    private final UnaryOperator<String> pictures;

    /**
     * @param titles of all guides, by their names
     * @param pictures says which picture is shown for one
     */
    Links(Map<String, String> titles, UnaryOperator<String> pictures) {
        this.titles = titles;
        this.pictures = pictures;
    }

    @Override
    public void visit(Link link) {
        visitChildren(link);
        Matcher file = FILE.matcher(link.getDestination());
        if (file.matches() && titles.containsKey(file.group(1))) {
            String name = file.group(1);
            link.setDestination(address(name) + (file.group(2) == null ? "" : file.group(2)));
            if (link.getFirstChild() instanceof Text text && text.getLiteral().equals(name + ".md")) {
                text.setLiteral(titles.get(name));
            }
        } else if (!ELSEWHERE.matcher(link.getDestination()).matches()) {
            unlinked(link);
        }
    }

    @Override
    public void visit(Image image) {
        String name = PICTURE.matcher(image.getDestination()).replaceFirst("");
        image.setDestination(PICTURES + pictures.apply(name));
    }

    static String address(String name) {
        return name.equals(INDEX) ? PAGES : PAGES + "/" + name;
    }

    private static void unlinked(Link link) {
        Node child = link.getFirstChild();
        while (child != null) {
            Node next = child.getNext();
            link.insertBefore(child);
            child = next;
        }
        link.unlink();
    }
}
