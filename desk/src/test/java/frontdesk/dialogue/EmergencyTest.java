package frontdesk.dialogue;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import frontdesk.business.Business;
import frontdesk.business.DemoBusinesses;
import frontdesk.business.Terms;
import frontdesk.business.Translation;
import frontdesk.kernel.Language;

/** Words of danger at a clinic interrupt whatever is being asked, in every language that has words for it. */
class EmergencyTest {
    private static final String NEEDED = "call the emergency number now";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "he can't breathe",
                "she has chest pain",
                "my son is unconscious",
                "i think it's a heart attack",
                "there is so much blood it won't stop bleeding",
                "please call an ambulance"
            })
    void aNameThatIsAskedForIsNoMatterThen(String words) {
        TextCall.toClinic()
                .says("a check-up on monday at nine")
                .isAsked(Question.NAME)
                .says(words)
                .hears(NEEDED)
                .isPutThrough();
    }

    @Test
    void neitherIsANumber() {
        TextCall.to(DemoBusinesses.clinic(), Caller.from(null))
                .says("a check-up on monday at nine", "anna keller")
                .isAsked(Question.PHONE)
                .says("oh god he collapsed")
                .hears(NEEDED)
                .isPutThrough();
    }

    @Test
    void norAReadBack() {
        TextCall.toClinic()
                .says("a check-up on monday at nine", "anna keller", "yes")
                .isAsked(Question.READ_BACK)
                .says("wait she's not responding")
                .hears(NEEDED)
                .leaves()
                .isPutThrough();
    }

    @Test
    void norAMessageThatIsDictated() {
        TextCall.toClinic()
                .says("can i leave a message")
                .isAsked(Question.MESSAGE)
                .says("tell doctor lee that my husband has severe bleeding")
                .hears(NEEDED)
                .isPutThrough();
    }

    @Test
    void norWhatIsAskedBeforehand() {
        TextCall.toClinicThatAsks(new Terms.Question("new-patient", "Have you been with us before?", true))
                .says("a check-up on monday at nine", "anna keller", "yes")
                .isAsked(Question.INTAKE)
                .says("no he can't breathe")
                .hears(NEEDED)
                .isPutThrough();
    }

    @ParameterizedTest
    @CsvSource({
        "es, mi marido no puede respirar, Si alguien está en peligro",
        "fr, mon mari a du mal à respirer, Si quelqu",
        "de, mein Mann ist bewusstlos, Wenn jemand in Gefahr ist",
        "it, mio marito non riesce a respirare, Se qualcuno",
        "pt, meu marido está inconsciente, Se alguém",
        "hi, मेरे पति बेहोश हैं, ख़तरे"
    })
    void everyLanguageHasWordsForIt(String tag, String words, String said) {
        for (State state : stages()) {
            TextCall.to(speaking(tag), Caller.from(TextCall.MOBILE))
                    .at(state)
                    .says(words)
                    .hears(said)
                    .isPutThrough();
        }
    }

    /** With a name, with a number and with a message being asked for, in English. */
    private static List<State> stages() {
        State begun = State.begin(Caller.from(TextCall.MOBILE));
        return Stream.of(Question.HOW_CAN_I_HELP, Question.NAME, Question.PHONE, Question.MESSAGE, Question.READ_BACK)
                .map(asked -> begun.with(begun.memory().asking(asked, 1, List.of("?"))))
                .map(state -> state.asked(Question.MESSAGE) ? state.with(State.Goal.MESSAGE) : state)
                .toList();
    }

    private static Business speaking(String tag) {
        return DemoBusinesses.clinic().withTranslations(List.of(new Translation(new Language(tag))));
    }
}
