package frontdesk.storefront;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import io.vertx.core.http.HttpServerRequest;
import org.jspecify.annotations.Nullable;

import frontdesk.page.Reading;
import frontdesk.storefront.Choice.Field;

/**
 * Whether a page stands in the business's own website, and in which language it is there. Addresses carry both along: browsers keep no cookie for a
 * page within another site's.
 *
 * @param language chosen by the website, or null
 */
record Embedding(boolean here, @Nullable String language) {
    static final String MARK = "embed";
    private static final Embedding NONE = new Embedding(false, null);

    /** Browsers say of what they ask that it is for a frame, also where somebody left the mark out. */
    static Embedding of(HttpServerRequest request) {
        List<String> parts =
                List.of(Objects.requireNonNullElse(request.query(), "").split("&", -1));
        boolean marked = parts.stream().anyMatch(part -> part.equals(MARK) || part.startsWith(MARK + "="));
        if (!marked && !"iframe".equals(request.getHeader("Sec-Fetch-Dest"))) {
            return NONE;
        }
        String chosen = Reading.CHOICE + "=";
        return new Embedding(
                true,
                parts.stream()
                        .filter(part -> part.startsWith(chosen))
                        .map(part -> part.substring(chosen.length()))
                        .filter(Speaking::isWritten)
                        .findFirst()
                        .orElse(null));
    }

    /** What forms carry along. */
    List<Field> fields() {
        var fields = new ArrayList<Field>();
        if (here) {
            fields.add(new Field(MARK, "1"));
        }
        if (language != null) {
            fields.add(new Field(Reading.CHOICE, language));
        }
        return List.copyOf(fields);
    }

    /** The same as the end of an address that has none yet. */
    String query() {
        return here ? Choice.query(fields()) : "";
    }

    /** The same after other parameters. */
    String more() {
        return query().replace('?', '&');
    }
}
