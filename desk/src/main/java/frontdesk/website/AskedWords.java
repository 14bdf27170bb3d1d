package frontdesk.website;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** The words by which callers ask what a website answers. */
final class AskedWords {
    private static final int SHORTEST = 4;
    /** Words of questions that say nothing of the matter, or that callers say who want to book. */
    private static final Set<String> COMMON = Set.of(
            ("what when where which whom whose does have there your you're about with from that this they them will would could should"
                            + " need want make offer offers take accept long much many cost costs price prices appointment appointments book booking reserve reservation table nearby"
                            + " available possible allowed provide work please before after first time open opening hours today tomorrow"
                            + " que cual cuando donde como cuanto cuanta cuesta cuestan tienen tiene hacen hace puedo puede pueden para sobre necesito necesita ofrecen aceptan hay cita citas reserva reservar mesa"
                            + " precio precios horario abren dura tarda antes despues primera llevar traer"
                            + " wann welche welcher welches wieviel kostet kosten haben gibt habe hast kann konnen koennen muss brauche bieten nehmen eine einen einem mein meine meinen ihre ihren ihnen"
                            + " termin termine buchen reservieren tisch preis preise lange dauert moglich offen geoffnet uhrzeit heute morgen auch oder nicht ohne")
                    .split(" "));

    private AskedWords() {}

    static List<String> of(String question) {
        String asked = question.replaceAll("[¿?!.,;:„“”\"]", " ")
                .replaceAll("\\s+", " ")
                .strip()
                .toLowerCase(Locale.ROOT);
        List<String> matter = Arrays.stream(asked.split(" "))
                .filter(word -> word.length() >= SHORTEST && !COMMON.contains(HoursWords.plain(word)))
                .toList();
        return matter.size() == 1
                ? Stream.concat(Stream.of(asked), matter.stream()).distinct().toList()
                : List.of(asked);
    }
}
