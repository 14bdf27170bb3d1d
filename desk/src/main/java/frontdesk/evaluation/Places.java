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
    private static final String NAME =
            "(?:(?:[A-Z]\\.)+(?:[A-Z]\\b\\.?)?|(?:Dr|DR|St|Mr|Mrs|Jr)\\.|[A-Z0-9][\\w'’&/-]*)";
    private static final Pattern CAPITALS = Pattern.compile(
            NAME + "(?:(?:,? | [|&-] | - |, (?=M\\.?D|D\\.?D|Ph)"
                    + "| (?:of|the|and|de|la|del|du|n|y) (?=[A-Z]))" + NAME + ")*"
                    + "(?: (?:restaurant|shop|lounge|lab|cuts|clips|cafe|bar|grill|salon|spa|clinic|kitchen|house|dentistry|bistro|room))?");
    private static final Pattern STREET = Pattern.compile(
            "(?i).*\\b(?:street|avenue|road|drive|boulevard|blvd|highway|lane|suite|ave|rd|plaza|way|parkway|st)\\b.*");
    private static final Pattern CALENDAR = Pattern.compile(
            "(?i)\\s*\\b(?:on |at |for |this |next )*(?:mon|tues|wednes|thurs|fri|satur|sun)day\\b.*|\\s*\\b(?:january|february|march|april|may|june|july|august|september|october|november|december) \\d.*");
    private static final Pattern LEADS_TO = Pattern.compile(
            "(?is).*\\b(?:called|named|is|about|of|try|found|find|recommend|suggest|visit|like|prefer|at|with|of|have|you|the|a|an|to|choice|provider|stylist|salon|dentist|doctor|therapist|restaurant|dermatologist|also|want|will|there's|including|got|one|see|practitioner|specialist|gynecologist|ophthalmologist|psychologist|psychiatrist|counselor)[:,]?$|^$|(?s).*[.,?!:-]$");
    private static final Pattern FOLLOWS = Pattern.compile(
            "(?is)^(?:is (?:a|an|in|located|the|available|nice|another|also|one|good|at)|in [A-Z]|located|has|at \\d|serves|serving|would|which|who|that|comes up|sounds|looks|,? ?in |looks).*");
    private static final Pattern KINDS = Pattern.compile(
            "(?i)general practitioners?|dermatologists?|ophthalmologists?|gynecologists?|ent specialists?|psychologists?|psychiatrists?|family counselors?|dentists?|salons?|italian|french|chinese|indian|british|mexican|european|there'?s|of|you'?d|actually|great|sure|city centre|centre|cambridge|postcode|however|try|will|would|do|nope|sorry|perfect|north|south|east|west|are|is|tr\\d+|[A-Z0-9]{8}|reference.*|also|yes|ok|okay|no|md|mph");
    private static final Set<String> ENDS = words(
            ("at on in for to from with by and or but that which who where when what is are was i i'd i'm we my me it this"
                    + " please today tomorrow tonight next around about near serving serves serve offering area region now right any some the a an of"
                    + " also instead again then thanks thank you your if so because preferably maybe between before after during there here how do does can"
                    + " could would will let like want need looking book find search reserve make table restaurant restaurants salon dentist doctor"
                    + " food cuisine place hopefully sometime some somewhere city only am pm not has have having ca california"));
    private static final Set<String> NO_TOWNS = words(
            ("morning afternoon evening night town mind general case person advance cash order fact time"
                    + " particular march april may june july august september october november december january february monday tuesday"
                    + " wednesday thursday friday saturday sunday noon midnight help minutes hours days weeks dinner lunch breakfast eating"
                    + " mood nearby visiting getting having finding booking making half quarter one two three four five six seven eight nine ten eleven twelve people"
                    + " stylist dentist doctor hair haircut dental medical salon style contact them him her centre center north south east west"));
    private static final Set<String> NO_NAMES = words(
            ("i i'm i'd i've i'll ok okay please yes no nope sure there try of will actually only some both you'd that's there's it's i found okay, well might their they the you your would how what which where when"
                    + " do does is are it its shall should can could may let let's for in on at and or alright sorry just confirm perfect hello hi a an we"
                    + " here this that thank thanks unfortunately their one another so not if have has my also monday tuesday wednesday thursday"
                    + " friday saturday sunday january february march april may june july august september october november december am pm"
                    + " restaurant address phone number date time reservation appointment booking table number price reference name location"));

    private static final double LIKELY = 1.7;

    private Places() {}

    private static Set<String> words(String text) {
        return Arrays.stream(text.split(" ")).collect(Collectors.toUnmodifiableSet());
    }

    /** The town that is spoken of; with {@code asked}, the answer to "which city?" alone. */
    static @Nullable String town(String text, boolean asked) {
        Matcher in = Pattern.compile(
                        "(?i)\\b(?:in|near|around|within|over in|live in|located in)\\s+(?:the\\s+)?(?:city of\\s+|area of\\s+)?")
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
                    && !(ENDS.contains(small) && !(capital && small.equals("city")))
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
        double most = LIKELY;
        while (capitals.find()) {
            String before = text.substring(0, capitals.start()).strip();
            boolean begins = before.isEmpty() || before.matches("(?s).*[.?!]$");
            String run = begins ? withoutLead(capitals.group()) : capitals.group();
            String name =
                    run == null ? "" : CALENDAR.matcher(run).replaceFirst("").strip();
            boolean none = name.isEmpty()
                    || KINDS.matcher(name).matches()
                    || name.matches("\\d{1,2}(?::\\d\\d)?|[\\d-]{7,}|I|I'.*")
                    || STREET.matcher(name).matches() && name.matches("\\d.*")
                    || town != null && name.equalsIgnoreCase(town);
            if (!none) {
                double worth = worth(
                        name,
                        run == null ? before : before + lead(capitals.group(), run),
                        text.substring(capitals.end()));
                if (worth > most) {
                    most = worth;
                    best = name;
                }
            }
        }
        return best == null ? written(text) : best;
    }

    private static String lead(String whole, String rest) {
        return whole.length() == rest.length()
                ? ""
                : " " + whole.substring(0, whole.length() - rest.length()).strip();
    }

    /** Some agents write names small: "clowns cafe is an expensive italian restaurant". */
    private static @Nullable String written(String text) {
        Matcher small = Pattern.compile(
                        "^(?:well, |okay, |sure, |yes, |there is |there's |how about |i (?:would |can )?(?:recommend|suggest) |what about )?(?:the )?([a-z][\\w' ]{2,30}?) (?:is (?:an? |located|in the)|in the|located|serves|has )")
                .matcher(text);
        if (!small.find()) {
            return null;
        }
        String name = small.group(1);
        return name.matches(
                        "(?i)(?:it|there|that|this|they|which|what|i|we|the|here|one|your|their|its|yes|no|ok|okay|sure)\\b.*|.*\\b(?:address|number|phone|price|postcode|reference|booking|city|town|options?|restaurants?|results?|matches|area|i|you|have|found|are|were|choices)\\b.*")
                ? null
                : name;
    }

    private static double worth(String name, String before, String after) {
        double worth = 1 + Math.min(3, name.split(" ").length) * 0.3;
        if (LEADS_TO.matcher(before.strip()).matches()) {
            worth += 0.6;
        }
        if (before.matches("(?is).*\\b(?:called|named|about|recommend|suggest|try)$")) {
            worth += 1;
        }
        if (before.matches(
                "(?is).*\\b(?:in|located|located in|address is|at \\d+|on|for|city of|near|number is|number:?|from)$")) {
            worth -= 1.5;
        }
        return FOLLOWS.matcher(after.strip()).matches() ? worth + 0.8 : worth;
    }

    /** "I found Willi's" begins with a capital that belongs to no name. */
    private static @Nullable String withoutLead(String run) {
        List<String> words = List.of(run.split(" "));
        int first = 0;
        while (first < words.size()
                && NO_NAMES.contains(words.get(first).toLowerCase(Locale.ROOT).replaceAll("[,.]$", ""))
                && !(words.get(first).equals("A")
                        && first + 1 < words.size()
                        && words.get(first + 1).length() == 1)) {
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
                "(?i)\\s*(?:[.?!,]|\\b(?:in the|in|at|for|on|to|and|please|can|do|i|is|are|which|that|it|could|would|located|near|have|tonight|tomorrow)\\b).*$",
                "");
        return cut.isBlank() ? null : cut;
    }
}
