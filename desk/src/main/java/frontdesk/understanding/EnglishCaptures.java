package frontdesk.understanding;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import frontdesk.understanding.Meaning.Particulars;

/** What a caller tells of themselves when asked for it: a name, a date of birth, a postcode; each out of all that was heard. */
final class EnglishCaptures {
    private static final Pattern OF_BIRTH =
            Pattern.compile("(?i)\\b(?:birth ?day|birth ?date|date of birth|d\\.?o\\.?b|born|birth)\\b(?! (?:party|cake|dinner|meal|treat))");

    private EnglishCaptures() {}

    static Account from(Account first, List<String> heard, Surroundings around) {
        Meaning meaning = first.meaning();
        return switch (around.expected()) {
            case NAME -> name(first, heard, around.before());
            case POSTCODE -> postcode(first, heard, around);
            case DATE_OF_BIRTH -> birthday(first, heard, around);
            case ANYTHING, YES_OR_NO, SERVICE, STAFF, PARTY_SIZE, DATE, TIME, WHEN, CHOICE, PHONE, EMAIL, FREE_TEXT ->
                OF_BIRTH.matcher(meaning.words()).find() ? birthday(first, heard, around) : first;
        };
    }

    private static Account name(Account first, List<String> heard, List<List<String>> before) {
        Meaning meaning = first.meaning();
        boolean somethingElse = !meaning.intents().isEmpty() || meaning.answer() != null;
        boolean nothingToChoose = heard.size() < 2 && before.isEmpty() && meaning.name() != null;
        if (somethingElse || nothingToChoose) {
            return first;
        }
        @Nullable String name = EnglishNameGuesses.of(heard, before);
        return name == null ? first : first.meaning(meaning.withName(name));
    }

    private static Account postcode(Account first, List<String> heard, Surroundings around) {
        String code = new Postcodes(around.region())
                .of(letters(heard), around.before().stream().map(EnglishCaptures::letters).toList());
        Particulars known = first.meaning().particulars();
        return code == null
                ? first
                : first.meaning(first.meaning().withParticulars(new Particulars(known.email(), known.birthday(), code)));
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
                : first.meaning(first.meaning()
                        .withParticulars(new Particulars(known.email(), day, known.postcode())));
    }
}
