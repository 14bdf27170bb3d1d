package frontdesk.console.setup;

import java.util.List;

import org.jspecify.annotations.Nullable;

import frontdesk.console.Seen;
import frontdesk.console.Trouble;

/**
 * The page on which a website is pasted, and what was read of it approved.
 *
 * @param given the address or the text
 * @param why why nothing could be read, or null
 * @param proposal what was read, or null before that
 * @param seen what of the business the proposal was compared with
 * @param unread what could not be read, in sentences
 */
record WebsiteForm(
        String given,
        @Nullable String why,
        @Nullable Proposal proposal,
        Seen seen,
        List<String> unread,
        List<Trouble> troubles) {
    static final WebsiteForm EMPTY = new WebsiteForm("", null, null, Seen.NOTHING, List.of(), List.of());

    static WebsiteForm nothing(String given, String why) {
        return new WebsiteForm(given, why, null, Seen.NOTHING, List.of(), List.of());
    }

    /** What was read, to be mended. */
    static WebsiteForm mended(Proposal proposal, Seen seen, List<Trouble> troubles) {
        return new WebsiteForm("", null, proposal, seen, List.of(), troubles);
    }
}
