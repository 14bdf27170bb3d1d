package frontdesk.understanding;

import java.time.LocalDateTime;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import frontdesk.kernel.Language;
import frontdesk.understanding.Meaning.Intent;
import frontdesk.understanding.Understanding.Utterance;

import static org.assertj.core.api.Assertions.assertThat;

/** What staff tell of a caller, as the caller would have said it. */
class ReportedTest {
    private final Understanding understanding = new Understanding();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | Her name is Ana Torres                | my name is Ana Torres
            en | the guest's name is Ana               | my name is Ana
            en | They want to cancel                   | i want to cancel
            en | he said Thursday, not Tuesday         | Thursday, not Tuesday
            en | 6 pax tomorrow 8pm                    | 6 people tomorrow 8pm
            en | put her through                       | put me through
            en | she wants a call back                 | call me back
            en | she’d like the terrace                | i would like the terrace
            de | Er meinte Donnerstag                  | Donnerstag
            es | ha dicho el jueves                    | el jueves
            fr | elle a dit jeudi                      | jeudi
            it | ha detto giovedì                      | giovedì
            pt | ele disse quinta                      | quinta
            hi | उन्होंने कहा शुक्रवार                      | शुक्रवार
            """)
    void whatIsToldOfACallerIsPutAsTheyWouldSayIt(String language, String told, String said) {
        assertThat(said(language, told).text()).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | Her name is Ana Torres
            de | Sie heißt Ana Torres
            es | Se llama Ana Torres
            fr | Elle s’appelle Ana Torres
            it | Si chiama Ana Torres
            pt | Ela se chama Ana Torres
            hi | उनका नाम Ana Torres है
            """)
    void aNameIsTheCallers(String language, String told) {
        assertThat(meaning(language, told).name()).isEqualTo("Ana Torres");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | They want to cancel
            de | Er möchte absagen
            es | quiere cancelar
            fr | il veut annuler
            it | vuole cancellare
            pt | ele quer cancelar
            hi | उन्हें कैंसल करना है
            """)
    void theirWishIsTheirWish(String language, String told) {
        assertThat(meaning(language, told).intents()).contains(Intent.CANCEL);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | put her through
            de | stell sie durch
            es | pásamela
            fr | passe-la-moi
            it | passamela
            pt | passa ela pra mim
            """)
    void whoIsToBePutThroughIs(String language, String told) {
        assertThat(meaning(language, told).intents()).contains(Intent.PERSON);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | 6 pax tomorrow 8pm
            de | 6 Pers. morgen 20 Uhr
            es | 6 pax mañana a las 20:00
            fr | 6 pers demain 20 heures
            it | 6 pers domani alle 20
            pt | 6 pax amanhã às 20 horas
            """)
    void telegramStyleWillDo(String language, String told) {
        Meaning meaning = meaning(language, told);
        assertThat(meaning.partySize()).isEqualTo(6);
        assertThat(meaning.when()).isNotNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | tell her we are open until eleven
            de | Sag ihm, dass wir bis elf offen haben
            es | dile que cerramos a las once
            fr | dis-lui que nous fermons à onze heures
            it | dille che chiudiamo alle undici
            pt | diz pra ela que fechamos às onze
            hi | उन्हें बता दो ग्यारह बजे तक
            """)
    void whatIsToBeSaidToThemIsNoWishOfTheirs(String language, String told) {
        assertThat(meaning(language, told).isEmpty()).isTrue();
    }

    @Test
    void wordsThatTellOfNobodyStayAsTheyAre() {
        assertThat(said("en", "six people, tomorrow at eight").text()).isEqualTo("six people, tomorrow at eight");
    }

    private Meaning meaning(String language, String told) {
        var around = Surroundings.of(LocalDateTime.parse("2026-11-21T10:05"), Expected.ANYTHING, "US");
        return understanding.understand(said(language, told), around);
    }

    private Utterance said(String language, String told) {
        return understanding.asTheCallerWouldSay(Utterance.of(told, new Language(language)));
    }
}
