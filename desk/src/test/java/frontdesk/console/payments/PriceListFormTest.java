package frontdesk.console.payments;

import java.util.List;

import org.junit.jupiter.api.Test;

import frontdesk.business.Business;
import frontdesk.business.DemoBusinesses;
import frontdesk.kernel.Money;
import frontdesk.payment.Item;

import static org.assertj.core.api.Assertions.assertThat;

/** What can be ordered, as the owner types it. */
class PriceListFormTest {
    private final Business clinic = DemoBusinesses.clinic();

    @Test
    void linesBecomeItemsAndItemsLines() {
        var form = PriceListForm.typed(clinic, "Mango pickle = 2.50\r\n\r\n Salt = & = pepper = 3\n");
        assertThat(form.faults()).isEmpty();
        assertThat(form.items(clinic))
                .containsExactly(
                        new Item("Mango pickle", Money.of(250, "USD")),
                        new Item("Salt = & = pepper", Money.of(300, "USD")));
        assertThat(PriceListForm.of(clinic, form.items(clinic)).lines())
                .isEqualTo("Mango pickle = 2.50\nSalt = & = pepper = 3.00");
    }

    @Test
    void aListInMoneyOfThreeDecimalsIsSavedAsItStands() {
        Business kuwait = clinic.with(then -> then.region("KW").services(List.of()));
        List<Item> list = List.of(new Item("Dates", Money.of(7500, "KWD")), new Item("Coffee", Money.of(250, "KWD")));
        var form = PriceListForm.typed(kuwait, PriceListForm.of(kuwait, list).lines());
        assertThat(form.lines()).isEqualTo("Dates = 7.500\nCoffee = 0.250");
        assertThat(form.faults()).isEmpty();
        assertThat(form.items(kuwait)).isEqualTo(list);
        assertThat(PriceListForm.typed(kuwait, "Dates = 7,500").faults()).hasSize(1);
        assertThat(PriceListForm.typed(kuwait, "Dates = 7.5").items(kuwait))
                .containsExactly(new Item("Dates", Money.of(7500, "KWD")));
    }

    @Test
    void whatCannotBeReadIsNamed() {
        assertThat(PriceListForm.typed(clinic, "Papad\nChutney = much\n= 3\nSalt = 1\nsalt = 2\nRice = 1,250")
                        .faults())
                .isEqualTo(List.of(
                        "“Papad” is no name with a price: write it as Mango pickle = 250.",
                        "“Chutney = much” is no name with a price: write it as Mango pickle = 250.",
                        "“= 3” is no name with a price: write it as Mango pickle = 250.",
                        "“salt” stands there twice.",
                        "“Rice = 1,250” is no name with a price: write it as Mango pickle = 250."));
    }

    @Test
    void nothingAtAllIsAListToo() {
        assertThat(PriceListForm.typed(clinic, " \n").items(clinic)).isEmpty();
    }
}
