package frontdesk.translation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import frontdesk.kernel.Language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

class CatalogueTest {
    private final List<String> unknown = new ArrayList<>();
    private final Catalogue catalogue = new Catalogue(
            Map.of(
                    "Save", "Guardar",
                    "Calls", "Llamadas",
                    "Nothing is due.", "No hay nada pendiente.",
                    "Kept.", "Guardado.",
                    "Look at the text of {0}", "Ver el texto de {0}",
                    "{n0} calls", "{n0} llamadas",
                    "{0} of {1} seats", "de {1} plazas, {0}",
                    "and {n0} more", "y {n0} más",
                    "{0} · Frontdesk", "{0} · Frontdesk"),
            unknown::add);

    @Test
    void aTextIsFoundByItsEnglish() {
        assertThat(catalogue.say("Save")).isEqualTo("Guardar");
        assertThat(unknown).isEmpty();
    }

    @Test
    void whatHasNoOtherWordsStaysAndIsTold() {
        assertThat(catalogue.say("Rosa Alvarez")).isEqualTo("Rosa Alvarez");
        assertThat(unknown).containsExactly("Rosa Alvarez");
    }

    @Test
    void whatStandsInASentenceStandsInTheOther() {
        assertThat(catalogue.say("Look at the text of Menu")).isEqualTo("Ver el texto de Menu");
        assertThat(catalogue.say("12 calls")).isEqualTo("12 llamadas");
        assertThat(catalogue.say("a few calls")).isEqualTo("a few calls");
        assertThat(catalogue.say("Table 4 of 6 seats")).isEqualTo("de 6 plazas, Table 4");
    }

    @Test
    void aPlaceIsFilledWithOurWordsOrSomebodysName() {
        assertThat(catalogue.say("Calls · Frontdesk")).isEqualTo("Llamadas · Frontdesk");
        assertThat(catalogue.say("Look at the text of 12 calls")).isEqualTo("Ver el texto de 12 llamadas");
        assertThat(catalogue.say("Look at the text of {1} $1 \\")).isEqualTo("Ver el texto de {1} $1 \\");
    }

    @Test
    void whatPeopleWriteIsNotTakenForASentenceOfFewWords() {
        var few = new Catalogue(
                Map.of(
                        "{0} to {1}", "De {0} a {1}",
                        "Move {0}", "Cambiar {0}",
                        "Move the booking", "Cambiar la reserva",
                        "{0} · Frontdesk", "{0} · Frontdesk",
                        "Parking", "Aparcamiento",
                        "Dogs", "Perros"),
                unknown::add);

        assertThat(few.say("12:00 to 21:00")).isEqualTo("De 12:00 a 21:00");
        assertThat(few.say("Trattoria Lucia: write to us here")).isEqualTo("Trattoria Lucia: write to us here");
        assertThat(few.say("Move the booking · Frontdesk")).isEqualTo("Cambiar la reserva · Frontdesk");
        assertThat(few.say("Parking, Dogs")).isEqualTo("Aparcamiento, Perros");
        assertThat(few.say("Parking, Rosa")).isEqualTo("Parking, Rosa");
    }

    @Test
    void aTextPutTogetherOfSeveralIsTakenApart() {
        assertThat(catalogue.say("Kept. Nothing is due.")).isEqualTo("Guardado. No hay nada pendiente.");
        assertThat(catalogue.say("Calls · 3 calls · Rosa")).isEqualTo("Llamadas · 3 llamadas · Rosa");
        assertThat(catalogue.say("Kept. Whatever this is.")).isEqualTo("Guardado. Whatever this is.");
        assertThat(unknown).contains("Rosa", "Whatever this is.");
    }

    @Test
    void noTextTakesLong() {
        String long1 = "Look at the text of ".repeat(4_000);
        String long2 = "a of b ".repeat(20_000) + "seats";
        String long3 = "Kept. So. ".repeat(20_000);
        var nested = new Catalogue(
                Map.of(
                        "{0} to {1}",
                        "{0} a {1}",
                        "{0} to {1} ",
                        "{0} a {1}",
                        "{0}, {1} to {2}",
                        "{0}, {1} a {2}",
                        "Calls",
                        "Llamadas"),
                unknown::add);
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            catalogue.say(long1);
            catalogue.say(long2);
            catalogue.say(long3);
            nested.say("Calls to ".repeat(60) + "somebody");
            nested.say("Calls, Calls to ".repeat(30) + "somebody");
        });
    }

    @Test
    void theConsolesOwnHasTheSamePlacesInBothLanguages() {
        PortableObjects.read(CatalogueTest.class.getResource("/console/es.po"))
                .forEach((english, spanish) -> assertThat(Sentence.places(spanish))
                        .as(english)
                        .containsExactlyInAnyOrderElementsOf(Sentence.places(english)));
        assertThat(Catalogue.of("console", new Language("es")).say("Today")).isEqualTo("Hoy");
    }
}
