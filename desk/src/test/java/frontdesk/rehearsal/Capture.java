package frontdesk.rehearsal;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import frontdesk.kernel.Language;
import frontdesk.understanding.Expected;
import frontdesk.understanding.Meaning;
import frontdesk.understanding.Surroundings;
import frontdesk.understanding.Understanding;
import frontdesk.understanding.Understanding.Utterance;

/** The third answer to a question about a person: eight guesses at it, and as many at each of the two answers before. */
record Capture(Utterance heard, Surroundings around) {
    private static final int GUESSES = 8;
    private static final int ERRORS = 15;
    private static final LocalDateTime NOW = LocalDateTime.parse("2027-09-13T10:05");

    private static final List<String> NAMES = List.of(
            "Laura Bennett",
            "Peter Walsh",
            "Anna Keller",
            "Maria Lopez",
            "George Hill",
            "Siobhan Murphy",
            "Derek O'Neill");
    private static final List<String> POSTCODES = List.of("SW1A 1AA", "M1 4BT", "EH3 9QN", "CB2 1TN", "LS11 5DZ");
    private static final List<String> BIRTHDAYS = List.of(
            "the fourth of may nineteen eighty one",
            "22nd of the 12th 1959",
            "oh four oh five nineteen eighty one",
            "june the third two thousand and five",
            "it's the thirty first of january 1974");
    private static final List<String> EMAILS = List.of(
            "anna dot keller at example dot com",
            "it's l a u r a b at gmail",
            "p walsh seventy two at example dot co dot uk");
    private static final List<String> PHONES = List.of(
            "four one five, five five five, oh one three four",
            "it's oh two oh seven nine four six oh nine five eight",
            "double five five oh one three four");

    static List<Capture> all() {
        var all = new ArrayList<Capture>();
        for (String name : NAMES) {
            all.add(of(Expected.NAME, "GB", "my name is " + name, name, spelled(name)));
            all.add(of(Expected.NAME, "GB", name, spelled(name), spelled(name)));
        }
        for (String code : POSTCODES) {
            all.add(of(Expected.POSTCODE, "GB", "it's " + code, spelled(code), "my postcode is " + spelled(code)));
        }
        BIRTHDAYS.forEach(day -> all.add(of(Expected.DATE_OF_BIRTH, "GB", day, day, "I was born on " + day)));
        EMAILS.forEach(mail -> all.add(of(Expected.EMAIL, "US", mail, mail, "my email is " + mail)));
        PHONES.forEach(phone -> all.add(of(Expected.PHONE, "GB", phone, phone, "my number is " + phone)));
        return List.copyOf(all);
    }

    Meaning understand(Understanding understanding) {
        return understanding.understand(heard, around);
    }

    private static Capture of(Expected expected, String region, String first, String second, String third) {
        var around = Surroundings.of(NOW, expected, region)
                .withBefore(Stream.of(first, second).map(Capture::guesses).toList());
        List<String> guesses = guesses(third);
        return new Capture(new Utterance(guesses.getFirst(), guesses.subList(1, GUESSES), Language.ENGLISH), around);
    }

    private static List<String> guesses(String words) {
        return IntStream.range(0, GUESSES)
                .mapToObj(guess -> new Mishearing(ERRORS, new Random(words.hashCode() * 31L + guess)).heard(words))
                .toList();
    }

    /** "s w 1 a 1 a a". */
    private static String spelled(String words) {
        return String.join(
                " ", words.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "").split(""));
    }
}
