package frontdesk.dialogue;

import java.time.LocalDateTime;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import frontdesk.business.Business;
import frontdesk.business.DemoBusinesses;
import frontdesk.dialogue.Caller.Missed;
import frontdesk.kernel.Language;

/** Who waited, did not answer in time and calls now. */
class MissedOfferTest {
    private static final LocalDateTime FRIDAY_AT_SEVEN = LocalDateTime.parse("2026-11-27T19:00");

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            en; I couldn't keep any longer; You're on the waiting list again.
            de; nicht länger freihalten; Sie stehen wieder auf der Warteliste.
            es; No hemos podido guardarle; Vuelve a estar en la lista de espera.
            fr; Nous n’avons pas pu vous garder; Vous êtes de nouveau sur la liste d’attente.
            it; Non abbiamo potuto tenerLe; È di nuovo in lista d’attesa.
            pt; Não conseguimos guardar; O seu nome voltou à lista de espera.
            hi; हम उसे और नहीं रख सके; आपका नाम फिर से प्रतीक्षा सूची में है।
            """)
    void isToldSoFirstAndThenWhatIsFreeNearIt(String language, String gone, String again) {
        Business trattoria = DemoBusinesses.trattoria().withLanguage(new Language(language));
        var missed = new Missed(new Wanted(Spoken.serviceOf(trattoria), null, null, 4, FRIDAY_AT_SEVEN), "Anna Keller");

        TextCall.to(trattoria, Caller.from(TextCall.MOBILE).missed(missed))
                .taken(FRIDAY_AT_SEVEN.toString())
                .greeted()
                .hears(gone, again)
                .isAsked(Question.CHOICE);
    }
}
