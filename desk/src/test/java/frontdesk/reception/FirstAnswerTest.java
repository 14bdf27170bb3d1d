package frontdesk.reception;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import frontdesk.business.Answer;
import frontdesk.business.Business;
import frontdesk.business.DemoBusinesses;
import frontdesk.business.KnownFile;
import frontdesk.business.Translation;
import frontdesk.kernel.Language;
import frontdesk.understanding.Understanding;

import static org.assertj.core.api.Assertions.assertThat;

/** What owners are shown of the answers they write. */
class FirstAnswerTest {
    private final FirstAnswer agent =
            new FirstAnswer(new Understanding(), Clock.fixed(Instant.parse("2026-11-21T18:00:00Z"), ZoneOffset.UTC));
    private final Business trattoria = DemoBusinesses.trattoria();

    @Test
    void anAnswerOfTheBusinessIsSaidAndNamed() {
        FirstAnswer.Given given = agent.to("where can I park?", trattoria, trattoria.language());
        assertThat(given.answer()).isEqualTo("parking");
        assertThat(given.said()).contains("parking garage on Grand Street");
    }

    @Test
    void whatIsNotSavedYetIsAnsweredAsWell() {
        List<Answer> more = new ArrayList<>(trattoria.answers());
        more.add(new Answer("answer-1", List.of("garden"), "Our garden has twelve tables."));
        FirstAnswer.Given given = agent.to("do you have a garden", trattoria.withAnswers(more), trattoria.language());
        assertThat(given.answer()).isEqualTo("answer-1");
        assertThat(given.said()).contains("Our garden has twelve tables.");
    }

    @Test
    void aTranslationIsSaidInItsLanguage() {
        var spanish = new Translation(
                new Language("es"),
                null,
                Map.of(),
                List.of(new Answer("parking", List.of("estacionamiento"), "Hay un garaje en Grand Street.")));
        Business both = trattoria.withTranslations(List.of(spanish));
        FirstAnswer.Given given = agent.to("¿tienen estacionamiento?", both, spanish.language());
        assertThat(given.answer()).isEqualTo("parking");
        assertThat(given.said()).contains("Hay un garaje en Grand Street.");
    }

    @Test
    void aFileAnswersWhatNoAnswerIsWrittenFor() {
        FirstAnswer.Given given = agent.to("do you have lasagne?", withMenu(), trattoria.language());
        assertThat(given.said()).contains("Vegan lasagne with spinach 14.50");
        assertThat(given.answer()).isEqualTo("file:1");
    }

    @Test
    void aPriceThatIsNoServicesIsFoundInAFile() {
        assertThat(agent.to("how much is the panna cotta?", withMenu(), trattoria.language())
                        .said())
                .contains("Panna cotta with berries 7.50");
    }

    @Test
    void anAnswerOfTheBusinessComesBeforeItsFiles() {
        var file = new KnownFile("1", "Around us", "Parking in our street is for residents.");
        FirstAnswer.Given given =
                agent.to("where can I park?", trattoria.withFiles(List.of(file)), trattoria.language());
        assertThat(given.answer()).isEqualTo("parking");
    }

    @Test
    void aWishIsNoQuestionToAFile() {
        var file =
                new KnownFile("1", "Rules", "A table for two is kept for an hour and a half tomorrow as on every day.");
        FirstAnswer.Given given = agent.to(
                "a table for two tomorrow at seven please", trattoria.withFiles(List.of(file)), trattoria.language());
        assertThat(given.said()).isEmpty();
    }

    @Test
    void whatAFileDoesNotSayIsNotAnsweredFromIt() {
        assertThat(agent.to("do you repair bicycles", withMenu(), trattoria.language())
                        .answer())
                .isNull();
    }

    private Business withMenu() {
        return trattoria.withFiles(List.of(new KnownFile("1", "Menu", """
                Mains
                Burrata with tomatoes 12.50
                Vegan lasagne with spinach 14.50

                Desserts
                Panna cotta with berries 7.50
                """)));
    }

    @Test
    void aWishToBookIsNoQuestionAndNothingIsSaidWithoutTheDiary() {
        FirstAnswer.Given given = agent.to("a table for two tomorrow at seven please", trattoria, trattoria.language());
        assertThat(given.answer()).isNull();
        assertThat(given.said()).isEmpty();
    }

    @Test
    void whatNobodyHasAnsweredIsNamedAfterNoAnswer() {
        assertThat(agent.to("do you repair bicycles", trattoria, trattoria.language())
                        .answer())
                .isNull();
    }
}
