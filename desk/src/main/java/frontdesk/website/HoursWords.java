package frontdesk.website;

import java.text.Normalizer;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The words in which websites write their hours, without accents and in small letters. */
final class HoursWords {
    private static final List<String> LANGUAGES = List.of("en", "es", "de", "fr", "it", "pt");
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    /** Abbreviations that the CLDR does not know. */
    private static final String SHORT_DAYS =
            "l m x j v s d,mo tu we th fr sa su,mon tues weds thurs fri sat sonn,. . . thur . . .";

    private static final Map<String, Set<DayOfWeek>> DAYS = days();
    static final Set<String> TO = words("- – — ~ to bis a al hasta until till til through thru à au ate ao alle");
    static final Set<String> CLOSED =
            words("closed cerrado cerrada cerramos geschlossen ruhetag ferme fermee chiuso chiusa fechado descanso");
    static final Set<String> SILENT = words("""
            open opens opening hours hour hrs hr hs h uhr from of on the our business office store shop time times between and y und e et u
            de del desde el los la las lo von ab den der am an im abierto abierta abrimos horario horarios apertura atencion hora horas comercial
            offnungszeiten offnungszeit geoffnet jeweils sowie sprechzeiten sprechstunde vormittags nachmittags morgens abends durchgehend
            manana tarde noche por en feira feiras feiertage feiertagen feiertags public bank holidays holiday festivos feriados
            ouvert horaires aperto orari orario aberto dalle le do das as""");
    private static final Pattern ALL_DAY =
            Pattern.compile("(?<![-–—:.] ?)(?<!(?:bis|to|a|hasta) )\\b24 ?(?:/ ?7|hours|hrs|h|horas|stunden|std)\\b");
    private static final Pattern DAILY = Pattern.compile(
            "\\b(?:every day|each day|7 days a week|seven days a week|todos los dias|cada dia|jeden tag|tous les jours|tutti i giorni|todos os dias)\\b");
    private static final Pattern WEEKDAYS =
            Pattern.compile("\\b(?:weekdays|entre semana|dias laborables|laborables)\\b");
    private static final Pattern WEEKEND =
            Pattern.compile("\\b(?:weekends?|fin de semana|fines de semana|wochenenden?)\\b");
    private static final Pattern WE = Pattern.compile("\\b(?:we are|we're|we open|wir sind|wir haben|estamos)\\b");

    private HoursWords() {}

    private static Map<String, Set<DayOfWeek>> days() {
        Map<String, Set<DayOfWeek>> days = new HashMap<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            for (String language : LANGUAGES) {
                for (TextStyle style : List.of(TextStyle.FULL, TextStyle.SHORT)) {
                    String name = plain(day.getDisplayName(style, Locale.of(language)))
                            .replace(".", "")
                            .replaceFirst("-feira$", "");
                    days.putIfAbsent(name, EnumSet.of(day));
                    days.putIfAbsent(name + "s", EnumSet.of(day));
                }
            }
        }
        for (String week : SHORT_DAYS.split(",")) {
            String[] names = week.split(" ");
            for (DayOfWeek day : DayOfWeek.values()) {
                days.putIfAbsent(names[day.getValue() - 1], EnumSet.of(day));
            }
        }
        days.put("daily", EnumSet.allOf(DayOfWeek.class));
        List.of("everyday", "taglich", "diario", "diariamente")
                .forEach(word -> days.put(word, EnumSet.allOf(DayOfWeek.class)));
        days.put("weekdays", EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));
        days.put("weekend", EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY));
        return Map.copyOf(days);
    }

    private static Set<String> words(String all) {
        return Set.copyOf(Arrays.asList(all.strip().split("\\s+")));
    }

    /** The days that a word stands for; none where it is another word. */
    static Set<DayOfWeek> days(String word) {
        return DAYS.getOrDefault(word, Set.of());
    }

    /** Whether a word names a day and cannot well mean anything else. */
    static boolean isPlainlyDay(String word) {
        return word.length() > 2 && DAYS.containsKey(word);
    }

    /** In small letters and without accents. */
    static String plain(String text) {
        String parted = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        return ACCENTS.matcher(parted).replaceAll("");
    }

    /** The same with several words for one thing as one of them. */
    static String simplified(String line) {
        String plain = WE.matcher(plain(line)).replaceAll(" ");
        plain = ALL_DAY.matcher(plain).replaceAll(" 0:00 - 24:00 ");
        plain = DAILY.matcher(plain).replaceAll(" daily ");
        plain = WEEKDAYS.matcher(plain).replaceAll(" weekdays ");
        return WEEKEND.matcher(plain)
                .replaceAll(" weekend ")
                .replaceAll("\\b(?:noon|mediodia|mittags?|midday)\\b", "12:00 pm")
                .replaceAll("\\b(?:midnight|medianoche|mitternacht|minuit)\\b", "24:00");
    }
}
