package frontdesk.house;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;

import frontdesk.business.DemoBusinesses;
import frontdesk.call.Dialer.Machines;
import frontdesk.call.Dialer.Order;
import frontdesk.house.DialersByNumber.Carrier;
import frontdesk.kernel.OutsideTrouble;
import frontdesk.kernel.PhoneNumber;
import frontdesk.provider.scripted.ScriptedDialer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** By which line a business's calls go out. */
class DialersByNumberTest {
    private static final PhoneNumber TRATTORIA = new PhoneNumber("+14155550100");
    private static final PhoneNumber CLINIC = new PhoneNumber("+14155550101");
    private static final Order CALL = new Order(
            DemoBusinesses.TRATTORIA,
            TRATTORIA,
            new PhoneNumber("+14155550134"),
            Duration.ofSeconds(30),
            Machines.AWAITED);

    private final DialersByNumber dialers = new DialersByNumber();
    private final ScriptedDialer twilio = new ScriptedDialer();
    private final ScriptedDialer telnyx = new ScriptedDialer();
    private final ScriptedDialer sip = new ScriptedDialer();

    @Test
    void theOnlyLineCarriesEveryNumber() {
        dialers.open(Carrier.SIP, sip, List.of(CLINIC));
        assertThat(dialers.by(TRATTORIA)).containsSame(sip);
    }

    @Test
    void theLineWhoseSettingsNameTheNumberPlacesTheCall() {
        dialers.open(Carrier.TWILIO, twilio, List.of());
        dialers.open(Carrier.TELNYX, telnyx, List.of(CLINIC));
        dialers.open(Carrier.SIP, sip, List.of(TRATTORIA));
        assertThat(dialers.by(TRATTORIA)).containsSame(sip);
        assertThat(dialers.by(CLINIC)).containsSame(telnyx);
    }

    @Test
    void aNumberThatNoneNamesGoesByTheFirstWhicheverWasOpenedFirst() {
        dialers.open(Carrier.SIP, sip, List.of(CLINIC));
        dialers.open(Carrier.TELNYX, telnyx, List.of());
        dialers.open(Carrier.TWILIO, twilio, List.of());
        assertThat(dialers.by(TRATTORIA)).containsSame(twilio);
    }

    @Test
    void theOrderIsGivenOnAsItIs() {
        dialers.open(Carrier.TWILIO, twilio, List.of());
        dialers.open(Carrier.TELNYX, telnyx, List.of(TRATTORIA));
        assertThat(dialers.dial(CALL).isRinging()).isTrue();
        assertThat(telnyx.orders()).containsExactly(CALL);
        assertThat(twilio.orders()).isEmpty();
    }

    @Test
    void aCarrierThatIsDownIsNotFollowedByAnother() {
        dialers.open(Carrier.TWILIO, twilio, List.of());
        dialers.open(Carrier.SIP, sip, List.of(TRATTORIA));
        sip.beDown(true);
        assertThatThrownBy(() -> dialers.dial(CALL)).isInstanceOf(OutsideTrouble.class);
        assertThat(twilio.orders()).isEmpty();
    }

    @Test
    void withoutALineNobodyIsRung() {
        assertThat(dialers.isEmpty()).isTrue();
        assertThatThrownBy(() -> dialers.dial(CALL))
                .isInstanceOfSatisfying(OutsideTrouble.class, trouble -> assertThat(trouble.worthRetrying())
                        .isFalse());
    }
}
