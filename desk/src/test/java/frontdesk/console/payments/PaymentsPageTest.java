package frontdesk.console.payments;

import java.util.Map;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import frontdesk.access.Role;
import frontdesk.console.OpenConsole;
import frontdesk.house.HouseOnTestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** What is due, and the form that asks for more. */
@QuarkusTest
@QuarkusTestResource(HouseOnTestDatabase.class)
@SuppressWarnings("NullAway.Init")
class PaymentsPageTest extends OpenConsole {
    private static final String PAYMENTS = LUCIA + "/payments";

    @Test
    void whoTakesNoPaymentsIsToldWhatToDo() {
        assertThat(owner().get(PAYMENTS).body())
                .contains("Nobody takes payments for this business yet.", LUCIA + "/accounts");
    }

    @Test
    void anAmountThatMayBeReadInTwoWaysIsAskedForAgain() {
        var sent = Map.of("phone", "+15550100123", "amount", "1,250", "purpose", "Gift card", "key", "none of ours");
        var answer = owner().post(PAYMENTS, sent);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("no marks between thousands", "value=\"Gift card\"", "name=\"key\"")
                .doesNotContain("none of ours");
    }

    @Test
    void whatCanBeOrderedIsKeptAndWhatCannotBeReadIsNamed() {
        var wrong = owner().post(PAYMENTS + "/items", Map.of("items", "Papad"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("“Papad” is no name with a price", "Nothing is changed yet.");
        String old = seen(owner().get(PAYMENTS).body());
        assertThat(owner().post(PAYMENTS + "/items", Map.of("items", "Papad = 1.50\nRice = 3"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(owner().get(PAYMENTS).body()).contains("Papad = 1.50\nRice = 3.00");
        var late = owner().post(PAYMENTS + "/items", Map.of("items", "Naan = 2", "seen", old));
        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(late.body())
                .contains("Naan = 2", "was changed by " + person(Role.OWNER).email());
        assertThat(owner().get(PAYMENTS).body()).contains("Papad = 1.50").doesNotContain("Naan");
    }

    @Test
    void whoMayOnlyLookAsksForNoMoney() {
        var viewer = browser().carrying(person(Role.REVIEWER).cookie());
        assertThat(viewer.get(PAYMENTS).body()).contains("<h1>Payments</h1>").doesNotContain("id=\"order\"");
        assertThat(viewer.post(PAYMENTS, Map.of("amount", "12")).statusCode()).isEqualTo(403);
    }
}
