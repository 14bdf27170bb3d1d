package frontdesk.kernel;

import java.util.Optional;
import java.util.regex.Pattern;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;

/** A telephone number in E.164 form: a plus and up to fifteen digits. */
public record PhoneNumber(String e164) {
    private static final PhoneNumberUtil LIBRARY = PhoneNumberUtil.getInstance();
    private static final Pattern E164 = Pattern.compile("\\+[1-9][0-9]{5,14}");

    public PhoneNumber {
        if (!E164.matcher(e164).matches()) {
            throw new IllegalArgumentException("not an E.164 number");
        }
    }

    /**
     * Reads a number as people and carriers write it.
     *
     * @param region the country to assume when there is no prefix, by its ISO 3166 code, such as {@code US}
     * @return empty where the text cannot be a telephone number
     */
    public static Optional<PhoneNumber> parse(String text, String region) {
        try {
            var number = LIBRARY.parse(text, region);
            // A number that only its own town could dial reaches nobody from here.
            return LIBRARY.isPossibleNumberWithReason(number) == ValidationResult.IS_POSSIBLE
                    ? Optional.of(new PhoneNumber(LIBRARY.format(number, PhoneNumberFormat.E164)))
                    : Optional.empty();
        } catch (NumberParseException notANumber) {
            return Optional.empty();
        }
    }

    /** The first number that stands in a text among other words. */
    public static Optional<PhoneNumber> firstIn(String text, String region) {
        var found = LIBRARY.findNumbers(text, region).iterator();
        return found.hasNext()
                ? Optional.of(new PhoneNumber(LIBRARY.format(found.next().number(), PhoneNumberFormat.E164)))
                : Optional.empty();
    }

    /** As people of that region write it: {@code (415) 555-0134}, and with the country code from elsewhere. */
    public String written(String region) {
        try {
            var number = LIBRARY.parse(e164, region);
            boolean atHome = region.equals(LIBRARY.getRegionCodeForNumber(number))
                    || number.getCountryCode() == LIBRARY.getCountryCodeForRegion(region);
            return LIBRARY.format(number, atHome ? PhoneNumberFormat.NATIONAL : PhoneNumberFormat.INTERNATIONAL);
        } catch (NumberParseException impossible) {
            return e164;
        }
    }

    /** Its digits without those of the country. */
    public String national() {
        try {
            return LIBRARY.getNationalSignificantNumber(LIBRARY.parse(e164, null));
        } catch (NumberParseException impossible) {
            return e164.substring(1);
        }
    }

    /** The last four digits, to be read aloud as a check. */
    public String lastFour() {
        return e164.substring(e164.length() - 4);
    }

    @Override
    public String toString() {
        return e164;
    }
}
