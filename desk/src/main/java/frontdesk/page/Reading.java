package frontdesk.page;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jspecify.annotations.Nullable;

import frontdesk.kernel.Language;

/** In which language somebody reads pages: the one that they chose at the foot of one, which their browser keeps, else the one that it prefers. */
public final class Reading {
    /** The parameter and the cookie by which a language is chosen. */
    public static final String CHOICE = "lang";

    private static final int LONGEST = 200;
    private static final long A_YEAR = Duration.ofDays(365).toSeconds();

    private Reading() {}

    /** That one of these, and the first where it is none of them. */
    public static Language among(HttpServerRequest request, List<Language> languages) {
        return among(request, chosen(request), languages);
    }

    /** The same where something else than the cookie says what was chosen. */
    public static Language among(HttpServerRequest request, @Nullable String chosen, List<Language> languages) {
        return languages.stream()
                .filter(language -> code(language).equals(chosen))
                .findFirst()
                .or(() -> preferred(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE), languages).stream()
                        .findFirst())
                .orElseGet(languages::getFirst);
    }

    public static @Nullable String chosen(HttpServerRequest request) {
        Cookie kept = request.getCookie(CHOICE);
        return kept == null ? null : kept.getValue();
    }

    /** What the browser prefers of them, the best first. */
    public static List<Language> preferred(@Nullable String accepted, List<Language> languages) {
        String header = Objects.requireNonNullElse(accepted, "");
        try {
            return header.isBlank() || header.length() > LONGEST
                    ? List.of()
                    : Locale.LanguageRange.parse(header).stream()
                            .filter(range -> range.getWeight() > 0)
                            .flatMap(range -> languages.stream()
                                    .filter(language ->
                                            range.getRange().split("-", 2)[0].equals(code(language))))
                            .toList();
        } catch (IllegalArgumentException unreadable) {
            return List.of();
        }
    }

    /** What an address chooses, where it is one of these. */
    public static Optional<Language> choice(UriInfo asked, List<Language> languages) {
        String tag = asked.getQueryParameters().getFirst(CHOICE);
        return languages.stream().filter(language -> code(language).equals(tag)).findFirst();
    }

    /**
     * Keeps a choice and leads on to the page itself: pages that are open read their address again, and an address that chooses a language would each
     * time take back what was chosen since.
     *
     * @param query of the page, with which it is shown again
     */
    public static Response keep(Language chosen, UriInfo asked, @Nullable String query) {
        String rest = unchosen(query);
        return Response.seeOther(URI.create(asked.getAbsolutePath() + (rest.isEmpty() ? "" : "?" + rest)))
                .header(
                        HttpHeaders.SET_COOKIE,
                        "%s=%s; Path=/; Max-Age=%d; HttpOnly; SameSite=Lax".formatted(CHOICE, code(chosen), A_YEAR))
                .build();
    }

    /** The same for a link that says nothing but the language: the page on which it stood is told by the browser. */
    public static Response keep(Language chosen, ContainerRequestContext request) {
        return keep(chosen, request.getUriInfo(), query(request));
    }

    private static @Nullable String query(ContainerRequestContext request) {
        URI asked = request.getUriInfo().getRequestUri();
        try {
            URI from = URI.create(Objects.requireNonNullElse(request.getHeaderString("Referer"), ""));
            return asked.getPath().equals(from.getPath()) ? from.getRawQuery() : asked.getRawQuery();
        } catch (IllegalArgumentException unreadable) {
            return asked.getRawQuery();
        }
    }

    /** As pages and links call it, wherever it is spoken. */
    private static String code(Language language) {
        return language.locale().getLanguage();
    }

    /** The same end of an address without a choice of language. */
    public static String unchosen(@Nullable String query) {
        return Stream.of(Objects.requireNonNullElse(query, "").split("&"))
                .filter(part -> !part.isEmpty() && !part.startsWith(CHOICE + "="))
                .collect(Collectors.joining("&"));
    }
}
