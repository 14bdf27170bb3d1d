package frontdesk.understanding;

/** Portuguese on Wednesday 18 November 2026: "quinze para as oito", "e meia", weekdays by number. */
class PortugueseTest extends SpokenTongue {
    PortugueseTest() {
        super("pt", """
                WHEN
                a segunda terça de dezembro                                 | 2026-12-08
                a terça antes do natal                                      | 2026-12-22
                no último dia do mês                                        | 2026-11-30
                depois de amanhã às sete e meia                             | 2026-11-20 07:30
                depois de amanha as sete e meia                             | 2026-11-20 07:30
                sexta-feira às quinze para as oito                          | 2026-11-20 07:45
                na quarta às três da tarde                                  | 2026-11-25 15:00
                daqui a duas semanas                                        | 2026-12-02
                do dia três ao dia sete de dezembro                         | 2026-12-03..2026-12-07
                quinta que vem de manhã                                     | 2026-11-26 08:00..12:00
                entre as duas e as quatro da tarde                          | 14:00..16:00
                a partir de segunda                                         | 2026-11-23..
                ao meio-dia e meia                                          | 12:30
                a semana do dia 28                                          | 2026-11-23..2026-11-29
                o fim de semana do dia 28                                   | 2026-11-28..2026-11-29
                antes do dia 24                                             | ..2026-11-23
                do dia 24 ao dia 26                                         | 2026-11-24..2026-11-26
                depois de amanhã às 14h                                     | 2026-11-20 14:00
                segunda cedo                                                | 2026-11-23 00:00..12:00
                na última semana do mês                                     | 2026-11-23..2026-11-29
                uma terça                                                   | 2026-11-24
                anteontem                                                   | 2026-11-16
                há três dias                                                | 2026-11-15
                segunda passada                                             | 2026-11-16
                no próximo verão                                            | 2027-06-21..2027-09-20
                em duas horas e um quarto                                   | 2026-11-18 12:15
                daqui a dois ou três dias                                   | 2026-11-21
                na última sexta do mês                                      | 2026-11-27
                das 23h às 3h                                               | 23:00..03:00
                sexta à noite a partir das 20h                              | 2026-11-20 20:00..
                desde 13 até 15 de julho                                    | 2027-07-13..2027-07-15
                durante o dia                                               | 08:00..18:00
                sexta que vem                                               | 2026-11-27
                4pm de hoje até as 5pm de amanhã                            | 2026-11-18..2026-11-19 16:00..17:00
                WANTED
                queria marcar uma consulta                                  | BOOK
                preciso desmarcar a consulta                                | CANCEL
                posso remarcar para outro dia                               | MOVE
                pode repetir                                                | REPEAT
                tchau                                                       | GOODBYE
                mais devagar por favor                                      | SLOWER
                é uma emergência                                            | EMERGENCY
                quanto custa                                                | ASK
                ANSWERS
                sim claro                                                   | YES
                não obrigado                                                | NO
                tanto faz                                                   | EITHER
                PEOPLE
                somos cinco                                                 | 5
                minha mulher e eu                                           | 2
                NAMES
                meu nome é Tomás da Costa                                   | Tomás da Costa
                NUMBERS
                dois um três quatro cinco seis sete oito nove               | 213456789
                """);
    }
}
