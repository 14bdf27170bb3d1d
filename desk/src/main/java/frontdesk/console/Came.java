package frontdesk.console;

import java.net.URI;
import java.util.Map;

import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

import frontdesk.business.Business;

/**
 * What became of a form: its page is shown again with a word for that at the end of its address, as {@code ?came=saved}, and says the sentence of the word.
 *
 * @param page of a business, such as {@code /team}
 * @param sentences by their words; whatever else stands in an address says nothing
 */
public record Came(String page, Map<String, String> sentences) {
    /** Shows the page again. */
    public Response back(Business business, String word) {
        return back(business, "", word);
    }

    /** The same of a page below it. */
    public Response back(Business business, String below, String word) {
        return Response.seeOther(URI.create("/console/%s%s%s?came=%s".formatted(business.slug(), page, below, word)))
                .build();
    }

    @Nullable
    public String said(@Nullable String word) {
        return word == null ? null : sentences.get(word);
    }
}
