package frontdesk.wording;

import java.time.LocalDate;
import java.time.LocalTime;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import frontdesk.kernel.Language;
import frontdesk.kernel.Money;
import frontdesk.kernel.PhoneNumber;

import static org.assertj.core.api.Assertions.assertThat;

/** Times, days, sums and telephone numbers in words, checked by hand, in every language but English. */
class SpokenTimesTest {
    private static final LocalDate SATURDAY = LocalDate.parse("2026-11-21");

    @ParameterizedTest
    @CsvSource({
        "es, 07:30, a las siete y media de la mañana",
        "es, 12:00, a las doce del mediodía",
        "es, 00:30, a las doce y media de la noche",
        "es, 19:15, a las siete y cuarto de la tarde",
        "es, 13:00, a la una de la tarde",
        "es, 20:45, a las nueve menos cuarto de la noche",
        "es-MX, 20:45, a las ocho y cuarenta y cinco de la noche",
        "es, 09:10, a las nueve y diez de la mañana",
        "fr, 07:30, à sept heures trente",
        "fr, 12:00, à midi",
        "fr, 00:30, à minuit trente",
        "fr, 19:15, à dix-neuf heures quinze",
        "fr, 01:00, à une heure",
        "fr, 21:00, à vingt-et-une heures",
        "de, 07:30, um sieben Uhr dreißig",
        "de, 12:00, um zwölf Uhr",
        "de, 00:30, um null Uhr dreißig",
        "de, 19:15, um neunzehn Uhr fünfzehn",
        "de, 01:00, um ein Uhr",
        "de, 00:00, um Mitternacht",
        "it, 07:30, alle sette e trenta",
        "it, 12:00, a mezzogiorno",
        "it, 00:30, a mezzanotte e trenta",
        "it, 19:15, alle diciannove e quindici",
        "it, 01:00, all’una",
        "it, 23:03, alle ventitré e tre",
        "pt, 07:30, às sete e trinta",
        "pt, 12:00, ao meio-dia",
        "pt, 00:30, à meia-noite e meia",
        "pt, 19:15, às dezenove e quinze",
        "pt-PT, 19:15, às dezanove e quinze",
        "pt, 14:00, às catorze horas",
        "pt, 01:00, à uma hora",
        "pt, 22:00, às vinte e duas horas",
        "hi, 07:30, सुबह साढ़े सात बजे",
        "hi, 12:00, दोपहर बारह बजे",
        "hi, 00:30, रात साढ़े बारह बजे",
        "hi, 19:15, शाम सवा सात बजे",
        "hi, 13:30, दोपहर डेढ़ बजे",
        "hi, 14:30, दोपहर ढाई बजे",
        "hi, 18:45, शाम पौने सात बजे",
        "hi, 19:10, शाम सात बजकर दस मिनट पर",
    })
    void timesOfDay(String tag, LocalTime time, String spoken) {
        assertThat(in(tag).atTimeOfDay(time)).isEqualTo(spoken);
    }

    @ParameterizedTest
    @CsvSource({
        "es, 12:00, 14:30, de las doce a las dos y media",
        "fr, 12:00, 14:30, de midi à quatorze heures trente",
        "de, 12:00, 14:30, von zwölf Uhr bis vierzehn Uhr dreißig",
        "it, 12:00, 14:30, da mezzogiorno alle quattordici e trenta",
        "it, 09:00, 13:00, dalle nove alle tredici",
        "pt, 12:00, 14:30, do meio-dia às catorze e trinta",
        "pt, 09:00, 12:00, das nove horas ao meio-dia",
        "hi, 09:00, 18:00, सुबह नौ बजे से शाम छह बजे तक",
    })
    void stretchesOfADay(String tag, LocalTime from, LocalTime to, String spoken) {
        assertThat(in(tag).stretch(from, to, false)).isEqualTo(spoken);
    }

    @ParameterizedTest
    @CsvSource({
        "es, 2026-11-22, mañana",
        "es, 2026-11-27, el viernes veintisiete",
        "es, 2026-12-01, el martes primero de diciembre",
        "es, 2026-12-03, el jueves tres de diciembre",
        "fr, 2026-11-21, aujourd’hui",
        "fr, 2026-11-27, vendredi vingt-sept",
        "fr, 2026-12-01, mardi premier décembre",
        "fr, 2026-12-03, jeudi trois décembre",
        "de, 2026-11-22, morgen",
        "de, 2026-11-27, 'am Freitag, dem siebenundzwanzigsten'",
        "de, 2026-12-03, 'am Donnerstag, dem dritten Dezember'",
        "it, 2026-11-22, domani",
        "it, 2026-11-27, venerdì ventisette",
        "it, 2026-12-01, martedì primo dicembre",
        "it, 2026-12-03, giovedì tre dicembre",
        "pt, 2026-11-22, amanhã",
        "pt, 2026-11-27, 'na sexta-feira, dia vinte e sete'",
        "pt, 2026-11-28, 'no sábado, dia vinte e oito'",
        "pt, 2026-12-03, 'na quinta-feira, dia três de dezembro'",
        "hi, 2026-11-22, कल",
        "hi, 2026-11-27, 'शुक्रवार, सत्ताईस तारीख को'",
        "hi, 2026-12-03, 'गुरुवार, तीन दिसंबर को'",
    })
    void daysAsSeenFromToday(String tag, LocalDate day, String spoken) {
        assertThat(in(tag).onDay(day, SATURDAY)).isEqualTo(spoken);
    }

    @ParameterizedTest
    @CsvSource({
        "es, 4500, EUR, cuarenta y cinco euros",
        "es, 2100, EUR, veintiún euros",
        "es, 2100, GBP, veintiuna libras",
        "es, 1250, USD, doce dólares con cincuenta",
        "fr, 8000, EUR, quatre-vingts euros",
        "fr, 1250, CHF, douze francs cinquante",
        "de, 4500, EUR, fünfundvierzig Euro",
        "de, 100, EUR, ein Euro",
        "de, 1250, EUR, zwölf Euro fünfzig",
        "it, 4500, EUR, quarantacinque euro",
        "it, 1250, EUR, dodici euro e cinquanta",
        "pt, 4500, BRL, quarenta e cinco reais",
        "pt, 1250, EUR, doze euros e cinquenta",
        "hi, 50000, INR, पाँच सौ रुपये",
        "hi, 1250, INR, बारह रुपये पचास पैसे",
    })
    void money(String tag, long minor, String currency, String spoken) {
        assertThat(in(tag).money(Money.of(minor, currency))).isEqualTo(spoken);
    }

    @ParameterizedTest
    @CsvSource({
        "es, +34612345678, ES, 'seis uno dos, tres cuatro, cinco seis, siete ocho'",
        "fr, +33612345678, FR, 'zéro six, douze, trente-quatre, cinquante-six, soixante-dix-huit'",
        "de, +4930123456, DE, 'null drei null, eins zwei drei vier fünf sechs'",
        "it, +393123456789, IT, 'tre uno due, tre quattro cinque, sei sette otto nove'",
        "pt, +5511961234567, BR, 'um um, nove meia um dois três, quatro cinco meia sete'",
        "pt-PT, +351912345678, PT, 'nove um dois, três quatro cinco, seis sete oito'",
        "hi, +919876543210, IN, 'शून्य नौ आठ सात छह पाँच, चार तीन दो एक शून्य'",
    })
    void telephoneNumbers(String tag, String number, String region, String spoken) {
        assertThat(in(tag).phone(new PhoneNumber(number), region)).isEqualTo(spoken);
    }

    private static Tongue in(String tag) {
        return Tongue.of(new Language(tag));
    }
}
