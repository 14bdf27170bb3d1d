package frontdesk.provider.oidc;

import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import com.sun.net.httpserver.HttpExchange;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

import frontdesk.kernel.LocalServer;
import frontdesk.kernel.Sha256;

import static java.nio.charset.StandardCharsets.UTF_8;

/** An OpenID Connect provider, played by us: it signs in whomever it is told, checks who asks as the standards say, and tells lies where it is told to. */
public final class OidcStandIn implements AutoCloseable {
    public static final String CLIENT = "frontdesk-example";
    public static final String SECRET = "not a secret: example";

    /** Whose browser it is that is sent there. */
    public static final String WHO = "vouched.for@example.com";

    private record Granted(String email, Map<String, String> asked) {}

    private final Map<String, Granted> codes = new HashMap<>();
    private final List<String> refusals = new ArrayList<>();
    private final LocalServer server = new LocalServer(this::serve);
    private RsaJsonWebKey key = fresh();
    private RsaJsonWebKey signs = key;
    private Consumer<JwtClaims> lies = _ -> {};
    private final long nowMillis;

    public OidcStandIn(long nowMillis) {
        this.nowMillis = nowMillis;
    }

    public URI issuer() {
        return server.address();
    }

    /** What it says is changed before it is signed. */
    public synchronized void lying(Consumer<JwtClaims> how) {
        lies = how;
    }

    /** It signs with another key than it publishes. */
    synchronized void signedBySomebodyElse() {
        signs = fresh();
    }

    /** It publishes another key from now on, and signs with that. */
    synchronized void keysChanged() {
        key = fresh();
        signs = key;
    }

    /** Somebody signs in there: the address to which their browser is sent back. */
    public synchronized URI signedIn(URI door, String email) {
        Map<String, String> asked = fields(door.getRawQuery());
        String code = UUID.randomUUID().toString();
        codes.put(code, new Granted(email, asked));
        return URI.create(
                asked.get("redirect_uri") + "?code=" + code + "&state=" + Objects.requireNonNull(asked.get("state")));
    }

    /** Why it has refused what it was asked for. */
    synchronized List<String> refusals() {
        return List.copyOf(refusals);
    }

    private synchronized void serve(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        switch (path) {
            case "/.well-known/openid-configuration" -> LocalServer.answer(exchange, 200, """
                    {"issuer": "%1$s", "authorization_endpoint": "%1$s/authorize?prompt=login",
                     "token_endpoint": "%1$s/token", "jwks_uri": "%1$s/keys"}
                    """.formatted(issuer()));
            case "/keys" -> LocalServer.answer(exchange, 200, new JsonWebKeySet(key).toJson());
            case "/token" -> token(exchange);
            case "/authorize" -> {
                URI back = signedIn(exchange.getRequestURI(), WHO);
                exchange.getResponseHeaders().set("Location", back.toString());
                LocalServer.answer(exchange, 303, "");
            }
            default -> LocalServer.answer(exchange, 404, "{}");
        }
    }

    private void token(HttpExchange exchange) throws IOException {
        Map<String, String> sent = fields(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
        Granted granted = codes.remove(sent.get("code"));
        String wrong = wrong(exchange.getRequestHeaders().getFirst("Authorization"), sent, granted);
        if (wrong != null || granted == null) {
            refusals.add(String.valueOf(wrong));
            LocalServer.answer(exchange, 400, "{\"error\": \"invalid_grant\"}");
        } else {
            LocalServer.answer(
                    exchange, 200, "{\"token_type\": \"Bearer\", \"id_token\": \"%s\"}".formatted(idToken(granted)));
        }
    }

    private static @Nullable String wrong(
            @Nullable String authorization, Map<String, String> sent, @Nullable Granted granted) {
        String basic =
                Base64.getEncoder().encodeToString((CLIENT + ":" + URLEncoder.encode(SECRET, UTF_8)).getBytes(UTF_8));
        if (granted == null) {
            return "code";
        }
        if (!("Basic " + basic).equals(authorization)) {
            return "client";
        }
        String challenge = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(Sha256.of(Objects.requireNonNull(sent.get("code_verifier"))));
        if (!challenge.equals(granted.asked().get("code_challenge"))) {
            return "verifier";
        }
        return Objects.equals(sent.get("redirect_uri"), granted.asked().get("redirect_uri")) ? null : "redirect";
    }

    private String idToken(Granted granted) {
        var claims = new JwtClaims();
        claims.setIssuer(issuer().toString());
        claims.setAudience(CLIENT);
        claims.setSubject("subject of " + granted.email());
        claims.setIssuedAt(NumericDate.fromMilliseconds(nowMillis));
        claims.setExpirationTime(NumericDate.fromMilliseconds(nowMillis + 300_000));
        claims.setStringClaim("nonce", granted.asked().get("nonce"));
        claims.setStringClaim("email", granted.email());
        claims.setClaim("email_verified", true);
        lies.accept(claims);
        var token = new JsonWebSignature();
        token.setPayload(claims.toJson());
        token.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        token.setKey(signs.getPrivateKey());
        token.setKeyIdHeaderValue(signs.getKeyId());
        try {
            return token.getCompactSerialization();
        } catch (JoseException bug) {
            throw new IllegalStateException(bug);
        }
    }

    private static RsaJsonWebKey fresh() {
        try {
            RsaJsonWebKey made = RsaJwkGenerator.generateJwk(2048);
            made.setKeyId(UUID.randomUUID().toString());
            made.setUse("sig");
            return made;
        } catch (JoseException bug) {
            throw new IllegalStateException(bug);
        }
    }

    private static Map<String, String> fields(String form) {
        return Arrays.stream(form.split("&"))
                .map(field -> field.split("=", 2))
                .collect(Collectors.toMap(field -> field[0], field -> URLDecoder.decode(field[1], UTF_8)));
    }

    @Override
    public void close() {
        server.close();
    }
}
