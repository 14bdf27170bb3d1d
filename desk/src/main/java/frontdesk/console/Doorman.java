package frontdesk.console;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;

import frontdesk.access.Access;
import frontdesk.kernel.Secret;

/** Lets in who carries a session and shows everybody else the way to the sign-in page. */
@Provider
@SignedIn
@Priority(Priorities.AUTHENTICATION)
class Doorman implements ContainerRequestFilter {
    /** Filters are made before settings are read, so the door is knocked on later. */
    private final Instance<Access> access;

    private final Visit visit;

    Doorman(Instance<Access> access, Visit visit) {
        this.access = access;
        this.visit = visit;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        Secret session = SessionCookie.of(request).orElse(Secret.of(""));
        access.get()
                .sessions()
                .userWith(session)
                .ifPresentOrElse(user -> visit.begin(user, session), () -> request.abortWith(turnedAway(request)));
    }

    /** A page in the background must notice that it is signed out, so only what a person asked for is led elsewhere. */
    private static Response turnedAway(ContainerRequestContext request) {
        String accept = request.getHeaderString("Accept");
        boolean page = request.getMethod().equals("GET") && accept != null && accept.contains("text/html");
        if (!page) {
            return Response.status(Response.Status.UNAUTHORIZED).build();
        }
        URI asked = request.getUriInfo().getRequestUri();
        String next = asked.getRawQuery() == null ? asked.getRawPath() : asked.getRawPath() + "?" + asked.getRawQuery();
        return Response.seeOther(URI.create("/sign-in?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8)))
                .build();
    }
}
