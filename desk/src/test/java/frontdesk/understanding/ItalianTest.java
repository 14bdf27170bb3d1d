package frontdesk.understanding;

/** Italian on Wednesday 18 November 2026: "le sette e mezza", "meno un quarto", "a partire da". */
class ItalianTest extends SpokenTongue {
    ItalianTest() {
        super("it", """
                WHEN
                il secondo martedì di dicembre                              | 2026-12-08
                il martedì prima di natale                                  | 2026-12-22
                non prima di lunedì                                         | 2026-11-23..
                dopodomani alle sette e mezza                               | 2026-11-20 07:30
                venerdì alle otto meno un quarto                            | 2026-11-20 07:45
                venerdi alle otto meno un quarto                            | 2026-11-20 07:45
                a partire da lunedì                                         | 2026-11-23..
                fra due settimane                                           | 2026-12-02
                dal tre al sette dicembre                                   | 2026-12-03..2026-12-07
                tra le due e le quattro del pomeriggio                      | 14:00..16:00
                stasera alle nove                                           | 2026-11-18 21:00
                il venticinque a mezzogiorno                                | 2026-11-25 12:00
                a Ferragosto                                                | 2027-08-15
                la settimana del 28                                         | 2026-11-23..2026-11-29
                il weekend del 28                                           | 2026-11-28..2026-11-29
                prima del 24                                                | ..2026-11-23
                dal 24 al 26                                                | 2026-11-24..2026-11-26
                dopo domani alle 14                                         | 2026-11-20 14:00
                più tardi questo pomeriggio                                 | 2026-11-18 14:00..16:00
                l'ultima settimana del mese                                 | 2026-11-23..2026-11-29
                un martedì                                                  | 2026-11-24
                tra un'ora e un quarto                                      | 2026-11-18 11:15
                l'altro ieri                                                | 2026-11-16
                tre giorni fa                                               | 2026-11-15
                lunedì scorso                                               | 2026-11-16
                l'estate prossima                                           | 2027-06-21..2027-09-20
                alle 2 del mattino                                          | 02:00
                dalle 3 di mattina alle 5 del pomeriggio                    | 03:00..17:00
                tra due ore e un quarto                                     | 2026-11-18 12:15
                tra due o tre giorni                                        | 2026-11-21
                dalle 23 alle 3                                             | 23:00..03:00
                venerdì sera dalle 20                                       | 2026-11-20 20:00..
                entro fine mese                                             | ..2026-11-30
                novembre 19-20                                              | 2026-11-19..2026-11-20
                durante il giorno                                           | 08:00..18:00
                venerdì prossimo                                            | 2026-11-27
                martedì pm                                                  | 2026-11-24 12:00..16:00
                giornata mondiale del libro                                 | 2027-04-23
                alla vigilia                                                | 2026-12-24
                WANTED
                vorrei prenotare un tavolo                                  | BOOK
                vorrei disdire l'appuntamento                               | CANCEL
                possiamo spostare l'appuntamento                            | MOVE
                può ripetere                                                | REPEAT
                arrivederci                                                 | GOODBYE
                vorrei parlare con una persona                              | PERSON
                è un'emergenza                                              | EMERGENCY
                quanto costa                                                | ASK
                ANSWERS
                sì va bene                                                  | YES
                no grazie                                                   | NO
                è uguale                                                    | EITHER
                PEOPLE
                siamo in cinque                                             | 5
                mia moglie e io                                             | 2
                NAMES
                mi chiamo Chiara Bellini                                    | Chiara Bellini
                NUMBERS
                zero sei doppio quattro uno due tre cinque otto nove        | 0644123589
                """);
    }
}
