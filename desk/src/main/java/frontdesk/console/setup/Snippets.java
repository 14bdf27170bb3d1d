package frontdesk.console.setup;

import java.net.URI;

import frontdesk.business.Business;
import frontdesk.page.PageWords;

/**
 * What a business copies into its own website so that customers book there.
 *
 * @param script puts the booking page in and keeps it as high as it is
 * @param frame the same for websites that take no scripts
 * @param link leads to the booking page
 * @param reachable whether browsers show it in websites that are reached by https
 */
record Snippets(String script, String frame, String link, boolean reachable) {
    /** @param desk how this desk was reached just now */
    static Snippets of(Business business, URI desk) {
        var words = PageWords.of("storefront", business.languages().getFirst());
        String book = words.say(business.kind() == Business.Kind.TABLES ? "book.table" : "book.appointment");
        String title = escaped(book + ": " + business.name());
        String page = escaped(desk.resolve("/book/" + business.slug()).toString());
        String slug = escaped(business.slug());
        return new Snippets(
                "<script src=\"%s\" data-business=\"%s\" data-title=\"%s\" async></script>"
                        .formatted(escaped(desk.resolve("/assets/embed.js").toString()), slug, title),
                "<iframe src=\"%s?embed\" title=\"%s\" loading=\"lazy\" style=\"width: 100%%; height: 56rem; border: 0\"></iframe>"
                        .formatted(page, title),
                "<a href=\"%s\">%s</a>".formatted(page, escaped(book)),
                "https".equals(desk.getScheme()));
    }

    /** As it stands between quotes, and anywhere else, in HTML. */
    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
