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
                el jueves que viene por la mañana                           | 2026-11-19 08:00..12:00
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
