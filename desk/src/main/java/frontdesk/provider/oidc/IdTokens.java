package frontdesk.provider.oidc;

import java.time.Clock;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;
import org.jose4j.lang.JoseException;
import org.jose4j.lang.UnresolvableKeyException;

import frontdesk.kernel.OutsideTrouble;

/** Reads what a provider says of somebody, and takes it only from the provider, for us and for this try (OpenID Connect Core 1.0, 3.1.3.7). */
record IdTokens(OidcProvider.Client client, Clock clock) {
    private static final String NAME = "OpenID Connect";
    private static final int SKEW_SECONDS = 60;

    /** What it says: an e-mail where it says that this is theirs. */
    record Told(Optional<String> verified) {}

    /** Nothing where the key that signed it is not among these. */
    Optional<Told> email(String token, String nonce, JsonNode keys) {
        try {
            JwtClaims claims = consumer(keys).processToClaims(token);
            boolean ours = nonce.equals(claims.getClaimValueAsString("nonce"))
                    && (!claims.hasClaim("azp") || client.id().equals(claims.getClaimValueAsString("azp")));
            if (!ours) {
                throw OutsideTrouble.lasting(NAME, "what it says was said to somebody else");
            }
            boolean verified = "true".equals(claims.getClaimValueAsString("email_verified"));
            return Optional.of(new Told(
                    Optional.ofNullable(claims.getClaimValueAsString("email")).filter(_ -> verified)));
        } catch (InvalidJwtException wrong) {
            if (wrong.getCause() instanceof UnresolvableKeyException) {
                return Optional.empty();
            }
            throw OutsideTrouble.lasting(NAME, "what it says is not signed by it, not for us, or too old");
        } catch (JoseException unreadable) {
            throw OutsideTrouble.lasting(NAME, "its keys cannot be read");
        }
    }

    private JwtConsumer consumer(JsonNode keys) throws JoseException {
        return new JwtConsumerBuilder()
                .setExpectedIssuer(client.issuer())
                .setExpectedAudience(client.id())
                .setRequireSubject()
                .setRequireExpirationTime()
                .setRequireIssuedAt()
                .setAllowedClockSkewInSeconds(SKEW_SECONDS)
                .setEvaluationTime(NumericDate.fromMilliseconds(clock.millis()))
                .setVerificationKeyResolver(
                        new JwksVerificationKeyResolver(new JsonWebKeySet(keys.toString()).getJsonWebKeys()))
                .setJwsAlgorithmConstraints(
                        ConstraintType.PERMIT,
                        AlgorithmIdentifiers.RSA_USING_SHA256,
                        AlgorithmIdentifiers.RSA_PSS_USING_SHA256,
                        AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256)
                .build();
    }
}
