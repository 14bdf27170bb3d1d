package frontdesk.provider.oidc;

import java.net.URI;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import frontdesk.access.Access;
import frontdesk.access.Comeback;
import frontdesk.access.Role;
import frontdesk.access.SignInElsewhere;
import frontdesk.access.User;
import frontdesk.booking.HandClock;
import frontdesk.journal.Journal;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.Secret;
import frontdesk.store.Database;
import frontdesk.store.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** Somebody elsewhere vouches for who signs in, and is believed only as far as the standards allow. */
class OidcProviderTest {
    private static final URI BACK = URI.create("https://desk.example.com/sign-in/elsewhere/back");
    private static Database database;

    private final HandClock clock = new HandClock("2026-03-02T12:00:00Z");
    private final Access access = new Access(database, new Journal(database, clock), new byte[32], clock);
    private final OidcStandIn there = new OidcStandIn(clock.millis());
    private final SignInElsewhere elsewhere = door(there.issuer().toString());
    private final String email = UUID.randomUUID() + "@example.com";
    private User user;

    @BeforeAll
    static void open() {
        database = TestDatabase.fresh();
    }

    @AfterAll
    static void shut() {
        database.close();
    }

    @BeforeEach
    void somebodyIsLetIn() {
        user = access.addUser(
                email, Secret.of("correct horse"), Role.MANAGER, Set.of(new BusinessId(UUID.randomUUID())), false);
    }

    @AfterEach
    void close() {
        there.close();
    }

    private SignInElsewhere door(String issuer) {
        var client = new OidcProvider.Client("Example", issuer, OidcStandIn.CLIENT, Secret.of(OidcStandIn.SECRET));
        return new SignInElsewhere(access, new byte[32], new OidcProvider(client, clock), BACK, clock);
    }

    private static String word(URI address, String name) {
        return address.getQuery().replaceAll("(?:.*&)?" + name + "=([^&]*).*", "$1");
    }

    private Comeback comeBack(String who) {
        var begun = elsewhere.begin("/console/x").orElseThrow();
        return comeBack(begun.carried(), there.signedIn(begun.door(), who));
    }

    private Comeback comeBack(Secret carried, URI back) {
        return elsewhere.back(carried, word(back, "state"), word(back, "code"));
    }

    private Comeback toldWith(Consumer<JwtClaims> lie) {
        there.lying(lie);
        return comeBack(email);
    }

    @Test
    void whoseEmailIsKnownHereComesInAndGoesWhereTheyWanted() {
        assertThat(comeBack(email)).isEqualTo(new Comeback.Welcome(user, "/console/x"));
        assertThat(comeBack(email.toUpperCase(java.util.Locale.ROOT))).isInstanceOf(Comeback.Welcome.class);
        assertThat(there.refusals()).isEmpty();
    }

    @Test
    void nobodyIsAddedByIt() {
        assertThat(comeBack("stranger@example.com")).isEqualTo(new Comeback.Unknown());
        assertThat(toldWith(claims -> claims.setClaim("email_verified", false))).isEqualTo(new Comeback.Unknown());
        assertThat(toldWith(claims -> claims.unsetClaim("email_verified"))).isEqualTo(new Comeback.Unknown());
        assertThat(toldWith(claims -> claims.unsetClaim("email"))).isEqualTo(new Comeback.Unknown());
    }

    @Test
    void whatWasToldToSomebodyElseOrLongAgoIsNotBelieved() {
        var refused = new Comeback.Refused();
        assertThat(toldWith(claims -> claims.setStringClaim("nonce", "another")))
                .isEqualTo(refused);
        assertThat(toldWith(claims -> claims.unsetClaim("nonce"))).isEqualTo(refused);
        assertThat(toldWith(claims -> claims.setAudience("another client"))).isEqualTo(refused);
        assertThat(toldWith(claims -> claims.setStringClaim("azp", "another client")))
                .isEqualTo(refused);
        assertThat(toldWith(claims -> claims.setIssuer("https://elsewhere.example")))
                .isEqualTo(refused);
        assertThat(toldWith(claims -> claims.setExpirationTime(NumericDate.fromMilliseconds(clock.millis() - 120_000))))
                .isEqualTo(refused);
    }

    @Test
    void whatAnotherKeySignedIsNotBelievedAndANewKeyIs() {
        assertThat(comeBack(email)).isInstanceOf(Comeback.Welcome.class);
        there.keysChanged();
        assertThat(comeBack(email)).as("published meanwhile").isInstanceOf(Comeback.Welcome.class);
        there.signedBySomebodyElse();
        assertThat(comeBack(email)).isNotInstanceOf(Comeback.Welcome.class);
    }

    @Test
    void onlyTheBrowserThatBeganComesBackAndOnlyOnceAndSoon() {
        var mine = elsewhere.begin("/console/x").orElseThrow();
        var theirs = elsewhere.begin("/console/x").orElseThrow();
        URI back = there.signedIn(mine.door(), email);
        assertThat(comeBack(theirs.carried(), back)).as("another browser").isEqualTo(new Comeback.Stale());
        assertThat(comeBack(Secret.of(""), back)).isEqualTo(new Comeback.Stale());
        assertThat(comeBack(Secret.of("AAAA"), back)).isEqualTo(new Comeback.Stale());
        assertThat(comeBack(Secret.of("no base 64!"), back)).isEqualTo(new Comeback.Stale());
        assertThat(elsewhere.back(mine.carried(), word(back, "state"), "")).isEqualTo(new Comeback.Refused());
        assertThat(comeBack(mine.carried(), back)).isInstanceOf(Comeback.Welcome.class);
        assertThat(comeBack(mine.carried(), back)).as("the code is used").isEqualTo(new Comeback.Refused());
        URI late = there.signedIn(theirs.door(), email);
        clock.pass(Duration.ofMinutes(11));
        assertThat(comeBack(theirs.carried(), late)).isEqualTo(new Comeback.Stale());
    }

    @Test
    void aCodeOfAnotherTryIsRefusedForItsVerifier() {
        var mine = elsewhere.begin("/console/x").orElseThrow();
        var theirs = elsewhere.begin("/console/x").orElseThrow();
        URI stolen = there.signedIn(theirs.door(), email);
        assertThat(elsewhere.back(mine.carried(), word(mine.door(), "state"), word(stolen, "code")))
                .isEqualTo(new Comeback.Refused());
        assertThat(there.refusals()).containsExactly("verifier");
    }

    @Test
    void whoCallsItselfOtherwiseIsNotAsked() {
        assertThat(door(there.issuer() + "/").begin("/console")).isEmpty();
        assertThat(new SignInElsewhere(access, new byte[32], null, BACK, clock).provider())
                .isEmpty();
    }
}
