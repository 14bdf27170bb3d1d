package frontdesk.understanding;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import frontdesk.kernel.Language;
import frontdesk.understanding.Surroundings.Named;
import frontdesk.understanding.Understanding.Utterance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** What a business calls by name, as recognisers write it who have never heard of it. */
class NamesBySoundTest {
    private static final Understanding UNDERSTANDING = new Understanding();
    private static final List<Named> STAFF = List.of(
            new Named("hewitt", List.of("Dr. Hewitt")),
            new Named("sian", List.of("Sian")),
            new Named("patel", List.of("Dr. Patel", "Patel")),
            new Named("lee", List.of("Dr. Lee", "Lee")),
            new Named("nguyen", List.of("Nguyen")),
            new Named("weiss", List.of("Jürgen Weiß")),
            new Named("stephen", List.of("Stephen")));
    private static final List<Named> SERVICES = List.of(
            new Named("root", List.of("Root canal treatment", "root canal")),
            new Named("colour", List.of("Balayage")),
            new Named("nails", List.of("Manicure")),
            new Named("hygiene", List.of("Hygienist appointment", "teeth cleaning")));

    private static Meaning heard(Expected expected, String language, String text, String... others) {
        var around =
                Surroundings.of(Scenes.NOW, expected, "GB").withStaff(STAFF).withServices(SERVICES);
        return UNDERSTANDING.understand(new Utterance(text, List.of(others), new Language(language)), around);
    }

    @ParameterizedTest
    @CsvSource({
        "docta hew it, hewitt",
        "doctor hue it, hewitt",
        "with doctor huwitt please, hewitt",
        "shawn, sian",
        "with shaun please, sian",
        "doctor petal, patel",
        "pat tell, patel",
        "leigh, lee",
        "new yen please, nguyen",
        "jurgen vice, weiss",
        "steven, stephen"
    })
    void whoWasAskedForIsKnownBySound(String text, String staff) {
        assertThat(heard(Expected.STAFF, "en", text).staff()).isEqualTo(staff);
    }

    @ParameterizedTest
    @CsvSource({
        "root can all, root",
        "route canal, root",
        "balley arge, colour",
        "ballet age please, colour",
        "many cure, nails",
        "hygenist appointment, hygiene"
    })
    void aServiceThatWasAskedForIsKnownBySound(String text, String service) {
        assertThat(heard(Expected.SERVICE, "en", text).service()).isEqualTo(service);
    }

    @ParameterizedTest
    @CsvSource({
        "shivawn, siobhan",
        "chevonne please, siobhan",
        "an appointment with shivon, siobhan",
        "neev, niamh",
        "with neve please, niamh",
        "keeva, caoimhe",
        "is wakeen in on friday, joaquin",
        "voychek, wojciech",
        "with ocean, ",
        "owen, owen",
        "with oin, eoin"
    })
    void aNameThatIsNotSaidAsItIsWrittenIsKnownAllTheSame(String text, String staff) {
        var staffed = List.of(
                new Named("siobhan", List.of("Siobhán Kelly", "Siobhán")),
                new Named("niamh", List.of("Niamh")),
                new Named("caoimhe", List.of("Caoimhe")),
                new Named("eoin", List.of("Eoin")),
                new Named("owen", List.of("Owen")),
                new Named("joaquin", List.of("Joaquín")),
                new Named("wojciech", List.of("Wojciech")));
        for (Expected expected : List.of(Expected.STAFF, Expected.ANYTHING)) {
            var around = Surroundings.of(Scenes.NOW, expected, "GB").withStaff(staffed);
            assertThat(UNDERSTANDING.understand(Utterance.of(text), around).staff())
                    .as("%s, asked for %s", text, expected)
                    .isEqualTo(staff);
        }
    }

    @Test
    void aCallersNameIsWrittenAsItsBearersWriteIt() {
        var around = Surroundings.of(Scenes.NOW, Expected.NAME, "GB");
        var heard = new Utterance("neev murphy", List.of("neve murphy", "neev murphy"), Language.ENGLISH);
        assertThat(UNDERSTANDING.understand(heard, around).name()).isEqualTo("Niamh Murphy");
        assertThat(UNDERSTANDING
                        .understand(Utterance.of("it's sersha walsh"), around)
                        .name())
                .isEqualTo("Saoirse Walsh");
    }

    @ParameterizedTest
    @CsvSource({"can i see doctor hue it on friday, hewitt", "i'd like to book with doctor petal, patel"})
    void aTitleVouchesForTheNameAfterIt(String text, String staff) {
        assertThat(heard(Expected.ANYTHING, "en", text).staff()).isEqualTo(staff);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "anyone is fine",
                "whoever is free",
                "no preference",
                "i don't mind",
                "what time do you open",
                "at ten past three",
                "can i pay by card",
                "is there parking",
                "see you then",
                "i'd like to leave it",
                "could you repeat that",
                "that's seen to",
                "can i see the doctor on monday",
                "goodbye"
            })
    void ordinaryWordsAreNobodysName(String text) {
        for (Expected expected : List.of(Expected.STAFF, Expected.SERVICE, Expected.ANYTHING)) {
            Meaning meaning = heard(expected, "en", text);
            assertThat(meaning.staff()).as("%s, asked for %s", text, expected).isNull();
            assertThat(meaning.service()).as("%s, asked for %s", text, expected).isNull();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"docta hew it", "new yen", "leigh"})
    void whatOnlySoundsLikeANameIsNoneWhereNobodyAsked(String text) {
        assertThat(heard(Expected.ANYTHING, "en", text).staff()).isNull();
    }

    @Test
    void anotherGuessHelps() {
        assertThat(heard(Expected.STAFF, "en", "you it", "hew it", "hewitt").staff())
                .isEqualTo("hewitt");
    }

    @ParameterizedTest
    @CsvSource({
        "de, bei doktor huit bitte, hewitt",
        "es, con la doctora huit, hewitt",
        "fr, avec le docteur patelle, patel"
    })
    void soItIsInOtherLanguages(String language, String text, String staff) {
        assertThat(heard(Expected.STAFF, language, text).staff()).isEqualTo(staff);
    }

    @Test
    void whoeverMayBeMeantIsToldWithWhatSpeaksForIt() {
        var around = Surroundings.of(Scenes.NOW, Expected.STAFF, "GB")
                .withStaff(List.of(new Named("sian", List.of("Sian")), new Named("shaun", List.of("Shaun"))));

        List<Reading> readings =
                UNDERSTANDING.explain(Utterance.of("shawn"), around).readings();

        assertThat(readings)
                .filteredOn(reading -> reading.kind() == Reading.Kind.STAFF)
                .extracting(Reading::value, Reading::why, Reading::taken)
                .containsExactly(tuple("shaun", "like Shaun", true), tuple("sian", "like Sian", false));
    }
}
