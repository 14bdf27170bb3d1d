package frontdesk.understanding;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import frontdesk.understanding.Meaning.Particulars;

/** What a caller tells of themselves when asked for it: a name, a date of birth, a postcode; each out of all that was heard. */
final class EnglishCaptures {
    private static final Pattern OF_BIRTH = Pattern.compile(
            "(?i)\\b(?:birth ?day|birth ?date|date of birth|d\\.?o\\.?b|born|birth)\\b(?! (?:party|cake|dinner|meal|treat))");

    private static final Pattern OF_EMAIL = Pattern.compile("(?i)\\be-?\\s?mail\\b|@");
    private static final Pattern OF_POSTCODE = Pattern.compile("(?i)\\b(?:post\\s?code|zip(?:\\s?code)?) is\\b");

    private EnglishCaptures() {}

    static Account from(Account first, List<String> heard, Surroundings around) {
        return switch (around.expected()) {
            case NAME -> name(first, heard, around.before());
            case POSTCODE -> postcode(first, heard, around);
            case DATE_OF_BIRTH -> birthday(first, heard, around);
            case EMAIL -> email(first, heard);
            case ANYTHING, YES_OR_NO, SERVICE, STAFF, PARTY_SIZE, DATE, TIME, WHEN, CHOICE, PHONE, FREE_TEXT ->
                unasked(first, heard, around);
        };
    }

    private static Account name(Account first, List<String> heard, List<List<String>> before) {
        Meaning meaning = first.meaning();
        boolean somethingElse = !meaning.intents().isEmpty() || meaning.answer() != null;
        boolean nothingToChoose = heard.size() < 2 && before.isEmpty() && meaning.name() != null;
        if (somethingElse) {
            return first;
        }
        @Nullable String name = nothingToChoose ? written(meaning.name()) : EnglishNameGuesses.of(heard, before);
        return name == null ? first : first.meaning(meaning.onlyNaming(name));
    }

    private static @Nullable String written(@Nullable String name) {
        return name == null || name.equals(SaidNames.KNOWN.written(name)) ? null : SaidNames.KNOWN.written(name);
    }

    /** "My date of birth is …", "my e-mail is …", "my postcode is …", said of one's own accord. */
    private static Account unasked(Account first, List<String> heard, Surroundings around) {
        String words = first.meaning().words();
        if (OF_BIRTH.matcher(words).find()) {
            return birthday(first, heard, around);
        }
        if (OF_EMAIL.matcher(words).find()) {
            return email(first, heard);
        }
        Matcher code = OF_POSTCODE.matcher(words);
        return code.find() ? postcode(first, List.of(words.substring(code.end())), around) : first;
    }

    private static Account email(Account first, List<String> heard) {
        Particulars known = first.meaning().particulars();
        return heard.stream()
                .map(EnglishEmails::in)
                .filter(Objects::nonNull)
                .findFirst()
                .map(address -> first.meaning(
                        first.meaning().onlyTelling(new Particulars(address, known.birthday(), known.postcode()))))
                .orElse(first);
    }

    private static Account postcode(Account first, List<String> heard, Surroundings around) {
        String code = new Postcodes(around.region())
                .of(
                        letters(heard),
                        around.before().stream().map(EnglishCaptures::letters).toList());
        Particulars known = first.meaning().particulars();
        return code == null
                ? first
                : first.meaning(first.meaning().onlyTelling(new Particulars(known.email(), known.birthday(), code)));
    }

    private static List<List<EnglishLetters>> letters(List<String> heard) {
        return heard.stream().map(EnglishLetters::of).toList();
    }

    private static Account birthday(Account first, List<String> heard, Surroundings around) {
        boolean dayFirst = !around.region().equals("US");
        @Nullable LocalDate day = new EnglishBirthdays(around.now().toLocalDate(), dayFirst).of(heard);
        Particulars known = first.meaning().particulars();
        return day == null
                ? first
                : first.meaning(first.meaning().onlyTelling(new Particulars(known.email(), day, known.postcode())));
    }
}
