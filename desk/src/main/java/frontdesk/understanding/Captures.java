package frontdesk.understanding;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import frontdesk.understanding.Meaning.Particulars;

/** What a caller tells of themselves in a language that is written down in tables: a name, an e-mail address, a date of birth. */
final class Captures {
    private static final Pattern OF_EMAIL =
            Pattern.compile("(?iU)@|\\be-?\\s?mail\\b|\\barroba\\b|\\barobase\\b|\\bchiocciola\\b|\\bklammeraffe\\b");
    private static final int OLDEST = 120;

    private final Spelled spelled;

    Captures(Spelled spelled) {
        this.spelled = spelled;
    }

    Account from(Account first, List<String> heard, Surroundings around) {
        Expected asked = around.expected();
        if (asked == Expected.NAME) {
            return name(first, heard);
        }
        if (asked == Expected.DATE_OF_BIRTH) {
            return birthday(first, around.now().toLocalDate());
        }
        boolean email = asked == Expected.EMAIL
                || OF_EMAIL.matcher(first.meaning().words()).find();
        return email ? email(first, heard) : first;
    }

    private Account name(Account first, List<String> heard) {
        String name = first(heard, spelled::name);
        return name == null ? first : first.meaning(first.meaning().onlyNaming(name));
    }

    private Account email(Account first, List<String> heard) {
        String address = first(heard, spelled::email);
        Particulars known = first.meaning().particulars();
        return address == null
                ? first
                : first.meaning(
                        first.meaning().onlyTelling(new Particulars(address, known.birthday(), known.postcode())));
    }

    private static Account birthday(Account first, LocalDate today) {
        When when = first.meaning().when();
        LocalDate day = when == null || !when.isOneDay() ? null : when.from();
        boolean born = day != null && day.isBefore(today) && day.isAfter(today.minusYears(OLDEST));
        Particulars known = first.meaning().particulars();
        return born
                ? first.meaning(first.meaning().onlyTelling(new Particulars(known.email(), day, known.postcode())))
                : first;
    }

    private static @Nullable String first(List<String> heard, Function<String, @Nullable String> read) {
        return heard.stream().map(read).filter(Objects::nonNull).findFirst().orElse(null);
    }
}
