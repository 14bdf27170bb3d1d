package frontdesk.console;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

import frontdesk.booking.Earned;
import frontdesk.business.Business;
import frontdesk.kernel.Money;
import frontdesk.page.Prices;

/**
 * What the bookings of some days come to, at the prices of today, by the day on which they were made.
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
            Money price = business.service(one.service())
                    .map(service -> Prices.of(service, one.options()))
                    .orElse(null);
            if (price == null) {
                unpriced += one.bookings();
            } else {
                sums.computeIfAbsent(price.currency(), _ -> new TreeMap<>())
                        .merge(one.day(), price.minor() * one.bookings(), Long::sum);
            }
        }
        return new MoneyBooked(sums, bookings, unpriced);
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
