package frontdesk.storefront;

import java.util.List;
import java.util.stream.Stream;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;

import frontdesk.business.Business;
import frontdesk.kernel.Language;
import frontdesk.page.PageWords;
import frontdesk.page.Reading;

/** In which language a visitor sees the pages: of those that the business speaks the one that was chosen there, else the one that their browser prefers, else the first. */
@Singleton
class Speaking {
    static final String ROOM = "storefront";
    static final List<Language> WRITTEN =
            Stream.of("en", "es").map(Language::new).toList();

    private final CurrentVertxRequest current;

    Speaking(CurrentVertxRequest current) {
        this.current = current;
    }

    /** Its languages in which the pages are written, its own first; English where there are none. */
    static List<Language> of(Business business) {
        List<Language> written = business.languages().stream()
                .filter(language -> PageWords.isWritten(ROOM, language))
                .toList();
        return written.isEmpty() ? List.of(Language.ENGLISH) : written;
    }

    Language with(Business business) {
        return among(current.getCurrent().request(), of(business));
    }

    /** Where it is not known whose page it is. */
    Language withAnybody() {
        return withAnybody(current.getCurrent().request());
    }

    static Language withAnybody(HttpServerRequest request) {
        return among(request, WRITTEN);
    }

    /** Whether this page stands in somebody's website. */
    Embedding embedding() {
        return Embedding.of(current.getCurrent().request());
    }

    static boolean isWritten(String tag) {
        return WRITTEN.stream().anyMatch(language -> language.tag().equals(tag));
    }

    /** The address of the page that is asked for, without a choice of language, to be continued with one; what was sent with a form is left out. */
    String here() {
        HttpServerRequest request = current.getCurrent().request();
        String query = request.method() == HttpMethod.GET ? Reading.unchosen(request.query()) : "";
        return query.isEmpty() ? "?" : "?" + query + "&";
    }

    private static Language among(HttpServerRequest request, List<Language> languages) {
        String embedded = Embedding.of(request).language();
        return Reading.among(request, embedded != null ? embedded : Reading.chosen(request), languages);
    }
}
