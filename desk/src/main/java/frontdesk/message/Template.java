package frontdesk.message;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Words for an occasion, with placeholders in them. */
public record Template(Occasion occasion, String body) {
    /** So many texts as somebody reads, and pays for. */
    static final int MOST_TEXTS = 6;

    private static final Pattern GAP = Pattern.compile("\\{([^{}]*)}");

    /** What speaks against writing it like this, each fault as a sentence for its owner; empty where nothing does. */
    public List<String> faults() {
        var faults = new ArrayList<String>();
        if (body.isBlank()) {
            return List.of("Write something, or go back to our words.");
        }
        Set<Placeholder> found = EnumSet.noneOf(Placeholder.class);
        GAP.matcher(body).results().map(gap -> gap.group(1)).forEach(word -> Placeholder.named(word)
                .filter(occasion.allowed()::contains)
                .ifPresentOrElse(found::add, () -> faults.add(unknown(word))));
        if (GAP.matcher(body).replaceAll("").matches("(?s).*[{}].*")) {
            faults.add("A brace { or } stands alone: a placeholder is written {when}.");
        }
        occasion.needed().stream()
                .filter(needed -> !found.contains(needed))
                .forEach(needed -> faults.add("%s must be in it: %s.".formatted(needed.written(), needed.meaning())));
        if (Segments.of(body).texts() > MOST_TEXTS) {
            faults.add("It would be sent as more than %d texts. Shorten it.".formatted(MOST_TEXTS));
        }
        return List.copyOf(faults);
    }

    private String unknown(String word) {
        String known = occasion.allowed().stream().map(Placeholder::written).collect(Collectors.joining(", "));
        return "{%s} is not known here. You may use %s.".formatted(word, known);
    }

    /** Whether its words have this in them. */
    public boolean has(Placeholder placeholder) {
        return body.contains(placeholder.written());
    }

    /** As it goes out: what is not known is left out, and so are characters that would make it dearer for the sake of a typographic mark. */
    public String filled(Map<Placeholder, ?> with) {
        String filled = GAP.matcher(body).replaceAll(gap -> {
            Object value = Placeholder.named(gap.group(1)).map(with::get).orElse(null);
            return value == null ? "" : Matcher.quoteReplacement(value.toString());
        });
        return Gsm7.plain(filled);
    }
}
