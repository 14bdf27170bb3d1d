package frontdesk.website;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.apache.commons.text.StringEscapeUtils;

/** Reads HTML as the web has it: tags that nobody closes, attributes without quotes, a page that breaks off. Whatever comes, it ends with a tree. */
final class Markup {
    /** Deeper than any page is on purpose; what is deeper still lies flat. */
    private static final int DEEPEST = 200;

    private static final Set<String> EMPTY = Set.of(
            "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr");
    private static final Set<String> RAW = Set.of("script", "style", "textarea", "title", "noscript", "template");
    /** Which open ones a new one ends, though nobody closes them. */
    private static final Map<String, Set<String>> ENDS = Map.of(
            "li", Set.of("li", "p"),
            "dt", Set.of("dt", "dd", "p"),
            "dd", Set.of("dt", "dd", "p"),
            "tr", Set.of("td", "th", "tr"),
            "td", Set.of("td", "th"),
            "th", Set.of("td", "th"),
            "p", Set.of("p"),
            "div", Set.of("p"),
            "option", Set.of("option"));

    private final String html;
    private final Deque<Element> open = new ArrayDeque<>();
    private int at;

    private Markup(String html) {
        this.html = html;
    }

    static Element read(String html) {
        return new Markup(html).tree();
    }

    private Element tree() {
        Element root = element("html", Map.of(), "");
        open.push(root);
        while (at < html.length()) {
            int tag = html.indexOf('<', at);
            if (tag != at) {
                int end = tag < 0 ? html.length() : tag;
                text(html.substring(at, end));
                at = end;
            } else {
                markup();
            }
        }
        return root;
    }

    private static Element element(String name, Map<String, String> attributes, String text) {
        return new Element(name, attributes, new ArrayList<>(), text);
    }

    private void text(String raw) {
        top().inside().add(Element.text(StringEscapeUtils.unescapeHtml4(raw)));
    }

    private Element top() {
        return Objects.requireNonNull(open.peek());
    }

    private void markup() {
        char next = at + 1 < html.length() ? html.charAt(at + 1) : ' ';
        if (html.startsWith("<!--", at)) {
            skipTo("-->");
        } else if (next == '!' || next == '?') {
            skipTo(">");
        } else if (next == '/') {
            at += 2;
            close(word());
            skipTo(">");
        } else if (isLetter(next)) {
            at++;
            begin();
        } else {
            text("<");
            at++;
        }
    }

    private void begin() {
        String name = word();
        Map<String, String> attributes = attributes();
        ends(name);
        if (RAW.contains(name)) {
            int end = indexOfClosing(name);
            top().inside().add(element(name, attributes, html.substring(at, end)));
            at = end;
        } else {
            Element element = element(name, attributes, "");
            top().inside().add(element);
            if (!EMPTY.contains(name) && open.size() < DEEPEST) {
                open.push(element);
            }
        }
    }

    private void ends(String name) {
        Set<String> ended = ENDS.getOrDefault(name, Set.of());
        while (ended.contains(top().name())) {
            open.pop();
        }
    }

    /** Ends what is open by this name and all inside of it; one that closes nothing is no matter. */
    private void close(String name) {
        List<String> names = open.stream().map(Element::name).toList();
        int depth = names.indexOf(name);
        for (int i = 0; i <= depth && open.size() > 1; i++) {
            open.pop();
        }
    }

    private Map<String, String> attributes() {
        Map<String, String> found = new HashMap<>();
        while (at < html.length() && html.charAt(at) != '>') {
            String name = word();
            if (name.isEmpty()) {
                at++;
            } else {
                found.putIfAbsent(name, value());
            }
        }
        at = Math.min(at + 1, html.length());
        return Map.copyOf(found);
    }

    /** What stands behind the equals sign; empty where there is none. */
    private String value() {
        skipSpace();
        if (at >= html.length() || html.charAt(at) != '=') {
            return "";
        }
        at++;
        skipSpace();
        char quote = at < html.length() ? html.charAt(at) : ' ';
        boolean quoted = quote == '"' || quote == '\'';
        int from = quoted ? at + 1 : at;
        int end = from;
        while (end < html.length() && (quoted ? html.charAt(end) != quote : isValue(html.charAt(end)))) {
            end++;
        }
        at = quoted ? Math.min(end + 1, html.length()) : end;
        return StringEscapeUtils.unescapeHtml4(html.substring(from, end));
    }

    /** A name of an element or an attribute, in lower case. */
    private String word() {
        int from = at;
        while (at < html.length() && isName(html.charAt(at))) {
            at++;
        }
        return html.substring(from, at).toLowerCase(Locale.ROOT);
    }

    private void skipSpace() {
        while (at < html.length() && Character.isWhitespace(html.charAt(at))) {
            at++;
        }
    }

    private void skipTo(String end) {
        int found = html.indexOf(end, at);
        at = found < 0 ? html.length() : found + end.length();
    }

    private int indexOfClosing(String name) {
        for (int from = html.indexOf("</", at); from >= 0; from = html.indexOf("</", from + 2)) {
            if (html.regionMatches(true, from + 2, name, 0, name.length())) {
                return from;
            }
        }
        return html.length();
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private static boolean isName(char c) {
        return !Character.isWhitespace(c) && c != '>' && c != '/' && c != '=' && c != '<';
    }

    private static boolean isValue(char c) {
        return !Character.isWhitespace(c) && c != '>';
    }
}
