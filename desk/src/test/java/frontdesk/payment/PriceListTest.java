package frontdesk.payment;

import java.util.List;

import org.junit.jupiter.api.Test;

import frontdesk.kernel.Money;

import static org.assertj.core.api.Assertions.assertThat;

/** What can be ordered, as two people keep it. */
class PriceListTest extends OpenPayDesk {
    private static final List<Item> PAPAD = List.of(new Item("Papad", Money.of(150, "EUR")));
    private static final List<Item> RICE = List.of(new Item("Rice", Money.of(300, "EUR")));

    @Test
    void whatWasChangedSinceItWasLookedAtIsNotReplaced() {
        PriceList prices = desk.deposits.prices();
        assertThat(prices.replace("user:lucia", desk.business, List.of(), PAPAD))
                .isTrue();
        assertThat(prices.replace("user:rosa", desk.business, List.of(), RICE)).isFalse();
        assertThat(prices.of(desk.business)).isEqualTo(PAPAD);
        assertThat(prices.replace("user:rosa", desk.business, PAPAD, RICE)).isTrue();
        assertThat(prices.of(desk.business)).isEqualTo(RICE);
    }
}
