package frontdesk.reception;

import java.util.List;

import org.jspecify.annotations.Nullable;

import frontdesk.kernel.PhoneNumber;
import frontdesk.understanding.Meaning;
import frontdesk.understanding.Meaning.Answer;
import frontdesk.understanding.Meaning.Choice;
import frontdesk.understanding.Meaning.Intent;
import frontdesk.understanding.Surroundings;

/** What pressed keys mean, by what was just asked: 1 is yes and 2 is no, a number is a number of people, ten digits are a telephone number. */
final class Keys {
    private Keys() {}

    static Meaning meaning(String digits, Surroundings around) {
        String plain = digits.replaceAll("[^0-9]", "");
        Meaning pressed = Meaning.nothing(digits);
        return switch (around.expected()) {
            case YES_OR_NO -> pressed.withAnswer(answer(plain));
            case PARTY_SIZE -> pressed.withPartySize(number(plain));
            case PHONE ->
                pressed.withPhone(PhoneNumber.parse(plain, around.region()).orElse(null));
            case CHOICE -> {
                Integer place = number(plain);
                yield pressed.withChoice(place == null ? null : new Choice(place - 1));
            }
            case ANYTHING, SERVICE, STAFF, DATE, TIME, WHEN, NAME, DATE_OF_BIRTH, EMAIL, POSTCODE, FREE_TEXT ->
                plain.equals("0") ? pressed.withIntents(List.of(Intent.PERSON)) : pressed;
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
}
