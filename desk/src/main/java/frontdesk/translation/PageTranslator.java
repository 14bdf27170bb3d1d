package frontdesk.translation;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import frontdesk.kernel.Language;

/**
 * Puts what a rendered page says into another language, whole pages and pieces of one alike. What people wrote stays: what stands within
 * {@code translate="no"} (WHATWG HTML section 3.2.6.2) or in a {@code lang} that is not English, in fields, and as code.
 */
public final class PageTranslator {
    private static final Pattern TAG =
            Pattern.compile("<!--[\\s\\S]*?-->|<!?(/?)([a-zA-Z][a-zA-Z0-9-]*)((?:[^<>\"']++|\"[^\"]*+\"|'[^']*+')*+)>");
    private static final Pattern SAID =
            Pattern.compile("(?<= )(aria-label|aria-valuetext|title|placeholder|alt|data-news|data-said)=\"([^\"]+)\"");
    private static final Pattern TRANSLATE = Pattern.compile(" translate=\"(yes|no)\"");
    private static final Pattern OTHER_LANGUAGE = Pattern.compile(" lang=\"(?!en[\"-])[^\"]+\"");
    private static final Pattern ENGLISH_PAGE = Pattern.compile(" lang=\"en\"");
    private static final Pattern ENTITY = Pattern.compile("&(?:#(\\d{1,6})|#x([0-9a-fA-F]{1,5})|([a-z]+));");
    private static final Map<String, String> ENTITIES = Map.of(
            "amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", "\u00a0", "hellip", "…", "times", "×");
    private static final Set<String> WITHOUT_END = Set.of(
            "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
            "doctype");
    private static final Set<String> NO_WORDS_OF_OURS =
            Set.of("script", "style", "textarea", "code", "pre", "kbd", "samp");
    private static final Pattern LETTERS = Pattern.compile("\\p{L}{2}");

    private final Catalogue catalogue;
    private final Language language;

    public PageTranslator(Catalogue catalogue, Language language) {
        this.catalogue = catalogue;
        this.language = language;
    }

    public String page(String html) {
        return new Walk(html).walked();
    }

    /** A text that is no page. */
    public String text(String text) {
        return LETTERS.matcher(text).find() ? catalogue.say(text) : text;
    }

    /** One that is open, and whether what stands in it stays as it is. */
    private record Element(String name, boolean stays) {}

    /** From the beginning of one page to its end. */
    private final class Walk {
        private final String html;
        private final StringBuilder out;
        private final Deque<Element> open = new ArrayDeque<>();

        Walk(String html) {
            this.html = html;
            this.out = new StringBuilder(html.length() + html.length() / 8);
        }

        String walked() {
            Matcher tag = TAG.matcher(html);
            int from = 0;
            while (tag.find()) {
                between(html.substring(from, tag.start()));
                if (tag.group(2) == null) {
                    out.append(tag.group());
                } else {
                    tag(tag, tag.group(2).toLowerCase(Locale.ROOT));
                }
                from = tag.end();
            }
            between(html.substring(from));
            return out.toString();
        }

        private void between(String text) {
            out.append(stays() ? text : translated(text, false));
        }

        private void tag(MatchResult tag, String name) {
            if (!tag.group(1).isEmpty()) {
                closed(name);
                out.append(tag.group());
                return;
            }
            String attributes = tag.group(3);
            boolean stays = stays(name, attributes);
            if (name.equals("html")) {
                out.append(ENGLISH_PAGE.matcher(tag.group()).replaceFirst(" lang=\"" + language.tag() + "\""));
            } else if (stays) {
                out.append(tag.group());
            } else {
                out.append(SAID.matcher(tag.group())
                        .replaceAll(said -> Matcher.quoteReplacement(
                                said.group(1) + "=\"" + translated(said.group(2), true) + "\"")));
            }
            if (!WITHOUT_END.contains(name) && !attributes.endsWith("/")) {
                open.push(new Element(name, stays || NO_WORDS_OF_OURS.contains(name)));
            }
        }

        private boolean stays() {
            return !open.isEmpty() && open.getFirst().stays();
        }

        /** As what is around it, unless it says otherwise of itself. */
        private boolean stays(String name, String attributes) {
            Matcher said = TRANSLATE.matcher(attributes);
            if (said.find()) {
                return said.group(1).equals("no");
            }
            return stays()
                    || !name.equals("html")
                            && OTHER_LANGUAGE.matcher(attributes).find();
        }

        /** An element that was left open ends with the one around it. */
        private void closed(String name) {
            if (open.stream().anyMatch(element -> element.name().equals(name))) {
                while (!open.pop().name().equals(name)) {}
            }
        }
    }

    private String translated(String raw, boolean attribute) {
        if (!LETTERS.matcher(raw).find()) {
            return raw;
        }
        String text = decoded(raw);
        String core = text.strip();
        int lead = text.indexOf(core);
        String said = catalogue.say(core.replaceAll("[ \\t\\r\\n]+", " "));
        return text.substring(0, lead) + encoded(said, attribute) + text.substring(lead + core.length());
    }

    private static String decoded(String raw) {
        return raw.indexOf('&') < 0
                ? raw
                : ENTITY.matcher(raw).replaceAll(entity -> Matcher.quoteReplacement(meant(entity)));
    }

    private static String meant(MatchResult entity) {
        if (entity.group(1) != null) {
            return Character.toString(Integer.parseInt(entity.group(1)));
        }
        if (entity.group(2) != null) {
            return Character.toString(Integer.parseInt(entity.group(2), 16));
        }
        return ENTITIES.getOrDefault(entity.group(3), entity.group());
    }

    private static String encoded(String text, boolean attribute) {
        String safe = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        return attribute ? safe.replace("\"", "&quot;").replace("'", "&#39;") : safe;
    }
}
