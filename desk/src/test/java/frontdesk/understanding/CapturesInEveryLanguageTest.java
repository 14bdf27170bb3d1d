package frontdesk.understanding;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What callers tell of themselves in the languages that are written down in tables, letter by letter and sign by sign. */
class CapturesInEveryLanguageTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            es | ana punto garcía arroba gmail punto com                           | ana.garcia@gmail.com
            es | mi correo es ana guión bajo lopez uno dos arroba empresa punto es | ana_lopez12@empresa.es
            es | a n a arroba hotmail                                              | ana@hotmail.com
            es | es ana.lopez@example.com                                          | ana.lopez@example.com
            fr | marie point durand arobase orange point fr                        | marie.durand@orange.fr
            fr | c'est jean tiret paul arobase gmail point com                     | jean-paul@gmail.com
            de | anna punkt keller at web punkt de                                 | anna.keller@web.de
            de | meine E-Mail ist k e l l e r unterstrich 7 at gmx punkt de        | keller_7@gmx.de
            it | marco punto rossi chiocciola libero punto it                      | marco.rossi@libero.it
            pt | ana ponto silva arroba gmail ponto com                            | ana.silva@gmail.com
            hi | rahul dot sharma at gmail dot com                                 | rahul.sharma@gmail.com
            """)
    void anAddressIsTakenDownAsItIsSaid(String language, String words, String email) {
        assertThat(Scenes.heardIn(language, words, Expected.EMAIL).particulars().email())
                .isEqualTo(email);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            es | G A R C I A                          | Garcia
            es | garcía, g de gato a r c i a          | Garcia
            fr | D U P O N T                          | Dupont
            fr | D comme Denis U B O I S              | Dubois
            de | K wie Konrad E doppel L E R          | Keller
            it | R O doppia S I                       | Rossi
            pt | S de Sara I L V A                    | Silva
            hi | S H A R M A                          | Sharma
            """)
    void aNameMayBeSpelled(String language, String words, String name) {
        assertThat(Scenes.heardIn(language, words, Expected.NAME).name()).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            es | el cuatro de mayo de mil novecientos ochenta y uno
            fr | le quatre mai mille neuf cent quatre-vingt-un
            de | am vierten Mai neunzehnhunderteinundachtzig
            it | il quattro maggio millenovecentottantuno
            pt | quatro de maio de mil novecentos e oitenta e um
            hi | 4 मई 1981
            """)
    void aDateOfBirthIsADayThatIsOver(String language, String words) {
        assertThat(Scenes.heardIn(language, words, Expected.DATE_OF_BIRTH)
                        .particulars()
                        .birthday())
                .hasToString("1981-05-04");
    }
}
