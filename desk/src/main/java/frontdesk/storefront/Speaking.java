package frontdesk.storefront;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

import frontdesk.business.Business;
import frontdesk.kernel.Language;
import frontdesk.page.PageWords;

/** In which language a visitor sees the pages: of those that the business speaks the one that was chosen there, else the one that their browser prefers, else the first. */
@Singleton
class Speaking {
    static final String ROOM = "storefront";
    /** The parameter and the cookie by which a visitor chooses. */
    static final String CHOICE = "lang";

    static final List<Language> WRITTEN =
            Stream.of("en", "es").map(Language::new).toList();
    private static final int LONGEST = 200;

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
        String query = request.method() == HttpMethod.GET ? unchosen(request.query()) : "";
        return query.isEmpty() ? "?" : "?" + query + "&";
    }

    /** The same end of an address without a choice of language. */
    static String unchosen(@Nullable String query) {
        return Stream.of(Objects.requireNonNullElse(query, "").split("&"))
                .filter(part -> !part.isEmpty() && !part.startsWith(CHOICE + "="))
                .collect(Collectors.joining("&"));
    }

    private static Language among(HttpServerRequest request, List<Language> languages) {
        String chosen = chosen(request);
        return languages.stream()
                .filter(language -> language.locale().getLanguage().equals(chosen))
                .findFirst()
                .or(() -> preferred(request.getHeader("Accept-Language"), languages).stream()
                        .findFirst())
                .orElseGet(languages::getFirst);
    }

    private static @Nullable String chosen(HttpServerRequest request) {
        String embedded = Embedding.of(request).language();
        Cookie kept = request.getCookie(CHOICE);
        return embedded != null ? embedded : kept == null ? null : kept.getValue();
    }

    /** What the browser prefers of them, the best first. */
    static List<Language> preferred(@Nullable String accepted, List<Language> languages) {
        String header = Objects.requireNonNullElse(accepted, "");
        try {
            return header.isBlank() || header.length() > LONGEST
                    ? List.of()
                    : Locale.LanguageRange.parse(header).stream()
                            .filter(range -> range.getWeight() > 0)
                            .flatMap(range -> languages.stream().filter(language -> range.getRange()
                                    .split("-", 2)[0]
                                    .equals(language.locale().getLanguage())))
                            .toList();
        } catch (IllegalArgumentException unreadable) {
            return List.of();
        }
    }
}
