package frontdesk.dialogue;

import java.time.LocalDateTime;
import java.util.Map;
import java.util.Objects;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import frontdesk.business.DemoBusinesses;
import frontdesk.kernel.Language;

/** What {@link MeantSoTest} says in English of a time by way of another one, in the other languages: a check-up on Thursday the 26th at ten is moved. */
class MeantSoInEveryLanguageTest {
    private static final LocalDateTime TEN = LocalDateTime.parse("2026-11-26T10:00");
    private static final Map<String, String> MOVING = Map.of(
            "de", "ich muss meinen Termin verschieben",
            "es", "tengo que cambiar mi cita",
            "fr", "je dois déplacer mon rendez-vous",
            "hi", "मुझे अपनी अपॉइंटमेंट बदलनी है",
            "it", "devo spostare il mio appuntamento",
            "pt", "preciso remarcar a minha consulta");

    private static final Map<String, String> YES =
            Map.of("de", "ja", "es", "sí", "fr", "oui", "hi", "हाँ", "it", "sì", "pt", "sim");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            es | a las dos en vez de a las diez          | 2026-11-26T14:00
            es | a las dos en lugar de las diez          | 2026-11-26T14:00
            es | el viernes en vez del jueves            | 2026-11-27T10:00
            es | a la misma hora la semana que viene     | 2026-12-03T10:00
            es | una hora más tarde                      | 2026-11-26T11:00
            fr | à quatorze heures au lieu de dix heures | 2026-11-26T14:00
            fr | vendredi au lieu de jeudi               | 2026-11-27T10:00
            fr | à la même heure la semaine prochaine    | 2026-12-03T10:00
            fr | une heure plus tard                     | 2026-11-26T11:00
            de | um zwei statt um zehn                   | 2026-11-26T14:00
            de | am Freitag statt am Donnerstag          | 2026-11-27T10:00
            de | zur gleichen Zeit nächste Woche         | 2026-12-03T10:00
            de | eine Stunde später                      | 2026-11-26T11:00
            it | alle due invece che alle dieci          | 2026-11-26T14:00
            it | venerdì invece di giovedì               | 2026-11-27T10:00
            it | alla stessa ora la settimana prossima   | 2026-12-03T10:00
            it | un'ora più tardi                        | 2026-11-26T11:00
            pt | às duas em vez das dez                  | 2026-11-26T14:00
            pt | sexta em vez de quinta                  | 2026-11-27T10:00
            pt | na mesma hora na semana que vem         | 2026-12-03T10:00
            pt | uma hora mais tarde                     | 2026-11-26T11:00
            hi | दस बजे के बजाय दो बजे                     | 2026-11-26T14:00
            hi | गुरुवार की जगह शुक्रवार                    | 2026-11-27T10:00
            hi | अगले हफ्ते इसी समय                        | 2026-12-03T10:00
            hi | एक घंटे बाद                              | 2026-11-26T11:00
            """)
    void aBookingIsMovedAsItWasSaid(String language, String words, String to) {
        TextCall.to(DemoBusinesses.clinic().withLanguage(new Language(language)), Caller.from(TextCall.MOBILE))
                .booked(new Entry(
                        "check", DemoBusinesses.CHECK_UP.toString(), null, 1, TEN, TEN.plusMinutes(30), "Anna Keller"))
                .says(Objects.requireNonNull(MOVING.get(language)), words)
                .isAsked(Question.MOVE_READ_BACK)
                .says(Objects.requireNonNull(YES.get(language)))
                .leaves(to + " 1 Anna Keller");
    }
}
