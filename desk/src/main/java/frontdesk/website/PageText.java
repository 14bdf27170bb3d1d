package frontdesk.website;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The lines of a page as somebody reads them from above: one for each row of a table and each paragraph, an empty one before each heading. */
final class PageText {
    private static final Set<String> SILENT =
            Set.of("script", "style", "noscript", "template", "svg", "head", "select", "textarea", "nav", "title");
    private static final Set<String> HEADINGS =
            Set.of("h1", "h2", "h3", "h4", "h5", "h6", "summary", "dt", "section", "footer", "table", "address");
    private static final Set<String> BLOCKS = Set.of(
            "article", "aside", "body", "br", "button", "caption", "dd", "details", "div", "dl", "figure", "form",
            "header", "hr", "html", "li", "main", "ol", "p", "tr", "ul");
    private static final Set<String> APART = Set.of("span", "time", "a", "label", "strong", "b");
    private static final Pattern SPACE = Pattern.compile("[\\s\\u00a0\\u202f\\u2009]+");
    private static final Pattern MINUTES = Pattern.compile("[0-5][0-9]");

    private final StringBuilder text = new StringBuilder();

    private PageText() {}

    static List<String> lines(Element page) {
        PageText reading = new PageText();
        reading.read(page);
        return lines(reading.text.toString());
    }

    /** The lines of a text, without spaces at their ends; an empty one stands for any number of them. */
    static List<String> lines(String text) {
        return text.lines()
                .map(line -> SPACE.matcher(line).replaceAll(" ").strip())
                .toList();
    }

    /** What stands in one part of a page, as one line. */
    static String line(Element part) {
        return String.join(
                ", ", lines(part).stream().filter(line -> !line.isEmpty()).toList());
    }

    private void read(Element element) {
        String name = element.name();
        if (element.isText()) {
            words(SPACE.matcher(element.text()).replaceAll(" "));
        } else if (!SILENT.contains(name)) {
            before(name);
            if (name.equals("sup") && isMinutes(element)) {
                text.append(':');
            }
            element.inside().forEach(this::read);
            after(name);
        }
    }

    /** What parts one line of the source from the next is no space at the beginning of a line. */
    private void words(String words) {
        text.append(isLineBegun() ? words : words.stripLeading());
    }

    private boolean isLineBegun() {
        return !text.isEmpty() && text.charAt(text.length() - 1) != '\n';
    }

    private void endLine() {
        if (isLineBegun()) {
            text.append('\n');
        }
    }

    private void before(String name) {
        if (HEADINGS.contains(name) || BLOCKS.contains(name)) {
            endLine();
        }
        if (HEADINGS.contains(name)) {
            text.append('\n');
        }
    }

    private void after(String name) {
        if (HEADINGS.contains(name) || BLOCKS.contains(name)) {
            endLine();
        } else if (name.equals("td") || name.equals("th")) {
            text.append(" | ");
        } else if (APART.contains(name)) {
            text.append(' ');
        }
    }

    /** Nine o'clock with its minutes raised, as German signs have it. */
    private boolean isMinutes(Element sup) {
        boolean afterHour = !text.isEmpty() && Character.isDigit(text.charAt(text.length() - 1));
        return afterHour
                && sup.inside().size() == 1
                && MINUTES.matcher(sup.inside().getFirst().text().strip()).matches();
    }
}
