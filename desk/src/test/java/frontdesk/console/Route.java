package frontdesk.console;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;

import frontdesk.discretion.Shares;

/**
 * A page or an operation, as the code has it.
 *
 * @param path with its parameters in braces
 * @param takes the content type of what is sent there
 */
public record Route(String method, String path, String takes) {
    private static final List<String> ROOMS =
            List.of("frontdesk.console", "frontdesk.api", "frontdesk.rest", "frontdesk.fhir");
    /** Open to everybody: the way in, the link of an invitation, the chat of a booking page, what FHIR says of itself. */
    private static final List<String> OPEN = List.of(
            "/",
            "/console",
            "/sign-in",
            "/sign-in/code",
            "/sign-in/elsewhere",
            "/sign-in/elsewhere/back",
            "/sign-out",
            "/invitation/{word}",
            "/api/v1/sessions",
            "/api/v1/chat",
            "/fhir/r4/{slug}/metadata");

    /** Sockets are no resources. */
    private static final List<Route> SOCKETS =
            List.of(new Route("GET", "/console/{business}/calls/{call}/listen", MediaType.WILDCARD));

    /** Those that only somebody who is known is let into, in the order of their paths. */
    static List<Route> all() {
        return Stream.concat(in(ROOMS), SOCKETS.stream())
                .filter(route -> !OPEN.contains(route.path()) && !isOpenedByAWordOfItsOwn(route))
                .sorted(Comparator.comparing(Route::path).thenComparing(Route::method))
                .toList();
    }

    /** All resources that there are, in the order of their paths. */
    public static List<Route> everywhere() {
        return in(List.of("frontdesk"))
                .sorted(Comparator.comparing(Route::path).thenComparing(Route::method))
                .toList();
    }

    private static Stream<Route> in(List<String> rooms) {
        return rooms.stream()
                .flatMap(room -> new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages(room).stream())
                .filter(type -> type.isAnnotatedWith(Path.class))
                .flatMap(type -> of(type.reflect()))
                .distinct();
    }

    /** Calendars are subscribed to by programs that can sign in nowhere, and a shared call is for who has the link. */
    private static boolean isOpenedByAWordOfItsOwn(Route route) {
        return route.path().endsWith("{word}.ics") || route.path().startsWith(Shares.PATH + "/{word}");
    }

    private static Stream<Route> of(Class<?> resource) {
        String base = resource.getAnnotation(Path.class).value();
        return Arrays.stream(resource.getMethods())
                .flatMap(method ->
                        verb(method)
                                .map(verb -> new Route(verb, joined(base, method), takes(resource, method)))
                                .stream());
    }

    private static Optional<String> verb(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(Annotation::annotationType)
                .map(type -> type.getAnnotation(HttpMethod.class))
                .filter(verb -> verb != null)
                .map(HttpMethod::value)
                .findFirst();
    }

    private static String takes(Class<?> resource, Method method) {
        Consumes own = method.getAnnotation(Consumes.class);
        Consumes all = resource.getAnnotation(Consumes.class);
        boolean page = resource.getAnnotation(Path.class).value().startsWith("/console");
        String usual = page ? "application/x-www-form-urlencoded" : "application/json";
        String stated = own != null ? own.value()[0] : all != null ? all.value()[0] : usual;
        return stated.equals(MediaType.WILDCARD) ? usual : stated;
    }

    private static String joined(String base, Method method) {
        Path own = method.getAnnotation(Path.class);
        String path = own == null ? base : base + "/" + own.value();
        String whole = path.replaceAll("/+", "/");
        return whole.length() > 1 ? whole.replaceFirst("/$", "") : whole;
    }

    /** Whether people go there with a browser. */
    boolean isPage() {
        return path.startsWith("/console");
    }

    /** Whether the address names whose it is; where it does not, a token leads to its own agent's business. */
    boolean namesSomebody() {
        return path.matches(".*\\{(business|slug|agent_id)[:}].*");
    }
}
