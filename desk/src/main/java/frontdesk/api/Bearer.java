package frontdesk.api;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

import frontdesk.access.Access;
import frontdesk.access.SignIn;
import frontdesk.access.User;
import frontdesk.kernel.Secret;
import frontdesk.kernel.UserId;

/** Signs people in to the HTTP interface with a JSON Web Token (HS256, RFC 7519) that any node can check. */
public final class Bearer {
    static final Duration LIFE = Duration.ofHours(8);
    private static final String ISSUER = "frontdesk";
    /** When they signed in, in milliseconds: the standard's own claim knows seconds only, and whoever is signed out in the same one shall be out. */
    private static final String SINCE = "since";

    private final Access access;
    private final SecretKey key;
    private final Clock clock;

    /** @param key 32 bytes that only our nodes know */
    public Bearer(Access access, byte[] key, Clock clock) {
        this.access = access;
        this.key = new SecretKeySpec(key, "HmacSHA256");
        this.clock = clock;
    }

    String issue(User user) {
        var claims = new JwtClaims();
        claims.setIssuer(ISSUER);
        claims.setSubject(user.id().toString());
        claims.setIssuedAt(NumericDate.fromMilliseconds(clock.millis()));
        claims.setExpirationTime(NumericDate.fromMilliseconds(clock.millis() + LIFE.toMillis()));
        claims.setClaim(SINCE, clock.millis());
        var token = new JsonWebSignature();
        token.setPayload(claims.toJson());
        token.setAlgorithmHeaderValue(AlgorithmIdentifiers.HMAC_SHA256);
        token.setKey(key);
        try {
            return token.getCompactSerialization();
        } catch (JoseException impossible) {
            throw new IllegalStateException("the key cannot sign", impossible);
        }
    }

    /** Who sends this {@code Authorization} header; 401 where nobody known does. */
    User admit(@Nullable String header) {
        if (header == null || !header.regionMatches(true, 0, "Bearer ", 0, 7)) {
            throw Problem.refusal(
                    401, "missing_token", "Sign in at POST /api/v1/sessions and send: Authorization: Bearer <token>.");
        }
        return who(header.substring(7).strip())
                .orElseThrow(() ->
                        Problem.refusal(401, "bad_token", "This token is not valid or has expired: sign in again."));
    }

    /** Who was given this token and may still come in. */
    public Optional<User> who(String token) {
        return claims(token).flatMap(this::who);
    }

    SignIn signIn(String email, Secret password, String address) {
        return access.signIn(email, password, address);
    }

    private Optional<User> who(JwtClaims claims) {
        try {
            Long since = claims.getClaimValue(SINCE, Long.class);
            return since == null
                    ? Optional.empty()
                    : access.user(UserId.of(claims.getSubject()), Instant.ofEpochMilli(since));
        } catch (MalformedClaimException | IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    private Optional<JwtClaims> claims(String token) {
        var consumer = new JwtConsumerBuilder()
                .setExpectedIssuer(ISSUER)
                .setRequireSubject()
                .setRequireExpirationTime()
                .setEvaluationTime(NumericDate.fromMilliseconds(clock.millis()))
                .setVerificationKey(key)
                .setJwsAlgorithmConstraints(
                        org.jose4j.jwa.AlgorithmConstraints.ConstraintType.PERMIT, AlgorithmIdentifiers.HMAC_SHA256)
                .build();
        try {
            return Optional.of(consumer.processToClaims(token));
        } catch (InvalidJwtException notOurs) {
            return Optional.empty();
        }
    }
}
