package frontdesk.notices;

import java.time.LocalDate;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import frontdesk.notices.NoticeRules.Event;
import frontdesk.notices.NoticeRules.Way;

import static org.assertj.core.api.Assertions.assertThat;

class TextGatewayTest {
    @ParameterizedTest
    @CsvSource({
        "4155550134@txt.att.net, 2026-11-21, false",
        "4155550134@TMOMAIL.net, 2026-11-21, false",
        "4155550134@vtext.com, 2026-11-21, true",
        "4155550134@vtext.com, 2027-03-31, true",
        "4155550134@vtext.com, 2027-04-01, false",
        "4155550134@email.uscc.net, 2026-11-21, true",
    })
    void aGatewayIsOpenAsLongAsItsCarrierServesIt(String address, LocalDate today, boolean open) {
        assertThat(TextGateway.of(address).orElseThrow().isOpen(today)).isEqualTo(open);
    }

    @Test
    void anOrdinaryAddressIsNoGateway() {
        assertThat(TextGateway.of("rosa@example.com")).isEmpty();
        assertThat(TextGateway.of("vtext.com@example.com")).isEmpty();
    }

    @Test
    void oneThatIsClosedIsRefusedWithWhatToDoInstead() {
        var rules = new NoticeRules(Set.of(Event.BOOKED), Way.EMAIL, "4155550134@txt.att.net", null);
        assertThat(rules.faults(LocalDate.of(2026, 11, 21)))
                .containsExactly("AT&T makes no texts of e-mail any more. Choose SMS, or another e-mail address.");
    }
}
