package frontdesk.understanding;

/** French on Wednesday 18 November 2026: "moins le quart", "en huit", "d'ici lundi". */
class FrenchTest extends SpokenTongue {
    FrenchTest() {
        super("fr", """
                WHEN
                le deuxième mardi de décembre                               | 2026-12-08
                le mardi avant noël                                         | 2026-12-22
                le dernier jour du mois                                     | 2026-11-30
                pas avant lundi                                             | 2026-11-23..
                après-demain à dix-sept heures trente                       | 2026-11-20 17:30
                apres demain a dix sept heures trente                       | 2026-11-20 17:30
                vendredi à huit heures moins le quart                       | 2026-11-20 07:45
                d'ici lundi                                                 | ..2026-11-23
                jeudi en huit                                               | 2026-11-26
                du trois au sept décembre                                   | 2026-12-03..2026-12-07
                dans quinze jours                                           | 2026-12-02
                entre quatorze et seize heures                              | 14:00..16:00
                demain en fin d'après-midi                                  | 2026-11-19 17:00..19:00
                à midi et demi                                              | 12:30
                après-demain à 14h                                          | 2026-11-20 14:00
                mardi d'apres-midi                                          | 2026-11-24 12:00..16:00
                plus tard cet après-midi                                    | 2026-11-18 14:00..16:00
                tôt ce matin                                                | 2026-11-18 08:00..10:00
                la semaine du 28                                            | 2026-11-23..2026-11-29
                le week-end du 28                                           | 2026-11-28..2026-11-29
                la dernière semaine du mois                                 | 2026-11-23..2026-11-29
                avant le 24                                                 | ..2026-11-23
                à partir du 24                                              | 2026-11-24..
                du 24 au 26                                                 | 2026-11-24..2026-11-26
                dans une heure et quart                                     | 2026-11-18 11:15
                deux jours plus tard                                        | 2026-11-20
                un mardi                                                    | 2026-11-24
                avant-hier                                                  | 2026-11-16
                il y a deux jours                                           | 2026-11-16
                lundi dernier                                               | 2026-11-16
                hier soir                                                   | 2026-11-17 18:00..23:59
                l'été prochain                                              | 2027-06-21..2027-09-20
                le premier trimestre 2027                                   | 2027-01-01..2027-03-31
                à deux heures du matin                                      | 02:00
                dans deux heures et quart                                   | 2026-11-18 12:15
                dans deux ou trois jours                                    | 2026-11-21
                de 23h à 3h                                                 | 23:00..03:00
                demain soir à partir de 21h                                 | 2026-11-19 21:00..
                mar 24 nov                                                  | 2026-11-24
                en journée                                                  | 08:00..18:00
                dans 2'                                                     | 2026-11-18 10:02
                en moins d'une semaine                                      | 2026-11-18..2026-11-25
                vendredi prochain                                           | 2026-11-27
                en fin de semaine                                           | 2026-11-19..2026-11-22
                avant la fin du mois                                        | ..2026-11-30
                WANTED
                je voudrais réserver une table pour demain                  | BOOK
                je dois annuler mon rendez-vous                             | CANCEL
                on peut décaler le rendez-vous                              | MOVE
                vous pouvez répéter                                         | REPEAT
                au revoir                                                   | GOODBYE
                je me suis trompé de numéro                                 | WRONG_NUMBER
                c'est une urgence                                           | EMERGENCY
                c'est combien                                               | ASK
                ANSWERS
                d'accord                                                    | YES
                non merci                                                   | NO
                peu importe                                                 | EITHER
                PEOPLE
                nous serons cinq                                            | 5
                ma femme et moi                                             | 2
                NAMES
                je m'appelle Élodie Marchand                                | Élodie Marchand
                NUMBERS
                zéro six douze trente-quatre cinquante-six soixante-dix-huit| 0612345678
                """);
    }
}
