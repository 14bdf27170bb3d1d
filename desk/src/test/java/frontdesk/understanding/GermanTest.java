package frontdesk.understanding;

/** German on Wednesday 18 November 2026: "halb acht", "dreiviertel vier", "in acht Tagen". */
class GermanTest extends SpokenTongue {
    GermanTest() {
        super("de", """
                WHEN
                am zweiten Dienstag im Dezember                             | 2026-12-08
                am Dienstag vor Weihnachten                                 | 2026-12-22
                14.12. - 16.12.2026                                         | 2026-12-14..2026-12-16
                am letzten Tag des Monats                                   | 2026-11-30
                morgen früh um acht                                         | 2026-11-19 08:00
                übermorgen um halb acht                                     | 2026-11-20 07:30
                uebermorgen um halb acht                                    | 2026-11-20 07:30
                am donnerstag um dreiviertel vier                           | 2026-11-19 15:45
                in acht Tagen                                               | 2026-11-26
                vom dritten bis zum siebten Dezember                        | 2026-12-03..2026-12-07
                am fünfundzwanzigsten elften                                | 2026-11-25
                nächste Woche Dienstagnachmittag                            | 2026-11-24 12:00..16:00
                zwischen vierzehn und sechzehn Uhr                          | 14:00..16:00
                fünf vor halb neun                                          | 08:25
                ab Montag                                                   | 2026-11-23..
                an Heiligabend                                              | 2026-12-24
                die Woche vom 28.                                           | 2026-11-23..2026-11-29
                das Wochenende vom 28.                                      | 2026-11-28..2026-11-29
                vor dem 24.                                                 | ..2026-11-23
                vom 24. bis zum 26.                                         | 2026-11-24..2026-11-26
                übermorgen um 14 Uhr                                        | 2026-11-20 14:00
                später heute Nachmittag                                     | 2026-11-18 14:00..16:00
                in der letzten Woche des Monats                             | 2026-11-23..2026-11-29
                jeden Dienstag                                              | 2026-11-24
                vorgestern                                                  | 2026-11-16
                vor drei Tagen                                              | 2026-11-15
                letzten Montag                                              | 2026-11-16
                nächsten Sommer                                             | 2027-06-21..2027-09-20
                erstes Quartal 2027                                         | 2027-01-01..2027-03-31
                vor Weihnachten                                             | ..2026-12-24
                in zweieinhalb Stunden                                      | 2026-11-18 12:30
                in zwei oder drei Tagen                                     | 2026-11-21
                von 23 bis 3 Uhr                                            | 23:00..03:00
                Freitag Abend ab 20 Uhr                                     | 2026-11-20 20:00..
                in der zweiten Januarwoche                                  | 2027-01-11..2027-01-17
                am zweiten Tag der nächsten Woche                           | 2026-11-24
                tagsüber                                                    | 08:00..18:00
                WANTED
                ich möchte einen Tisch reservieren                          | BOOK
                ich muss meinen Termin absagen                              | CANCEL
                können wir den Termin verschieben                           | MOVE
                wie bitte                                                   | REPEAT
                auf Wiederhören                                             | GOODBYE
                ich möchte mich beschweren                                  | COMPLAINT
                falsch verbunden                                            | WRONG_NUMBER
                das ist ein Notfall                                         | EMERGENCY
                was kostet das                                              | ASK
                ANSWERS
                ja gerne                                                    | YES
                nein danke                                                  | NO
                das ist mir egal                                            | EITHER
                PEOPLE
                wir sind zu viert                                           | 4
                meine Frau und ich                                          | 2
                NAMES
                mein Name ist Jörg Brandt                                   | Jörg Brandt
                NUMBERS
                null dreißig doppel fünf eins zwei drei vier fünf           | 0305512345
                """);
    }
}
