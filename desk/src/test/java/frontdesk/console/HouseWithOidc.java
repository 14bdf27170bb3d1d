package frontdesk.console;

import java.util.Map;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

import frontdesk.provider.oidc.OidcStandIn;

/** Lets a test start the application beside an OpenID Connect provider that is played. */
public final class HouseWithOidc implements QuarkusTestResourceLifecycleManager {
    private final OidcStandIn there = new OidcStandIn(System.currentTimeMillis());

    @Override
    public Map<String, String> start() {
        return Map.of(
                "frontdesk.oidc.issuer",
                there.issuer().toString(),
                "frontdesk.oidc.name",
                "Example",
                "frontdesk.oidc.client-id",
                OidcStandIn.CLIENT,
                "frontdesk.oidc.client-secret",
                OidcStandIn.SECRET);
    }

    @Override
    public void stop() {
        there.close();
    }
}
