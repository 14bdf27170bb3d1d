package frontdesk.house;

import org.eclipse.microprofile.config.spi.Converter;

import frontdesk.journal.Amount;

/** Reads what something costs: {@code 0.0085 USD}. */
public final class AmountConverter implements Converter<Amount> {
    private static final long serialVersionUID = 1;

    @Override
    public Amount convert(String typed) {
        return Amount.parse(typed);
    }
}
