package frontdesk.webphone;

import java.time.Instant;

import org.junit.jupiter.api.Test;

import frontdesk.kernel.BusinessId;
import frontdesk.kernel.CallId;

import static org.assertj.core.api.Assertions.assertThat;

class PhonePassTest {
    private static final byte[] KEY = new byte[32];
    private static final Instant NOW = Instant.parse("2030-01-02T10:00:00Z");
    private final PhonePass pass = new PhonePass(
            BusinessId.of("11111111-0000-4000-8000-000000000001"),
            CallId.next(),
            PhonePass.Who.VISITOR,
            null,
            NOW.plus(PhonePass.LIFE));

    @Test
    void aPassOpensTheCallThatItWasGivenFor() {
        assertThat(PhonePass.read(pass.sealed(KEY), KEY, NOW)).contains(pass);
    }

    @Test
    void aPassIsGoodForAMinute() {
        assertThat(PhonePass.read(pass.sealed(KEY), KEY, NOW.plusSeconds(61))).isEmpty();
    }

    @Test
    void aVisitorCannotMakeAnOwnersPassOfIt() {
        assertThat(PhonePass.read(pass.sealed(KEY).replace("VISITOR", "OWNER"), KEY, NOW))
                .isEmpty();
    }

    @Test
    void whatWeDidNotSealIsNoPass() {
        byte[] other = new byte[32];
        other[0] = 1;
        assertThat(PhonePass.read(pass.sealed(other), KEY, NOW)).isEmpty();
        assertThat(PhonePass.read("nonsense", KEY, NOW)).isEmpty();
        assertThat(PhonePass.read("~", KEY, NOW)).isEmpty();
    }

    @Test
    void aPassIsNotWrittenIntoLogs() {
        assertThat(pass.toString()).doesNotContain(pass.business().toString());
    }
}
