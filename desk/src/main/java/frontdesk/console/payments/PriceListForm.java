package frontdesk.console.payments;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import frontdesk.business.Business;
import frontdesk.console.Seen;
import frontdesk.payment.Item;
import frontdesk.payment.PriceList;

/**
 * What can be ordered, as the owner types it: a line each, {@code Mango pickle = 250}.
 *
 * @param currency in which the prices are, by its code
 * @param faults what cannot be read, each as a sentence
 * @param seen the list from which the form was filled in
 */
record PriceListForm(String lines, String currency, List<String> faults, Seen seen) {
    private static final int LONGEST = 30_000;

    static PriceListForm of(Business business, List<Item> items) {
        String lines = items.stream()
                .map(item -> item.name() + " = " + item.price().amount().toPlainString())
                .collect(Collectors.joining("\n"));
        return new PriceListForm(lines, PaymentForm.currency(business).getCurrencyCode(), List.of(), Seen.of(items));
    }

    static PriceListForm typed(Business business, String lines) {
        String kept = lines.length() <= LONGEST ? lines : lines.substring(0, LONGEST);
        var form = new PriceListForm(kept, PaymentForm.currency(business).getCurrencyCode(), List.of(), Seen.NOTHING);
        return form.with(form.judged(business), Seen.NOTHING);
    }

    PriceListForm with(List<String> found, Seen filledFrom) {
        return new PriceListForm(lines, currency, found, filledFrom);
    }

    /** Where there are no faults. */
    List<Item> items(Business business) {
        return rows().map(row -> item(business, row)).toList();
    }

    private Stream<String> rows() {
        return lines.lines().map(String::strip).filter(line -> !line.isEmpty());
    }

    private static Item item(Business business, String row) {
        int sign = row.lastIndexOf('=');
        return new Item(
                row.substring(0, sign),
                PaymentForm.read(row.substring(sign + 1).strip(), PaymentForm.currency(business))
                        .orElseThrow());
    }

    private List<String> judged(Business business) {
        var found = new ArrayList<String>();
        Set<String> names = new HashSet<>();
        for (String row : rows().toList()) {
            int sign = row.lastIndexOf('=');
            String name =
                    sign < 0 ? "" : row.substring(0, sign).replace("\0", "").strip();
            String price = sign < 0 ? "" : row.substring(sign + 1).strip();
            if (name.isEmpty()
                    || name.length() > Item.LONGEST
                    || PaymentForm.read(price, PaymentForm.currency(business)).isEmpty()) {
                found.add("“%s” is no name with a price: write it as Mango pickle = 250.".formatted(row));
            } else if (!names.add(name.toLowerCase(Locale.ROOT))) {
                found.add("“%s” stands there twice.".formatted(name));
            }
        }
        if (names.size() > PriceList.MOST) {
            found.add("At most %d things can be ordered.".formatted(PriceList.MOST));
        }
        return List.copyOf(found);
    }
}
