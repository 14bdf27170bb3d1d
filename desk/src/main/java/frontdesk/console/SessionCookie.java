package frontdesk.console;

import java.time.Duration;
import java.util.Optional;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.UriInfo;

import frontdesk.kernel.Secret;

/** The cookie by which a browser shows its session; no script can read it and no other site can send it. */
public final class SessionCookie {
    public static final String NAME = "frontdesk_session";

    private static final OwnCookie COOKIE = new OwnCookie(NAME, "/", NewCookie.SameSite.STRICT);

    private SessionCookie() {}

    public static Optional<Secret> of(ContainerRequestContext request) {
        return COOKIE.of(request.getCookies());
    }

    public static NewCookie carrying(Secret session, UriInfo asked) {
        return COOKIE.carrying(session, Duration.ofDays(30), asked);
    }

    public static NewCookie gone(UriInfo asked) {
        return COOKIE.gone(asked);
    }
}
