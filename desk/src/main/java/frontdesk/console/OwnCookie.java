package frontdesk.console;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.UriInfo;

import frontdesk.kernel.Secret;

/**
 * Something secret that a browser keeps for us: no script can read it, and where we are reached by TLS, nothing else carries it.
 *
 * @param path below which it is sent
 */
public record OwnCookie(String name, String path, NewCookie.SameSite sameSite) {
    public Optional<Secret> of(Map<String, Cookie> sent) {
        return Optional.ofNullable(sent.get(name))
                .map(cookie -> Secret.of(cookie.getValue()))
                .filter(secret -> !secret.isBlank());
    }

    public NewCookie carrying(Secret secret, Duration age, UriInfo asked) {
        return cookie(secret.reveal(), age, asked);
    }

    public NewCookie gone(UriInfo asked) {
        return cookie("", Duration.ZERO, asked);
    }

    private NewCookie cookie(String value, Duration age, UriInfo asked) {
        return new NewCookie.Builder(name)
                .value(value)
                .path(path)
                .maxAge((int) age.toSeconds())
                .httpOnly(true)
                .sameSite(sameSite)
                .secure("https".equals(asked.getRequestUri().getScheme()))
                .build();
    }
}
