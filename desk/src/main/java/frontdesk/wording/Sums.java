package frontdesk.wording;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import frontdesk.kernel.Money;
import frontdesk.kernel.PhoneNumber;

/** Money and telephone numbers in words. */
final class Sums {
    private final Phrasebook phrasebook;
    private final Numbers numbers;
    private final Locale locale;

    Sums(Phrasebook phrasebook, Numbers numbers, Locale locale) {
        this.phrasebook = phrasebook;
        this.numbers = numbers;
        this.locale = locale;
    }

    String money(Money money) {
        int digits = Money.decimals(money.currency());
        long unit = (long) Math.pow(10, digits);
        int whole = (int) (money.minor() / unit);
        int cents = (int) (money.minor() % unit);
        String coin = coin(money.currency(), whole);
        boolean feminine = phrasebook.has("coin.feminine." + money.currency().getCurrencyCode());
        String amount = feminine ? numbers.feminine(whole) : numbers.masculine(whole);
        if (cents == 0) {
            return phrasebook.text("money", Map.of("amount", amount, "coin", coin));
        }
        String own = "money.cents." + money.currency().getCurrencyCode();
        return phrasebook.text(
                phrasebook.has(own) ? own : "money.cents",
                Map.of("amount", amount, "coin", coin, "cents", numbers.words(cents)));
    }

    String written(Money money) {
        int digits = Money.decimals(money.currency());
        BigDecimal amount = money.amount();
        int shown = amount.stripTrailingZeros().scale() <= 0 ? 0 : digits;
        var format = NumberFormat.getCurrencyInstance(locale);
        format.setCurrency(money.currency());
        format.setMinimumFractionDigits(shown);
        format.setMaximumFractionDigits(shown);
        return format.format(amount).replace('\u00a0', ' ').replace('\u202f', ' ');
    }

    /** What people call it there; the name of the catalogue where they call it nothing else. */
    private String coin(Currency currency, int amount) {
        String key = "coin." + currency.getCurrencyCode();
        if (!phrasebook.has(key)) {
            return currency.getDisplayName(locale);
        }
        return phrasebook.text(amount == 1 && phrasebook.has(key + ".one") ? key + ".one" : key, Map.of());
    }

    String phone(PhoneNumber phone, String region) {
        List<String> groups = new ArrayList<>();
        for (String group : phone.written(region).split("[^0-9+]+")) {
            if (!group.isEmpty()) {
                groups.add(group(group));
            }
        }
        return String.join(", ", groups);
    }

    /** Where numbers are said in pairs, a pair that begins with nought is said digit by digit. */
    private String group(String group) {
        boolean pair = phrasebook.has("phone.in-pairs") && group.length() == 2 && group.matches("[1-9].");
        return pair ? numbers.words(Integer.parseInt(group)) : digits(group);
    }

    String digits(String digits) {
        return digits.chars().mapToObj(this::digit).collect(Collectors.joining(" "));
    }

    private String digit(int digit) {
        String key = digit == '+' ? "digit.plus" : "digit." + (char) digit;
        return phrasebook.has(key) ? phrasebook.text(key, Map.of()) : numbers.words(digit - '0');
    }
}
