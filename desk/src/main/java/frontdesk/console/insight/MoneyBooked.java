package frontdesk.console.insight;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import frontdesk.booking.Earned;
import frontdesk.business.Business;
import frontdesk.kernel.Money;
import frontdesk.page.Prices;

/**
 * What the bookings of some days come to, each at the price that it had when it was booked, or at that of today where it had none; by the day on which they
 * were made.
 *
 * @param sums in the smallest unit of each currency
 * @param bookings how many there were, those too that have no price
 */
record MoneyBooked(
        SortedMap<Currency, SortedMap<LocalDate, Long>> sums, SortedMap<LocalDate, Integer> bookings, int unpriced) {
    static MoneyBooked of(List<Earned> earned, Business business) {
        SortedMap<Currency, SortedMap<LocalDate, Long>> sums =
                new TreeMap<>(Comparator.comparing(Currency::getCurrencyCode));
        SortedMap<LocalDate, Integer> bookings = new TreeMap<>();
        int unpriced = 0;
        for (Earned one : earned) {
            bookings.merge(one.day(), one.bookings(), Integer::sum);
            Money sum = sum(one, business);
            if (sum == null) {
                unpriced += one.bookings();
            } else {
                sums.computeIfAbsent(sum.currency(), _ -> new TreeMap<>()).merge(one.day(), sum.minor(), Long::sum);
            }
        }
        return new MoneyBooked(sums, bookings, unpriced);
    }

    private static @Nullable Money sum(Earned earned, Business business) {
        return switch (earned) {
            case Earned.Priced priced -> priced.sum();
            case Earned.Unpriced unpriced ->
                business.service(unpriced.service())
                        .map(service -> Prices.of(service, unpriced.options()))
                        .map(price -> new Money(price.minor() * unpriced.bookings(), price.currency()))
                        .orElse(null);
        };
    }

    int all() {
        return bookings.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** In all, as it is written where the business is: {@code €1,240}, one currency after another. */
    String written(String region) {
        return sums.entrySet().stream()
                .map(of -> Prices.written(
                        new Money(
                                of.getValue().values().stream()
                                        .mapToLong(Long::longValue)
                                        .sum(),
                                of.getKey()),
                        region))
                .collect(Collectors.joining(" + "));
    }

    Money on(LocalDate day, Currency currency) {
        SortedMap<LocalDate, Long> days = Objects.requireNonNullElse(sums.get(currency), new TreeMap<>());
        return new Money(days.getOrDefault(day, 0L), currency);
    }
}
