package frontdesk.evaluation;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/** Towns and names of businesses in what was said, by the words around them and by their capitals, where there are any. */
final class Places {
    private static final String NAME = "[A-Z0-9][\\w'’.&/-]*";
    private static final Pattern CAPITALS = Pattern.compile(
            NAME + "(?:(?:,? | [|&-] | - | (?:of|the|and|de|la|del|at|du|on|by) (?=[A-Z]))" + NAME + ")*(?: [|&] " + NAME + ")*");
    private static final Set<String> ENDS = words(("at on in for to from with by and or but that which who where when what is are was i i'd i'm we my me it this"
                    + " please today tomorrow tonight next around about near serving serves serve offering area region now right any some the a an of"
                    + " also instead again then thanks thank you your if so because preferably maybe between before after during there here how do does can"
                    + " could would will let like want need looking book find search reserve make table restaurant restaurants salon dentist doctor"
                    + " food cuisine place hopefully sometime some somewhere city only am pm not has have having ca california"));
    private static final Set<String> NO_TOWNS = words(("morning afternoon evening night town mind general case person advance cash order fact time"
                    + " particular march april may june july august september october november december january february monday tuesday"
                    + " wednesday thursday friday saturday sunday noon midnight help minutes hours days weeks dinner lunch breakfast eating"
                    + " visiting getting having finding booking making half quarter one two three four five six seven eight nine ten eleven twelve people"
                    + " stylist dentist doctor hair haircut dental medical salon style contact them him her centre center north south east west"));
    private static final Set<String> NO_NAMES = words(("i i'm i'd i've i'll ok okay please yes no sure there their they the you your would how what which where when"
                    + " do does is are it its shall should can could may let let's for in on at and or great alright sorry just confirm hello hi a an we"
                    + " here this that thank thanks unfortunately their one another so not if have has my also monday tuesday wednesday thursday"
                    + " friday saturday sunday january february march april may june july august september october november december am pm"
                    + " restaurant address phone number date time reservation appointment booking table number price reference name location"));

    private Places() {}

    private static Set<String> words(String text) {
        return Arrays.stream(text.split(" ")).collect(Collectors.toUnmodifiableSet());
    }

    /** The town that is spoken of; with {@code asked}, the answer to "which city?" alone. */
    static @Nullable String town(String text, boolean asked) {
        Matcher in = Pattern.compile("(?i)\\b(?:in|near|around|within|over in|live in|located in)\\s+(?:the\\s+)?(?:city of\\s+|area of\\s+)?")
                .matcher(text);
        String town = null;
        while (in.find()) {
            String found = phrase(text.substring(in.end()));
            town = found == null ? town : found;
        }
        if (town != null || !asked) {
            return town;
        }
        Matcher capitals = CAPITALS.matcher(text);
        while (capitals.find()) {
            String run = withoutLead(capitals.group());
            if (run != null && phrase(run) != null && Vocabulary.kind(ServiceNames.of("Restaurants_1"), run) == null) {
                return phrase(run);
            }
        }
        String rest = text.replaceFirst(
                "(?i)^(?:(?:i|i'd|i'm|am|want|would|like|prefer|to|try|looking|search|find|look|one|it|is|the|city|how|about|maybe|yes|ok|okay|let's|please|should|be|for|at|go|with|on|of|area|my|in|do|check|you|can|could|any)\\b[, ]*)+",
                "");
        return phrase(rest);
    }

    /** The words of a name from here on, until a word that no town is called by. */
    private static @Nullable String phrase(String text) {
        var town = new StringBuilder();
        int words = 0;
        boolean capital = !text.isEmpty() && Character.isUpperCase(text.charAt(0));
        for (String word : text.split("(?<=[\\s,.?!])")) {
            String plain = word.replaceAll("[\\s,.?!]+$", "");
            String small = plain.toLowerCase(Locale.ROOT);
            boolean on = !plain.isEmpty()
                    && Character.isLetter(plain.charAt(0))
                    && !ENDS.contains(small)
                    && !(words == 0 && NO_TOWNS.contains(small))
                    && (!capital || Character.isUpperCase(plain.charAt(0)));
            if (!on || words == 3) {
                break;
            }
            town.append(town.isEmpty() ? "" : " ").append(plain);
            words++;
            if (word.matches("(?s).*[,.?!]\\s*$")) {
                break;
            }
        }
        return town.isEmpty() ? null : town.toString();
    }

    /** The business that an agent speaks of: the likeliest of the names that are written with capitals. */
    static @Nullable String business(String text, @Nullable String town) {
        Matcher capitals = CAPITALS.matcher(text);
        String best = null;
        double most = 0;
        while (capitals.find()) {
            String name = withoutLead(capitals.group());
            if (name == null || town != null && name.equalsIgnoreCase(town) || name.matches("[\\d\\W]+.*")) {
                continue;
            }
            double worth = worth(name, text.substring(0, capitals.end() - name.length()), text.substring(capitals.end()));
            if (worth > most) {
                most = worth;
                best = name;
            }
        }
        return best == null ? null : best.replaceFirst("[.?!]$", "");
    }

    private static double worth(String name, String before, String after) {
        double worth = 1 + Math.min(3, name.split(" ").length) * 0.3;
        String lead = before.strip().toLowerCase(Locale.ROOT);
        if (lead.matches("(?s).*\\b(?:called|named|is|about|try|found|find|recommend|suggest|visit|like|prefer|at|with|of|have|you|the|a|to|choice|provider|stylist|salon|dentist|doctor|restaurant)$")) {
            worth += 1;
        }
        if (lead.matches("(?s).*\\b(?:in|located|address is|at \\d+|on|for \\d+|street|road)$")) {
            worth -= 1.5;
        }
        if (after.strip().toLowerCase(Locale.ROOT).matches("(?s)^(?:is (?:a|an|in|located|the|available|nice)|in |located|has|at |serves|would|which|who|that).*")) {
            worth += 0.6;
        }
        return worth;
    }

    /** "I found Willi's" begins with a capital that belongs to no name. */
    private static @Nullable String withoutLead(String run) {
        List<String> words = List.of(run.split(" "));
        int first = 0;
        while (first < words.size()
                && NO_NAMES.contains(words.get(first).toLowerCase(Locale.ROOT).replaceAll("[,.]$", ""))) {
            first++;
        }
        return first == words.size() ? null : String.join(" ", words.subList(first, words.size()));
    }

    /** The business that a caller calls by name: "a place called Nandos". */
    static @Nullable String called(String text) {
        Matcher called = Pattern.compile(
                        "(?i)\\b(?:called|named|name of|name is|restaurant is|it's called|by the name of|known as)\\s+(?:the restaurant )?([\\p{L}'’&|. -]+)")
                .matcher(text);
        if (!called.find()) {
            return null;
        }
        String name = called.group(1).strip();
        String cut = name.replaceFirst(
                "(?i)\\s*(?:[.?!,]|\\b(?:in the|in|at|for|on|and|please|can|do|i|is|are|which|that|it|could|would|located|near|have|tonight|tomorrow)\\b).*$", "");
        return cut.isBlank() ? null : cut;
    }
}
