package frontdesk.understanding;

/** Spanish on Wednesday 18 November 2026: "las ocho menos cuarto", "en ocho", "pasado mañana". */
class SpanishTest extends SpokenTongue {
    SpanishTest() {
        super("es", """
                WHEN
                el segundo martes de diciembre                              | 2026-12-08
                el martes antes de navidad                                  | 2026-12-22
                la semana antes de navidad                                  | 2026-12-14..2026-12-20
                no antes del lunes                                          | 2026-11-23..
                dentro de dos martes                                        | 2026-12-01
                de las 15:00 a las 17:00                                    | 15:00..17:00
                pasado mañana a las cinco y media de la tarde               | 2026-11-20 17:30
                pasado manana a las cinco y media de la tarde               | 2026-11-20 17:30
                el viernes a las ocho menos cuarto                          | 2026-11-20 07:45
                del tres al siete de diciembre                              | 2026-12-03..2026-12-07
                dentro de dos semanas                                       | 2026-12-02
                entre las dos y las cuatro de la tarde                      | 14:00..16:00
                a partir del lunes                                          | 2026-11-23..
                en nochebuena                                               | 2026-12-24
                cualquier día de la semana que viene                        | 2026-11-23..2026-11-29
                el miercoles veinticinco a mediodia                         | 2026-11-25 12:00
                el jueves que viene por la mañana                           | 2026-11-26 08:00..12:00
                pasado mañana por la tarde                                  | 2026-11-20 16:00..20:00
                temprano esta tarde                                         | 2026-11-18 16:00..18:00
                más tarde esta tarde                                        | 2026-11-18 18:00..20:00
                a primera hora de la tarde                                  | 16:00..18:00
                mañana temprano                                             | 2026-11-19 00:00..12:00
                esta misma semana                                           | 2026-11-16..2026-11-22
                la última semana del mes                                    | 2026-11-23..2026-11-29
                la semana del 28                                            | 2026-11-23..2026-11-29
                el finde del 28                                             | 2026-11-28..2026-11-29
                la primera quincena de diciembre                            | 2026-12-01..2026-12-15
                a primeros de mes                                           | 2026-11-01..2026-11-10
                antes de que acabe la semana                                | ..2026-11-22
                a más tardar el viernes                                     | ..2026-11-20
                antes del 24                                                | ..2026-11-23
                a partir del 24                                             | 2026-11-24..
                del 24 al 26                                                | 2026-11-24..2026-11-26
                el próximo 24                                               | 2026-11-24
                1.º de diciembre                                            | 2026-12-01
                dic-3-2026                                                  | 2026-12-03
                para el viernes a las cinco de la tarde                     | 2026-11-20 17:00
                el viernes después de comer                                 | 2026-11-20 15:00..18:00
                en una hora y cuarto                                        | 2026-11-18 11:15
                a una semana de hoy                                         | 2026-11-25
                dos días después                                            | 2026-11-20
                en semana santa                                             | 2027-03-22..2027-03-28
                el miércoles de ceniza                                      | 2027-02-10
                el sábado santo                                             | 2027-03-27
                el día de los inocentes                                     | 2026-12-28
                el día de la hispanidad                                     | 2027-10-12
                fin de año                                                  | 2026-12-31
                anteayer                                                    | 2026-11-16
                hace tres días                                              | 2026-11-15
                el lunes pasado                                             | 2026-11-16
                anoche                                                      | 2026-11-17 20:00..23:59
                el próximo verano                                           | 2027-06-21..2027-09-20
                el primer trimestre de 2027                                 | 2027-01-01..2027-03-31
                en dos horas y cuarto                                       | 2026-11-18 12:15
                dentro de dos o tres días                                   | 2026-11-21
                de 11 de la noche a 3                                       | 23:00..03:00
                mañana de 10 pm a 2 am                                      | 2026-11-19..2026-11-20 22:00..02:00
                la mañana del 20                                            | 2026-11-20 08:00..12:00
                mañana del jueves                                           | 2026-11-19 08:00..12:00
                las 2 de la madrugada                                       | 02:00
                mañana por la noche a partir de las 9                       | 2026-11-19 21:00..
                8 pm de mañana                                              | 2026-11-19 20:00
                mar 24 nov                                                  | 2026-11-24
                tercera semana de 2027                                      | 2027-01-18..2027-01-24
                durante el día                                              | 08:00..18:00
                el próximo viernes                                          | 2026-11-27
                este próximo viernes                                        | 2026-11-20
                al final del domingo                                        | 2026-11-22 23:59
                el día mundial del agua                                     | 2027-03-22
                la semana                                                   | 2026-11-16..2026-11-22
                WANTED
                quiero reservar una mesa para mañana                        | BOOK
                tengo que cancelar mi cita                                  | CANCEL
                puedo cambiar la hora de mi reserva                         | MOVE
                quiero hablar con una persona                               | PERSON
                repita por favor                                            | REPEAT
                más despacio por favor                                      | SLOWER
                muchas gracias                                              | THANKS
                es una emergencia                                           | EMERGENCY
                a qué hora abren                                            | ASK
                ANSWERS
                sí claro                                                    | YES
                no gracias                                                  | NO
                me da igual                                                 | EITHER
                PEOPLE
                somos cinco                                                 | 5
                mi mujer y yo                                               | 2
                NAMES
                me llamo Lucía Marín Soto                                   | Lucía Marín Soto
                NUMBERS
                nueve uno dos doble cinco cuarenta y tres veintiuno cero siete| 91255432107
                """);
    }
}
