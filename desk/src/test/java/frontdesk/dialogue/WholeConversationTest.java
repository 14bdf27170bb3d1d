package frontdesk.dialogue;

import org.junit.jupiter.api.Test;

import frontdesk.business.Business;
import frontdesk.kernel.Language;

/** A table is booked from the greeting to the goodbye, in every language. */
class WholeConversationTest {
    private static TextCall restaurant(String tag) {
        Business business = Spoken.businesses(new Language(tag)).getFirst();
        return TextCall.to(business, Caller.from(TextCall.MOBILE));
    }

    @Test
    void inSpanish() {
        restaurant("es")
                .says("hola, quisiera reservar una mesa para cuatro personas el viernes a las ocho de la tarde")
                .hears("El viernes veintisiete a las ocho", "¿A nombre de quién la pongo?")
                .says("Ana García")
                .hears("termina en cero uno tres cuatro")
                .says("sí")
                .hears(
                        "Sería una mesa para cuatro el viernes veintisiete de noviembre a las ocho de la noche, a nombre de Ana García.")
                .says("sí, por favor")
                .hears("Ya tiene su reserva.", "¿Desea algo más?")
                .says("no, gracias")
                .hears("Le esperamos, hasta pronto.")
                .isHungUpOn()
                .leaves("2026-11-27T20:00 4 Ana García");
    }

    @Test
    void inGerman() {
        restaurant("de")
                .says("guten Tag, ich möchte einen Tisch für vier Personen am Freitag um zwanzig Uhr reservieren")
                .hears("Am Freitag, dem siebenundzwanzigsten um zwanzig Uhr", "Auf welchen Namen darf ich buchen?")
                .says("Anna Keller")
                .hears("null eins drei vier")
                .says("ja")
                .hears(
                        "Das wäre ein Tisch für vier Personen am Freitag, dem siebenundzwanzigsten November um zwanzig Uhr, auf den Namen Anna Keller.")
                .says("ja bitte")
                .hears("Es ist gebucht.", "Darf es sonst noch etwas sein?")
                .says("nein danke")
                .hears("Wir freuen uns auf Sie, auf Wiederhören.")
                .isHungUpOn()
                .leaves("2026-11-27T20:00 4 Anna Keller");
    }

    @Test
    void inFrench() {
        restaurant("fr")
                .says("bonjour, je voudrais réserver une table pour quatre personnes vendredi à vingt heures")
                .hears("Vendredi vingt-sept à vingt heures", "À quel nom dois-je réserver ?")
                .says("Claire Dubois")
                .says("oui")
                .hears(
                        "Ce serait une table pour quatre vendredi vingt-sept novembre à vingt heures, pour Claire Dubois.")
                .says("oui, merci")
                .hears("C’est réservé.")
                .says("non merci")
                .hears("Au plaisir de vous voir, au revoir.")
                .isHungUpOn()
                .leaves("2026-11-27T20:00 4 Claire Dubois");
    }

    @Test
    void inItalian() {
        restaurant("it")
                .says("buongiorno, vorrei prenotare un tavolo per quattro persone venerdì alle venti")
                .hears("Venerdì ventisette alle venti", "A che nome prenoto?")
                .says("Marco Rossi")
                .says("sì")
                .hears("Sarebbe un tavolo per quattro venerdì ventisette novembre alle venti, a nome Marco Rossi.")
                .says("sì, grazie")
                .hears("Ecco, è prenotato.")
                .says("no grazie")
                .hears("La aspettiamo, arrivederci.")
                .isHungUpOn()
                .leaves("2026-11-27T20:00 4 Marco Rossi");
    }

    @Test
    void inPortuguese() {
        restaurant("pt-BR")
                .says("olá, queria reservar uma mesa para quatro pessoas na sexta-feira às vinte horas")
                .hears("Na sexta-feira, dia vinte e sete às vinte horas", "Em nome de quem?")
                .says("João Silva")
                .says("sim")
                .hears(
                        "Seria uma mesa para quatro na sexta-feira, dia vinte e sete de novembro às vinte horas, em nome de João Silva.")
                .says("sim, por favor")
                .hears("Está reservado.")
                .says("não, obrigado")
                .hears("Esperamos a sua visita, até logo.")
                .isHungUpOn()
                .leaves("2026-11-27T20:00 4 João Silva");
    }

    @Test
    void inHindi() {
        restaurant("hi")
                .says("नमस्ते, मुझे शुक्रवार को रात आठ बजे चार लोगों के लिए टेबल बुक करनी है")
                .hears("शुक्रवार, सत्ताईस तारीख को रात आठ बजे", "किस नाम से लिखें?")
                .says("राहुल शर्मा")
                .says("हाँ")
                .hears("शुक्रवार, सत्ताईस नवंबर को रात आठ बजे", "राहुल शर्मा के नाम से")
                .says("जी हाँ")
                .hears("आपकी बुकिंग हो गई।")
                .says("नहीं, धन्यवाद")
                .hears("नमस्ते।")
                .isHungUpOn()
                .leaves("2026-11-27T20:00 4 राहुल शर्मा");
    }
}
