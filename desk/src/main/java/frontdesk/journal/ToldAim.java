package frontdesk.journal;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;

/** What a caller wanted, as the platform whose agent held the call noted it afterwards: {@code wanted to reschedule her cleaning}. */
final class ToldAim {
    /** In this order: who asks to move an appointment names one as well. */
    private static final List<Meant> ALL = List.of(
            meant("move", "re ?sched|re ?book|mov|postpon|chang"),
            meant("cancel", "cancel"),
            meant("waiting list", "wait ?list|waiting ?list"),
            meant("book", "book|appointment|reserv|sched|availab"),
            meant("take_order", "order"),
            meant("call back", "call ?back|message|voice ?mail"),
            meant("person", "person|human|manager|complain|emergenc"),
            meant("ask", "ask|question|inquir|enquir|info|hour|price|cost|address|direction"));

    private record Meant(String mark, Pattern words) {}

    private ToldAim() {}

    /** The mark that it leaves; none where nothing is noted, or in words that we do not know. */
    static Set<String> marks(CallAnalysis analysis) {
        JsonNode collected = KeptJson.tree(analysis.collected());
        String words =
                collected.path("reason").asText("").toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", " ");
        return ALL.stream()
                .filter(meant -> meant.words().matcher(words).find())
                .map(Meant::mark)
                .findFirst()
                .or(() -> Optional.of("call back")
                        .filter(_ -> collected.path("call_back").asBoolean()))
                .map(Set::of)
                .orElse(Set.of());
    }

    private static Meant meant(String mark, String beginnings) {
        return new Meant(mark, Pattern.compile("\\b(?:" + beginnings + ")"));
    }
}
