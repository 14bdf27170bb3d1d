package frontdesk.understanding;

import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;

import frontdesk.understanding.Meaning.Choice;

/** Which of the offers is taken: "the first one", "the later one", "the last". */
final class EnglishChoices {
    private enum Which {
        FIRST,
        SECOND,
        THIRD,
        FOURTH,
        LAST,
        EARLIER,
        LATER
    }

    private static final String ONE =
            " ?(?:one|option|slot|time|choice|appointment|offer|of (?:those|them|these|the \\w+)|works?|is|would|please|sounds|will|will do)";
    private static final Phrases<Which> WAYS = new Phrases<Which>()
            .means(
                    Which.EARLIER,
                    "(?:the )?(?:earlier|earliest|sooner|soonest)" + ONE,
                    "(?<!at )the (?:earlier|earliest|sooner|soonest)$")
            .means(Which.LATER, "(?:the )?(?:later|latest)" + ONE, "(?<!at )the (?:later|latest)$")
            .means(
                    Which.FIRST,
                    "(?:the )?(?:first|1st|former)" + ONE,
                    "the (?:first|1st|former)$",
                    "the (?:thirst|fist|burst|worst) one",
                    "^(?:option|number) (?:one|1)",
                    "^(?:first|1st)$")
            .means(
                    Which.SECOND,
                    "(?:the )?(?:second|2nd|latter|other)" + ONE,
                    "the (?:second|2nd|latter)$",
                    "^(?:option|number) (?:two|2)",
                    "^(?:second|2nd)$")
            .means(
                    Which.THIRD,
                    "(?:the )?(?:third|3rd)" + ONE,
                    "the (?:third|3rd)$",
                    "^(?:option|number) (?:three|3)",
                    "^(?:third|3rd)$")
            .means(
                    Which.FOURTH,
                    "(?:the )?(?:fourth|4th)" + ONE,
                    "the (?:fourth|4th)$",
                    "^(?:option|number) (?:four|4)")
            .means(Which.LAST, "the (?:last|final)" + ONE, "(?:the )?(?:last|final)$", "the (?:lost|least|blast) one");

    private EnglishChoices() {}

    static @Nullable Choice choice(String words, List<LocalDateTime> offered) {
        List<Which> said = WAYS.in(words);
        if (said.isEmpty()) {
            return null;
        }
        return switch (said.getFirst()) {
            case FIRST -> Choice.FIRST;
            case SECOND -> new Choice(1);
            case THIRD -> new Choice(2);
            case FOURTH -> new Choice(3);
            case LAST -> offered.isEmpty() ? Choice.LAST : new Choice(offered.size() - 1);
            case EARLIER ->
                offered.stream()
                        .min(Comparator.naturalOrder())
                        .map(offered::indexOf)
                        .map(Choice::new)
                        .orElse(null);
            case LATER ->
                offered.stream()
                        .max(Comparator.naturalOrder())
                        .map(offered::indexOf)
                        .map(Choice::new)
                        .orElse(null);
        };
    }
}
