package frontdesk.provider.google;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;

import frontdesk.accounts.Accounts.Account;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.OutsideTrouble;
import frontdesk.kernel.Secret;
import frontdesk.provider.http.Outsider;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Gets the tokens with which Google lets us in, for an hour each: by a refresh token that the owner has granted, or by the key of a service account
 * (RFC 7523), with whom the owner has shared the calendar.
 */
final class GoogleAccess {
    static final String CLIENT = "client-id";
    static final String CLIENT_SECRET = "client-secret";
    static final String REFRESH = "refresh-token";
    static final String SERVICE_ACCOUNT = "service-account";

    static final String TAKEN_BACK =
            "Google does not let us in any more: access was taken back, or has run out. Connect the account again.";
    static final String NO_KEY = "That is no key of a service account. Copy the whole JSON file.";
    static final String NOTHING = "Enter the key of a service account, or a refresh token with its client.";

    /** Whoever this is said to is the same whatever the key file says: it must not send us elsewhere. */
    private static final String AUDIENCE = "https://oauth2.googleapis.com/token";

    private static final String SCOPE = "https://www.googleapis.com/auth/calendar";
    private static final Duration ANSWER = Duration.ofSeconds(8);
    private static final Duration LEEWAY = Duration.ofMinutes(2);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Outsider google =
            Outsider.named("Google").answeringWith(400, 401, 403).build();
    private final URI tokens;
    private final Clock clock;
    private final Cache<Known, Token> kept = Caffeine.newBuilder()
            .maximumSize(1_000)
            .expireAfterWrite(Duration.ofHours(1))
            .build();

    /** An account connected anew is another one. */
    private record Known(BusinessId business, Instant connectedAt) {}

    private record Token(Secret token, Instant until) {}

    GoogleAccess(URI tokens, Clock clock) {
        this.tokens = tokens;
        this.clock = clock;
    }

    /** What came of asking for a token. */
    sealed interface Entry {
        record Open(Secret token) implements Entry {}

        record Closed(String whatToDo) implements Entry {}
    }

    Entry enter(Account account) {
        var known = new Known(account.business(), account.connectedAt());
        Token token = kept.getIfPresent(known);
        if (token != null && clock.instant().isBefore(token.until())) {
            return new Entry.Open(token.token());
        }
        return account.secret(SERVICE_ACCOUNT).isPresent()
                ? byServiceAccount(known, account.secret(SERVICE_ACCOUNT).get())
                : byRefreshToken(known, account);
    }

    /** The token was refused though it should hold. */
    void forget(Account account) {
        kept.invalidate(new Known(account.business(), account.connectedAt()));
    }

    private Entry byRefreshToken(Known known, Account account) {
        Optional<Secret> refresh = account.secret(REFRESH);
        Optional<Secret> secret = account.secret(CLIENT_SECRET);
        Optional<String> client = account.setting(CLIENT);
        if (refresh.isEmpty() || secret.isEmpty() || client.isEmpty()) {
            return new Entry.Closed(NOTHING);
        }
        return ask(
                known,
                Map.of(
                        "grant_type", "refresh_token",
                        "client_id", client.get(),
                        "client_secret", secret.get().reveal(),
                        "refresh_token", refresh.get().reveal()));
    }

    private Entry byServiceAccount(Known known, Secret file) {
        return assertion(file)
                .map(assertion -> ask(
                        known,
                        Map.of("grant_type", "urn:ietf:params:oauth:grant-type:jwt-bearer", "assertion", assertion)))
                .orElseGet(() -> new Entry.Closed(NO_KEY));
    }

    private Optional<String> assertion(Secret file) {
        try {
            JsonNode key = JSON.readTree(file.reveal());
            var claims = new JwtClaims();
            claims.setIssuer(key.path("client_email").asText());
            claims.setAudience(AUDIENCE);
            claims.setStringClaim("scope", SCOPE);
            claims.setIssuedAt(NumericDate.fromSeconds(clock.instant().getEpochSecond()));
            claims.setExpirationTime(
                    NumericDate.fromSeconds(clock.instant().plusSeconds(3_600).getEpochSecond()));
            var signed = new JsonWebSignature();
            signed.setPayload(claims.toJson());
            signed.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
            signed.setKey(privateKey(key.path("private_key").asText()));
            return Optional.of(signed.getCompactSerialization());
        } catch (IOException | GeneralSecurityException | JoseException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private static PrivateKey privateKey(String pem) throws GeneralSecurityException {
        String base64 = pem.replaceAll("-----(BEGIN|END) PRIVATE KEY-----", "").replaceAll("\\s", "");
        return KeyFactory.getInstance("RSA")
                .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(base64)));
    }

    private Entry ask(Known known, Map<String, String> form) {
        Outsider.Answer answer = google.ask(HttpRequest.newBuilder(tokens)
                .timeout(ANSWER)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form.entrySet().stream()
                        .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                        .collect(Collectors.joining("&"))))
                .build());
        if (answer.status() / 100 != 2) {
            return new Entry.Closed(TAKEN_BACK);
        }
        JsonNode said = read(answer.body());
        if (!said.hasNonNull("access_token")) {
            throw unreadable();
        }
        var token = new Token(
                Secret.of(said.path("access_token").asText()),
                clock.instant()
                        .plusSeconds(said.path("expires_in").asLong(3_600))
                        .minus(LEEWAY));
        kept.put(known, token);
        return new Entry.Open(token.token());
    }

    /** It was understood as JSON, and is not what was asked for. */
    static OutsideTrouble unreadable() {
        return OutsideTrouble.passing("Google", "its answer says nothing");
    }

    static JsonNode read(String body) {
        try {
            return JSON.readTree(body);
        } catch (IOException garbled) {
            throw OutsideTrouble.passing("Google", "its answer makes no sense", garbled);
        }
    }
}
