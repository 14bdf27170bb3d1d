package frontdesk.provider.google;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.Map;

import org.jose4j.jws.JsonWebSignature;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import frontdesk.accounts.Connector.Trial;
import frontdesk.calendars.Join.ByHand;
import frontdesk.calendars.Reading;
import frontdesk.kernel.Secret;

import static org.assertj.core.api.Assertions.assertThat;

/** How we get into a calendar of Google's, and what is said where we do not. */
class GoogleAccessTest {
    private GoogleScene scene;

    @BeforeEach
    void open() throws Exception {
        scene = new GoogleScene();
    }

    @AfterEach
    void close() throws Exception {
        scene.close();
    }

    @Test
    void aTokenThatRanOutIsLetGo() {
        assertThat(scene.plug.read(scene.account(), scene.question("stale"))).isEqualTo(new Reading.Expired());
    }

    @Test
    void accessThatRanOutIsFetchedAnewOnce() throws Exception {
        scene.join(ByHand.FLAG);
        scene.google.forgetsItsToken();
        scene.desk.minute();
        assertThat(scene.desk.join().trouble()).isNull();
        assertThat(scene.google.grants).hasSize(2).allMatch(grant -> grant.contains("grant_type=refresh_token"));
    }

    @Test
    void accessThatWasTakenBackIsSaidInWords() throws Exception {
        scene.join(ByHand.FLAG);
        scene.google.revoked = true;
        scene.google.forgetsItsToken();
        scene.desk.minute();
        assertThat(scene.desk.join().trouble()).startsWith("Google does not let us in any more");
        assertThat(new GoogleConnector(scene.plug).tryOut(scene.account())).isInstanceOf(Trial.Fails.class);
    }

    @Test
    void whatIsNotAllowedIsSaidInWords() {
        scene.google.answersOnce(403, GoogleOnTheWire.error("forbidden"));
        assertThat(scene.plug.read(scene.account(), scene.question(null)))
                .isInstanceOfSatisfying(Reading.Refused.class, refused -> assertThat(refused.whatToDo())
                        .contains("Share the calendar"));
    }

    @Test
    void aServiceAccountSignsForItself() throws Exception {
        KeyPair pair = KeyPairGenerator.getInstance("RSA").generateKeyPair();
        String pem = "-----BEGIN PRIVATE KEY-----\\n"
                + Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded())
                + "\\n-----END PRIVATE KEY-----\\n";
        String file =
                "{\"client_email\":\"desk@example.com\",\"private_key\":\"%s\",\"token_uri\":\"https://elsewhere.example\"}"
                        .formatted(pem);
        scene.connect(Map.of("calendars", GoogleOnTheWire.CALENDAR), Map.of("service-account", Secret.of(file)));
        assertThat(new GoogleConnector(scene.plug).tryOut(scene.account())).isInstanceOf(Trial.Works.class);
        var signed = new JsonWebSignature();
        signed.setCompactSerialization(scene.google.grants.getLast().replaceFirst(".*assertion=([^&]+).*", "$1"));
        signed.setKey(pair.getPublic());
        assertThat(signed.verifySignature()).isTrue();
        assertThat(signed.getPayload()).contains("desk@example.com", "https://oauth2.googleapis.com/token");
    }

    @Test
    void aKeyThatIsNoneIsSaid() {
        scene.connect(Map.of(), Map.of("service-account", Secret.of("{\"private_key\":\"?\"}")));
        assertThat(new GoogleConnector(scene.plug).tryOut(scene.account()))
                .isInstanceOfSatisfying(
                        Trial.Fails.class, fails -> assertThat(fails.whatToDo()).contains(GoogleAccess.NO_KEY));
    }
}
