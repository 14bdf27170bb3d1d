package frontdesk.house;

import java.time.Clock;
import java.util.Optional;

import frontdesk.access.IdentityProvider;
import frontdesk.kernel.Secret;
import frontdesk.provider.oidc.OidcProvider;

/** Who vouches for who signs in, out of the settings. */
final class IdentityProviders {
    private IdentityProviders() {}

    /** Nobody where no issuer is set. */
    static Optional<IdentityProvider> of(Settings.Oidc oidc, Clock clock) {
        return oidc.issuer()
                .map(issuer -> new OidcProvider(
                        new OidcProvider.Client(
                                oidc.name(), issuer, required(oidc.clientId(), "client-id"), secret(oidc)),
                        clock));
    }

    private static Secret secret(Settings.Oidc oidc) {
        return Secret.of(required(oidc.clientSecret(), "client-secret"));
    }

    private static String required(Optional<String> value, String called) {
        return value.orElseThrow(() -> new IllegalArgumentException(
                "frontdesk.oidc.%s: say it, or leave frontdesk.oidc.issuer empty".formatted(called)));
    }
}
