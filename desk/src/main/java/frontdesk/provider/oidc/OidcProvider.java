package frontdesk.provider.oidc;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import frontdesk.access.Attempt;
import frontdesk.access.IdentityProvider;
import frontdesk.kernel.OutsideTrouble;
import frontdesk.kernel.Secret;
import frontdesk.provider.http.Outsider;

import static java.nio.charset.StandardCharsets.UTF_8;

/** An OpenID Connect provider, found by its issuer (OpenID Connect Discovery 1.0). What it publishes of itself is kept for an hour. */
public final class OidcProvider implements IdentityProvider {
    private static final String NAME = "OpenID Connect";
    private static final String DISCOVERY = "/.well-known/openid-configuration";
    private static final Duration ANSWER = Duration.ofSeconds(8);

    private final Outsider provider = Outsider.named(NAME).build();
    private final Client client;
    private final Clock clock;
    private final Cache<URI, JsonNode> published = Caffeine.newBuilder()
            .maximumSize(10)
            .expireAfterWrite(Duration.ofHours(1))
            .build();

    /**
     * What we are to the provider.
     *
     * @param provider as people know it
     * @param issuer as the provider calls itself in everything that it signs
     */
    public record Client(String provider, String issuer, String id, Secret secret) {}

    public OidcProvider(Client client, Clock clock) {
        this.client = client;
        this.clock = clock;
    }

    @Override
    public String name() {
        return client.provider();
    }

    @Override
    public URI door(Attempt attempt, URI back) {
        var asked = new LinkedHashMap<String, String>();
        asked.put("response_type", "code");
        asked.put("scope", "openid email");
        asked.put("client_id", client.id());
        asked.put("redirect_uri", back.toString());
        asked.put("state", attempt.state());
        asked.put("nonce", attempt.nonce());
        asked.put("code_challenge", attempt.challenge());
        asked.put("code_challenge_method", "S256");
        URI door = endpoint("authorization_endpoint");
        return URI.create(door + (door.getRawQuery() == null ? "?" : "&") + form(asked));
    }

    @Override
    public Optional<String> email(String code, Attempt attempt, URI back) {
        var sent = new LinkedHashMap<String, String>();
        sent.put("grant_type", "authorization_code");
        sent.put("code", code);
        sent.put("redirect_uri", back.toString());
        sent.put("code_verifier", attempt.verifier().reveal());
        String token = provider.json(HttpRequest.newBuilder(endpoint("token_endpoint"))
                        .timeout(ANSWER)
                        .header("Authorization", "Basic " + basic())
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form(sent)))
                        .build())
                .path("id_token")
                .asText();
        URI keys = endpoint("jwks_uri");
        var tokens = new IdTokens(client, clock);
        return tokens.email(token, attempt.nonce(), published(keys))
                .or(() -> {
                    // keys are changed now and then: one that was not there yet is looked for once more
                    published.invalidate(keys);
                    return tokens.email(token, attempt.nonce(), published(keys));
                })
                .flatMap(IdTokens.Told::verified);
    }

    private URI endpoint(String called) {
        JsonNode known = published(URI.create(client.issuer().replaceFirst("/$", "") + DISCOVERY));
        if (!known.path("issuer").asText().equals(client.issuer())) {
            published.invalidateAll();
            throw OutsideTrouble.lasting(NAME, "it calls itself otherwise than it is set up here");
        }
        try {
            return URI.create(known.required(called).asText());
        } catch (IllegalArgumentException missing) {
            throw OutsideTrouble.lasting(NAME, "it publishes no " + called);
        }
    }

    private JsonNode published(URI where) {
        JsonNode kept = published.getIfPresent(where);
        if (kept != null) {
            return kept;
        }
        JsonNode fresh = provider.json(HttpRequest.newBuilder(where)
                .timeout(ANSWER)
                .header("Accept", "application/json")
                .build());
        published.put(where, fresh);
        return fresh;
    }

    /** Both parts are written as in a form first (RFC 6749, 2.3.1). */
    private String basic() {
        String both = written(client.id()) + ":" + written(client.secret().reveal());
        return Base64.getEncoder().encodeToString(both.getBytes(UTF_8));
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + written(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String written(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
