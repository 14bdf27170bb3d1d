package frontdesk.reception;

import java.util.List;

import org.jspecify.annotations.Nullable;

import frontdesk.kernel.PhoneNumber;
import frontdesk.understanding.Meaning;
import frontdesk.understanding.Meaning.Answer;
import frontdesk.understanding.Meaning.Choice;
import frontdesk.understanding.Meaning.Intent;
import frontdesk.understanding.Meaning.Particulars;
import frontdesk.understanding.Surroundings;

/** What pressed keys mean, by what was just asked: 1 is yes and 2 is no, a number is a number of people, ten digits are a telephone number. */
final class Keys {
    private Keys() {}

    static Meaning meaning(String digits, Surroundings around) {
        String plain = digits.replaceAll("[^0-9]", "");
        return switch (around.expected()) {
            case YES_OR_NO -> of(digits, answer(plain), null, null, null);
            case PARTY_SIZE -> of(digits, null, number(plain), null, null);
            case PHONE ->
                of(
                        digits,
                        null,
                        null,
                        null,
                        PhoneNumber.parse(plain, around.region()).orElse(null));
            case CHOICE -> {
                Integer place = number(plain);
                yield of(digits, null, null, place == null ? null : new Choice(place - 1), null);
            }
            case ANYTHING, SERVICE, STAFF, DATE, TIME, WHEN, NAME, DATE_OF_BIRTH, EMAIL, POSTCODE, FREE_TEXT -> {
                boolean person = plain.equals("0");
                yield person ? wanting(Intent.PERSON, digits) : Meaning.nothing(digits);
            }
        };
    }

    private static @Nullable Answer answer(String digits) {
        return switch (digits) {
            case "1" -> Answer.YES;
            case "2" -> Answer.NO;
            default -> null;
        };
    }

    private static @Nullable Integer number(String digits) {
        return digits.isEmpty() || digits.length() > 3 || digits.equals("0") ? null : Integer.valueOf(digits);
    }

    private static Meaning wanting(Intent intent, String digits) {
        return new Meaning(
                List.of(intent),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                Particulars.NONE,
                null,
                null,
                false,
                digits);
    }

    private static Meaning of(
            String digits,
            @Nullable Answer answer,
            @Nullable Integer people,
            @Nullable Choice choice,
            @Nullable PhoneNumber phone) {
        return new Meaning(
                List.of(),
                answer,
                people,
                null,
                null,
                null,
                null,
                choice,
                null,
                null,
                phone,
                Particulars.NONE,
                null,
                null,
                false,
                digits);
    }
}
