package frontdesk.reception;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import frontdesk.kernel.PhoneNumber;
import frontdesk.understanding.Meaning;
import frontdesk.understanding.Meaning.Answer;
import frontdesk.understanding.Meaning.Choice;
import frontdesk.understanding.Meaning.Intent;
import frontdesk.understanding.Meaning.Particulars;
import frontdesk.understanding.Surroundings;

/** What pressed keys mean, by what was just asked: 0 is always a person, 1 is yes and 2 is no, a number is a number of people, ten digits are a telephone number. */
final class Keys {
    private static final DateTimeFormatter DAY_MONTH_YEAR =
            DateTimeFormatter.ofPattern("ddMMuuuu", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    private Keys() {}

    /** @param services what the keys from one on stand for, where a service is asked for */
    static Meaning meaning(String digits, Surroundings around, List<String> services) {
        String plain = digits.replaceAll("[^0-9]", "");
        Meaning pressed = Meaning.nothing(digits);
        if (plain.matches("0+")) {
            return pressed.withIntents(List.of(Intent.PERSON));
        }
        return switch (around.expected()) {
            case YES_OR_NO -> pressed.withAnswer(answer(plain));
            case PARTY_SIZE -> pressed.withPartySize(number(plain));
            case PHONE ->
                pressed.withPhone(PhoneNumber.parse(plain, around.region()).orElse(null));
            case CHOICE -> {
                Integer place = number(plain);
                yield pressed.withChoice(place == null ? null : new Choice(place - 1));
            }
            case SERVICE -> {
                Integer place = number(plain);
                yield place != null && place <= services.size()
                        ? pressed.withService(services.get(place - 1))
                        : pressed;
            }
            case DATE_OF_BIRTH ->
                pressed.withParticulars(
                        new Particulars(null, date(plain, around.now().toLocalDate()), null));
            case ANYTHING ->
                switch (plain) {
                    case "1" -> pressed.withIntents(List.of(Intent.BOOK));
                    case "2" -> pressed.withIntents(List.of(Intent.MOVE));
                    case "3" -> pressed.withIntents(List.of(Intent.CANCEL));
                    default -> pressed;
                };
            case STAFF, DATE, TIME, WHEN, NAME, EMAIL, POSTCODE, FREE_TEXT -> pressed;
        };
    }

    /** Two digits for the day, two for the month, four for the year, as they are asked for; null where there was no such day yet. */
    private static @Nullable LocalDate date(String plain, LocalDate today) {
        try {
            LocalDate day = LocalDate.parse(plain, DAY_MONTH_YEAR);
            return day.isAfter(today) ? null : day;
        } catch (DateTimeParseException noDay) {
            return null;
        }
    }

    private static @Nullable Answer answer(String digits) {
        return switch (digits) {
            case "1" -> Answer.YES;
            case "2" -> Answer.NO;
            default -> null;
        };
    }

    private static @Nullable Integer number(String digits) {
        return digits.isEmpty() || digits.length() > 3 ? null : Integer.valueOf(digits);
    }
}
