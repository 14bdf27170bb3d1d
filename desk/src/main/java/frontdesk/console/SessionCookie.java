package frontdesk.console;

import java.time.Duration;
import java.util.Optional;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.UriInfo;

import frontdesk.kernel.Secret;

/** The cookie by which a browser shows its session; no script can read it and no other site can send it. */
final class SessionCookie {
    static final String NAME = "frontdesk_session";

    private SessionCookie() {}

    static Optional<Secret> of(ContainerRequestContext request) {
        return Optional.ofNullable(request.getCookies().get(NAME))
                .map(cookie -> Secret.of(cookie.getValue()))
                .filter(secret -> !secret.isBlank());
    }

    static NewCookie carrying(Secret session, UriInfo asked) {
        return cookie(session.reveal(), Duration.ofDays(30), asked);
    }

    static NewCookie gone(UriInfo asked) {
        return cookie("", Duration.ZERO, asked);
    }

    private static NewCookie cookie(String value, Duration age, UriInfo asked) {
        return new NewCookie.Builder(NAME)
                .value(value)
                .path("/")
                .maxAge((int) age.toSeconds())
                .httpOnly(true)
                .sameSite(NewCookie.SameSite.STRICT)
                .secure("https".equals(asked.getRequestUri().getScheme()))
                .build();
    }
}
