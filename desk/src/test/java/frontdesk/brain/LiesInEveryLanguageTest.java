package frontdesk.brain;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import frontdesk.brain.Facts.Deed;
import frontdesk.business.DemoBusinesses;
import frontdesk.kernel.Language;
import frontdesk.understanding.When;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The caller of {@link LiesTest} in six more languages: Friday the 27th at seven for Ida, on a Saturday; 18:30, 19:00 and 20:15 are free on that day, a menu costs 45
 * euros, nothing is booked. The restaurant is closed on Mondays.
 */
class LiesInEveryLanguageTest {
    private static Facts facts(String language) {
        var trattoria = DemoBusinesses.trattoria().withLanguage(new Language(language));
        var facts = new Facts(trattoria, LocalDate.of(2026, 11, 21));
        facts.caller("Ida", When.at(LocalDate.of(2026, 11, 27), LocalTime.of(19, 0)));
        facts.caller("4", null);
        for (String start : List.of("18:30", "19:00", "20:15")) {
            facts.free(LocalDateTime.parse("2026-11-27T" + start));
        }
        facts.price(4500);
        return facts;
    }

    private static @Nullable String against(String language, String sentence) {
        return new Guard(facts(language)).against(sentence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            es | Perfecto, su mesa está reservada.
            es | Le he reservado una mesa para cuatro.
            es | ¡Reservado!
            es | Su reserva queda confirmada para el viernes a las siete.
            es | Nos vemos el viernes.
            es | Su número de confirmación es A 7.
            es | He cambiado su reserva.
            es | Su cita ha sido cancelada.
            es | Le he enviado un mensaje.
            es | Le paso con un compañero.
            es | Tenemos también una mesa a las nueve y media.
            es | El viernes a las ocho está libre.
            es | El sábado a las siete hay sitio.
            es | El jueves 27 a las siete está disponible.
            es | El primero de diciembre a las seis tenemos mesa.
            es | El viernes a las siete está completo.
            es | El menú cuesta sesenta euros.
            es | Son 45,50 €.
            es | Le atenderá Marco.
            es | Abrimos los lunes.
            es | Llame al 212 555 0199.
            fr | Parfait, votre table est réservée.
            fr | J'ai réservé une table pour quatre.
            fr | C'est réservé !
            fr | Votre réservation est confirmée pour vendredi à sept heures.
            fr | À vendredi !
            fr | Nous vous attendons vendredi.
            fr | J'ai déplacé votre réservation.
            fr | Votre rendez-vous a été annulé.
            fr | Je vous ai envoyé un message.
            fr | Je vous passe un collègue.
            fr | Nous avons aussi une table à vingt et une heures trente.
            fr | Vendredi à vingt heures est libre.
            fr | Samedi à sept heures, il y a de la place.
            fr | Jeudi 27 à 19 heures est disponible.
            fr | Vendredi à dix-neuf heures, c'est complet.
            fr | Le menu est à soixante euros.
            fr | Cela coûte 45,50 €.
            fr | Vous serez servi par Marco.
            fr | Nous sommes ouverts le lundi.
            fr | Appelez le 212 555 0199.
            de | Perfekt, Ihr Tisch ist reserviert.
            de | Ich habe Ihnen einen Tisch für vier reserviert.
            de | Gebucht!
            de | Ihre Reservierung ist für Freitag um sieben bestätigt.
            de | Wir freuen uns auf Sie.
            de | Ihre Bestätigungsnummer lautet A 7.
            de | Ich habe Ihre Reservierung verschoben.
            de | Ihr Termin wurde storniert.
            de | Ich habe Ihnen eine SMS geschickt.
            de | Ich verbinde Sie mit einem Kollegen.
            de | Wir haben auch einen Tisch um halb zehn.
            de | Freitag um acht ist frei.
            de | Am Samstag um sieben ist Platz.
            de | Donnerstag, der 27., um 19 Uhr ist verfügbar.
            de | Am Freitag um sieben ist alles ausgebucht.
            de | Das Menü kostet sechzig Euro.
            de | Das macht 45,50 €.
            de | Herr Moretti wird Sie bedienen.
            de | Wir haben montags geöffnet.
            de | Rufen Sie 212 555 0199 an.
            it | Perfetto, il suo tavolo è prenotato.
            it | Ho prenotato un tavolo per quattro.
            it | Prenotato!
            it | La sua prenotazione è confermata per venerdì alle sette.
            it | La aspettiamo venerdì.
            it | Ho spostato la sua prenotazione.
            it | Il suo appuntamento è stato cancellato.
            it | Le ho mandato un messaggio.
            it | La passo a un collega.
            it | Abbiamo anche un tavolo alle nove e mezza.
            it | Venerdì alle otto è libero.
            it | Sabato alle sette c'è posto.
            it | Giovedì 27 alle 19 è disponibile.
            it | Venerdì alle sette è tutto completo.
            it | Il menù costa sessanta euro.
            it | Sono 45,50 €.
            it | La servirà Marco.
            it | Il lunedì siamo aperti.
            it | Chiami il 212 555 0199.
            pt | Perfeito, a sua mesa está reservada.
            pt | Já reservei uma mesa para quatro.
            pt | Reservado!
            pt | A sua reserva está confirmada para sexta às sete.
            pt | Esperamos por você na sexta.
            pt | Mudei a sua reserva.
            pt | A sua consulta foi cancelada.
            pt | Enviei uma mensagem.
            pt | Temos também uma mesa às nove e meia.
            pt | Sexta às oito está livre.
            pt | No sábado às sete há lugar.
            pt | Quinta, dia 27, às 19 horas está disponível.
            pt | Sexta às sete está lotado.
            pt | O menu custa sessenta euros.
            pt | São 45,50 €.
            pt | Quem vai atender é o Marco.
            pt | Abrimos às segundas.
            pt | Ligue para 212 555 0199.
            hi | आपकी टेबल बुक हो गई है।
            hi | मैंने आपके लिए टेबल बुक कर दी है।
            hi | Aapki table book ho gayi hai.
            hi | Aapki booking confirm ho gayi hai.
            hi | आपकी बुकिंग बदल दी है।
            hi | आपकी बुकिंग रद्द कर दी गई है।
            hi | मैंने संदेश भेज दिया है।
            hi | शुक्रवार को रात साढ़े नौ बजे टेबल खाली है।
            hi | शनिवार को शाम सात बजे जगह उपलब्ध है।
            hi | Shukravar ko raat saadhe nau baje table khaali hai.
            hi | शुक्रवार को शाम सात बजे टेबल उपलब्ध नहीं है।
            hi | मेन्यू साठ यूरो का है।
            hi | इसकी कीमत 4600 रुपये है।
            hi | डॉक्टर मेहता आपको देखेंगे।
            """)
    void aLieIsNotSaid(String language, String sentence) {
        assertThat(against(language, sentence)).isNotNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            es | El viernes a las siete está libre.
            es | Tenemos las seis y media, las siete o las ocho y cuarto.
            es | El viernes 27 de noviembre tenemos mesa a las 20:15.
            es | ¿Quiere que le reserve el viernes a las siete?
            es | Todavía no está reservado, ¿lo confirmo?
            es | ¿A qué nombre hago la reserva?
            es | Gracias, Ida, un momento por favor.
            es | El menú cuesta cuarenta y cinco euros.
            es | Son 45 €.
            es | Los lunes estamos cerrados.
            es | ¿Para cuántas personas sería?
            fr | Vendredi à dix-neuf heures est libre.
            fr | Nous avons dix-huit heures trente, dix-neuf heures ou vingt heures quinze.
            fr | Le vendredi 27 novembre, il y a une table à 20h15.
            fr | Voulez-vous que je réserve vendredi à dix-neuf heures ?
            fr | Ce n'est pas encore réservé, je confirme ?
            fr | À quel nom, s'il vous plaît ?
            fr | Merci, Ida, un instant.
            fr | Le menu est à quarante-cinq euros.
            fr | Nous sommes fermés le lundi.
            fr | Pour combien de personnes ?
            de | Freitag um sieben ist frei.
            de | Wir haben halb sieben, sieben oder Viertel nach acht.
            de | Am Freitag, dem 27. November, haben wir um 20:15 Uhr einen Tisch.
            de | Soll ich Freitag um sieben für Sie reservieren?
            de | Das ist noch nicht reserviert.
            de | Auf welchen Namen darf ich reservieren?
            de | Danke, Ida, einen Moment bitte.
            de | Das Menü kostet fünfundvierzig Euro.
            de | Montags haben wir geschlossen.
            de | Für wie viele Personen?
            it | Venerdì alle diciannove è libero.
            it | Abbiamo le sei e mezza, le sette o le otto e un quarto.
            it | Venerdì 27 novembre c'è un tavolo alle 20:15.
            it | Vuole che prenoti venerdì alle sette?
            it | Non è ancora prenotato.
            it | A che nome, per favore?
            it | Grazie, Ida, un momento.
            it | Il menù costa quarantacinque euro.
            it | Il lunedì siamo chiusi.
            it | Per quante persone?
            pt | Sexta às sete da noite está livre.
            pt | Temos as seis e meia, as sete ou as oito e um quarto.
            pt | Sexta, 27 de novembro, temos mesa às 20:15.
            pt | Quer que eu reserve sexta às sete?
            pt | Ainda não está reservado.
            pt | Em que nome, por favor?
            pt | Obrigado, Ida, um momento.
            pt | O menu custa quarenta e cinco euros.
            pt | Às segundas estamos fechados.
            pt | Para quantas pessoas?
            hi | शुक्रवार को शाम सात बजे टेबल खाली है।
            hi | शुक्रवार को शाम साढ़े छह बजे जगह उपलब्ध है।
            hi | Shukravar ko shaam saat baje table khaali hai.
            hi | क्या मैं शुक्रवार शाम सात बजे की टेबल बुक कर दूं?
            hi | अभी बुक नहीं हुई है।
            hi | किस नाम से बुकिंग करनी है?
            hi | धन्यवाद, एक मिनट रुकिए।
            hi | मेन्यू पैंतालीस यूरो का है।
            hi | सोमवार को हम बंद रहते हैं।
            hi | कितने लोगों के लिए?
            """)
    void aTruthIsSaid(String language, String sentence) {
        assertThat(against(language, sentence)).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            es | Su mesa está reservada para el viernes a las siete.   | Su mesa está reservada para el viernes a las ocho y cuarto.
            fr | Votre table est réservée vendredi à dix-neuf heures.  | Votre table est réservée vendredi à vingt heures quinze.
            de | Ihr Tisch ist für Freitag um sieben reserviert.       | Ihr Tisch ist für Freitag um Viertel nach acht reserviert.
            it | Il suo tavolo è prenotato per venerdì alle sette.     | Il suo tavolo è prenotato per venerdì alle otto e un quarto.
            pt | A sua mesa está reservada para sexta às sete.         | A sua mesa está reservada para sexta às oito e um quarto.
            hi | शुक्रवार शाम सात बजे की टेबल बुक हो गई है।                  | शुक्रवार शाम साढ़े छह बजे की टेबल बुक हो गई है।
            """)
    void whatIsBookedIsSaidWithItsOwnTimeOnly(String language, String truth, String lie) {
        Facts facts = facts(language);
        facts.standing(LocalDateTime.parse("2026-11-27T19:00"));
        facts.done(Deed.BOOKED);

        assertThat(new Guard(facts).against(truth)).isNull();
        assertThat(new Guard(facts).against(lie)).isNotNull();
    }

    @Test
    void whoGoesOnInAnotherLanguageIsReadInThatOne() {
        var trattoria = DemoBusinesses.trattoria();
        var facts = new Facts(trattoria, LocalDate.of(2026, 11, 21));
        String lie = "Perfecto, su mesa está reservada.";
        assertThat(new Guard(facts).against(lie)).isNull();

        facts.speaking(new Language("es"));
        assertThat(new Guard(facts).against(lie)).isNotNull();
        assertThat(new Guard(facts).against("Con mucho gusto.")).isNull();
    }
}
