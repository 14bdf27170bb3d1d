package frontdesk.brain;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import frontdesk.grammar.Folding;
import frontdesk.grammar.Table;

/**
 * What a sentence claims to be so: that something is done, free, gone, open or closed. How a language puts it stands in the page
 * {@code claims} of its tables.
 *
 * <pre>
 * let done: he|hemos|esta                  {done} in an expression stands for these
 * claim BOOKED: {done} reservad\w+
 * not so: (si|cuando)\b[^,;.!]*            before the claim in its clause: it is not claimed to be so
 * however: always said of what stands, whatever is before it
 * clauses: pero                            parts what is taken from what is free instead
 * </pre>
 */
final class Claims {
    /** What can be claimed. */
    enum Claim {
        BOOKED,
        MOVED,
        CANCELLED,
        NOTED,
        SENT,
        PUT_THROUGH,
        WAITING,
        FREE,
        NOT_FREE,
        OPEN,
        CLOSED
    }

    private static final Set<Claim> OF_DEEDS = EnumSet.of(Claim.BOOKED, Claim.MOVED, Claim.CANCELLED, Claim.SENT);
    private static final Pattern NAME = Pattern.compile("\\{([a-z]+)}");
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private final Map<Claim, Pattern> ways = new EnumMap<>(Claim.class);
    private final Pattern notSo;
    private final Pattern however;
    private final Pattern clauses;

    private Claims(Table table) {
        var names = new HashMap<String, String>();
        for (Table.Entry entry : table.entries()) {
            if (entry.is("let")) {
                names.put(entry.rest("let"), "(?:" + joined(entry.lines(), names) + ")");
            } else if (entry.is("claim")) {
                ways.put(Claim.valueOf(entry.rest("claim")), pattern("%s", entry.lines(), names));
            }
        }
        notSo = pattern("(?:%s)$", table.lines("not so"), names);
        however = pattern("%s", table.lines("however"), names);
        clauses = pattern("%s", table.lines("clauses"), names);
    }

    static Claims of(String language) {
        return new Claims(Table.read(language, "claims"));
    }

    private static Pattern pattern(String frame, List<String> lines, Map<String, String> names) {
        return Pattern.compile(
                frame.formatted(joined(lines, names)), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);
    }

    private static String joined(List<String> lines, Map<String, String> names) {
        String all = Folding.expression(String.join("|", lines));
        return NAME.matcher(all)
                .replaceAll(name -> Matcher.quoteReplacement(
                        Objects.requireNonNull(names.get(name.group(1)), () -> "no such name: " + name.group())));
    }

    Set<Claim> in(String sentence) {
        String text = SPACES.matcher(Folding.fold(sentence)).replaceAll(" ");
        Set<Claim> claims = EnumSet.noneOf(Claim.class);
        ways.forEach((claim, pattern) -> {
            for (Matcher found = pattern.matcher(text); found.find(); ) {
                boolean denied = OF_DEEDS.contains(claim)
                        && !however.matcher(found.group()).find()
                        && notSo.matcher(text.substring(0, found.start())).find();
                if (!denied) {
                    claims.add(claim);
                }
            }
        });
        return claims;
    }

    /** What is taken and what is free instead are claimed apart. */
    Stream<String> clauses(String sentence) {
        return clauses.splitAsStream(sentence);
    }
}
