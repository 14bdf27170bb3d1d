package frontdesk.console;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;

import frontdesk.kernel.Language;
import frontdesk.page.OurPage;
import frontdesk.page.Reading;
import frontdesk.page.Rendering;
import frontdesk.translation.Catalogue;
import frontdesk.translation.PageTranslator;

/** In which language somebody sees the console: it is written in English, and put into another one as it leaves. */
@Provider
@OurPage
@Singleton
public class ConsoleLanguage implements ContainerRequestFilter, ContainerResponseFilter {
    private static final String ROOMS = ConsoleLanguage.class.getPackageName();
    private static final Language SPANISH = new Language("es");
    private static final List<Language> WRITTEN = List.of(Language.ENGLISH, SPANISH);
    private static final Map<Language, PageTranslator> OTHERS =
            Map.of(SPANISH, new PageTranslator(Catalogue.of("console", SPANISH), SPANISH));

    private final CurrentVertxRequest current;

    @Context
    @SuppressWarnings("NullAway.Init")
    ResourceInfo resource;

    ConsoleLanguage(CurrentVertxRequest current) {
        this.current = current;
    }

    /** The language of whoever asks just now. */
    public Language here() {
        return of(current.getCurrent().request());
    }

    /** The language of whoever asks that. */
    public static Language of(HttpServerRequest request) {
        return Reading.among(request, WRITTEN);
    }

    /** The page as it will be in that language. */
    public static TemplateInstance put(TemplateInstance page, Language language) {
        PageTranslator translator = OTHERS.get(language);
        if (translator != null) {
            Rendering.afterwards(page, translator::page);
        }
        return page;
    }

    /** What is said elsewhere than on a page, in that language. */
    public static String put(String text, Language language) {
        PageTranslator translator = OTHERS.get(language);
        return translator == null ? text : translator.text(text);
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (isOurs() && request.getMethod().equals("GET")) {
            Reading.choice(request.getUriInfo(), WRITTEN)
                    .ifPresent(chosen -> request.abortWith(Reading.keep(chosen, request)));
        }
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (!isOurs()) {
            return;
        }
        switch (response.getEntity()) {
            case TemplateInstance page -> put(page, here());
            case String text when isPlain(response) -> response.setEntity(put(text, here()));
            case null, default -> {}
        }
    }

    /** What is to be answered with is not settled here where only the method or its class says so. */
    private boolean isPlain(ContainerResponseContext response) {
        MediaType type = response.getMediaType();
        return type != null
                ? MediaType.TEXT_PLAIN_TYPE.isCompatible(type)
                : Stream.of(resource.getResourceMethod(), resource.getResourceClass())
                        .map(declaring -> declaring.getAnnotation(Produces.class))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .stream()
                        .flatMap(declared -> Stream.of(declared.value()))
                        .anyMatch(declared -> declared.startsWith(MediaType.TEXT_PLAIN));
    }

    private boolean isOurs() {
        return resource.getResourceClass().getPackageName().startsWith(ROOMS);
    }
}
