package frontdesk.dialogue;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import frontdesk.business.Answer;
import frontdesk.business.Business;
import frontdesk.business.DemoBusinesses;
import frontdesk.business.Talk;
import frontdesk.business.Translation;
import frontdesk.kernel.Language;
import frontdesk.understanding.Meaning;
import frontdesk.understanding.Meaning.Intent;

import static org.assertj.core.api.Assertions.assertThat;

/** The language of a conversation: the business's, until the caller wants or speaks another that is spoken there. */
class LanguageTest {
    private static final Language SPANISH = new Language("es-MX");
    private static final Business CLINIC = DemoBusinesses.clinic()
            .withTranslations(List.of(
                    new Translation(
                            SPANISH,
                            "Clínica Bright Smile, ¿qué desea?",
                            Map.of("Check-up", "revisión"),
                            List.of(new Answer("insurance", List.of("seguro"), "Aceptamos casi todos los seguros."))),
                    new Translation(new Language("de"))));

    private static TextCall call() {
        return TextCall.to(CLINIC, Caller.from(TextCall.MOBILE));
    }

    @Test
    void theBusinesssOwnLanguageComesFirst() {
        call().greeted().hears("how can I help you?");
    }

    @Test
    void theWordsOfAnHourAreSaidInTheLanguageThatIsSpoken() {
        var night = new Talk.Shift(
                LocalTime.of(20, 0),
                LocalTime.of(8, 0),
                "",
                List.of(),
                false,
                "Good evening.",
                List.of(new Talk.Said(SPANISH, "Buenas noches.")));
        Business clinic = CLINIC.withTalk(new Talk(Talk.Brain.BUILT_IN, "", List.of(night)));
        LocalDateTime late = LocalDateTime.parse("2026-11-23T21:00");
        assertThat(new Situation(clinic, late).greeting()).isEqualTo("Good evening.");
        assertThat(new Situation(clinic, late, new Language("es")).greeting()).isEqualTo("Buenas noches.");
        assertThat(new Situation(clinic, late.minusHours(10), SPANISH).greeting())
                .startsWith("Clínica");
        assertThat(new Situation(clinic, late, new Language("de")).greeting()).isNull();
    }

    @Test
    void whoAsksForAnotherLanguageIsAnsweredInIt() {
        call().greeted()
                .means(wants(new Language("es")))
                .hears("Por supuesto, seguimos en español.", "¿En qué puedo ayudarle?");
    }

    @Test
    void theQuestionThatWaitedIsAskedInTheNewLanguage() {
        call().says("I'd like to book a check-up")
                .isAsked(Question.WHEN)
                .means(wants(new Language("es")))
                .hears("seguimos en español", "¿Qué día y a qué hora le viene bien?")
                .isAsked(Question.WHEN);
    }

    @Test
    void whatIsBookedGoesOnInTheNewLanguageByTheNamesThatTheBusinessGaveIt() {
        call().says("I'd like to book a check-up")
                .means(wants(new Language("es")))
                .says("el viernes a las diez")
                .says("Anna Keller")
                .means(yes())
                .hears(
                        "una cita para revisión con doctor Lee",
                        "viernes veintisiete de noviembre",
                        "a nombre de Anna Keller");
    }

    @Test
    void whoPlainlySpeaksAnotherLanguageIsAnsweredInIt() {
        call().greeted()
                .says("quisiera una cita el viernes a las diez")
                .hears("Por supuesto, seguimos en español.")
                .says("friday at eleven")
                .hears("let's go on in English");
    }

    @Test
    void theLanguageCanChangeBack() {
        call().greeted()
                .means(wants(new Language("de")))
                .hears("sprechen wir Deutsch", "Wie kann ich Ihnen helfen?")
                .means(wants(Language.ENGLISH))
                .hears("let's go on in English", "How can I help you?");
    }

    @Test
    void aLanguageThatNobodySpeaksHereIsSaidToBeNone() {
        call().greeted()
                .means(wants(new Language("ja")))
                .hears("I only speak English, Spanish and German")
                .doesNotHear("Japanese");
    }

    @Test
    void anAnswerThatWasTranslatedIsGivenInTheCallersLanguage() {
        call().greeted()
                .means(wants(new Language("es")))
                .means(asks("insurance"))
                .hears("Aceptamos casi todos los seguros.");
    }

    private static Meaning wants(Language language) {
        return Meaning.nothing("").with(m -> m.intents(List.of(Intent.LANGUAGE)).language(language));
    }

    private static Meaning asks(String answer) {
        var topic = new Meaning.Topic(Meaning.Topic.Kind.OTHER, answer);
        return Meaning.nothing("").with(m -> m.intents(List.of(Intent.ASK)).topic(topic));
    }

    private static Meaning yes() {
        return Meaning.nothing("").withAnswer(Meaning.Answer.YES);
    }
}
