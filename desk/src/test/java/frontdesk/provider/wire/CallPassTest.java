package frontdesk.provider.wire;

import java.time.Instant;

import org.junit.jupiter.api.Test;

import frontdesk.kernel.BusinessId;
import frontdesk.kernel.PhoneNumber;
import frontdesk.kernel.Secret;

import static org.assertj.core.api.Assertions.assertThat;

class CallPassTest {
    private static final Secret KEY = Secret.of("a-made-up-token");
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final CallPass PASS = new CallPass(
            "CA1",
            BusinessId.of("11111111-0000-4000-8000-000000000001"),
            new PhoneNumber("+14155550134"),
            new PhoneNumber("+14155550100"),
            NOW.plusSeconds(60));

    @Test
    void aPassOpensTheCallItWasGivenFor() {
        assertThat(CallPass.read(PASS.sealed(KEY), "CA1", KEY, NOW)).contains(PASS);
    }

    @Test
    void aWithheldNumberIsKeptWithheld() {
        var anonymous = new CallPass("CA1", PASS.business(), null, PASS.to(), PASS.until());
        assertThat(CallPass.read(anonymous.sealed(KEY), "CA1", KEY, NOW)).contains(anonymous);
    }

    @Test
    void itOpensNoOtherCallAndNotForEver() {
        assertThat(CallPass.read(PASS.sealed(KEY), "CA2", KEY, NOW)).isEmpty();
        assertThat(CallPass.read(PASS.sealed(KEY), "CA1", KEY, NOW.plusSeconds(61)))
                .isEmpty();
        assertThat(CallPass.read(PASS.sealed(Secret.of("another")), "CA1", KEY, NOW))
                .isEmpty();
    }

    @Test
    void whatIsNotAPassOpensNothing() {
        assertThat(CallPass.read(null, "CA1", KEY, NOW)).isEmpty();
        assertThat(CallPass.read("", "CA1", KEY, NOW)).isEmpty();
        assertThat(CallPass.read("~", "CA1", KEY, NOW)).isEmpty();
        assertThat(CallPass.read(PASS.sealed(KEY) + "x", "CA1", KEY, NOW)).isEmpty();
        assertThat(CallPass.read(PASS.sealed(KEY).replace("555", "556"), "CA1", KEY, NOW))
                .isEmpty();
    }

    @Test
    void itFitsIntoAParameter() {
        assertThat(PASS.sealed(KEY).length() + CallPass.PARAMETER.length()).isLessThan(500);
    }
}
