package frontdesk.evaluation;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import frontdesk.evaluation.ServiceNames.Part;

/** What the caller said in one turn, as far as it goes beyond a receptionist's business: whether they look for a place, like one, or go elsewhere. */
record CallerTurn(String words) {
    private static final Pattern BOOKS = Pattern.compile(
            "(?i)\\b(?:book(?:ing)?|reserv\\w+|appointment|schedule|a table|make it for)\\b(?!.*\\b(?:number|phone)\\b$)");
    private static final Pattern FINDS = Pattern.compile(
            "(?i)\\b(?:find|search|look(?:ing)?|recommend\\w*|suggest\\w*|place to (?:eat|dine)|somewhere to eat|hungry|show me|(?:what|any(?:thing)?|something|someone|somebody|someplace|somewhere) else"
                    + "|another|other|different|alternative|more (?:options?|choices?)|in need of|go out)\\b");
    private static final Pattern OTHERS = Pattern.compile(
            "(?i)\\b(?:(?:what|any(?:thing|one|body|where)?|some(?:thing|one|body|where|place)) else|another|(?:any|some|the|find|show|few|other) others?|different (?:one|place|restaurant|salon|dentist|doctor|therapist|stylist|provider)|alternatives?|more (?:options?|choices?))\\b");
    private static final Pattern LIKES = Pattern.compile(
            "(?i)\\b(?:(?:sounds?|looks?|seems?|that'?s|it'?s|is|would be|will be|that one is) (?:really |very |so |just |a )?(?:good|great|perfect|fine|nice|awesome|wonderful|lovely|excellent|ok|okay|cool|amazing|interesting|right)"
                    + "|perfect|works?|i(?:'d| would)? (?:really )?(?:like|love|prefer|want) (?:it|that|this|them|him|her|to (?:go|book|reserve|try|eat|visit|make|schedule|have))|i(?:'ll| will) (?:take|go|try|book)|good (?:choice|one|enough)|yes|yeah|yep|sure|great|love (?:it|that)|fine|go with|awesome|nice|excellent|wonderful|correct|cool|good|ok|okay|alright)\\b");
    private static final Pattern WEAK = Pattern.compile(
            "(?i)^(?:ok(?:ay)?|alright|all right|great|good|nice|sure|cool|fine)?[,. !]*(?:and |so |but )?");

    private static final Pattern REFUSES = Pattern.compile("(?is)^(?:no|nope|nah)\\b");

    private static final Pattern RESTAURANT = Pattern.compile(
            "(?i)\\b(?:restaurants?|food|eat|eating|dine|dining|table|meal|cuisine|lunch|dinner|place to eat|serves?|serving)\\b");
    private static final Pattern ELSEWHERE = Pattern.compile(
            "(?i)\\b(?:hotels?|guest ?houses?|rooms?|trains?|taxis?|cab|attractions?|museums?|colleges?|nights|stay(?:ing)?|tickets?|lodging|hospital|police|swimming|pool|theat(?:re|er)s?|cinema|nightclubs?|parks?|bed and breakfast|b&b|architecture|boats?|entertainment|places? to go|things to do|depart\\w*|leav(?:e|es|ing) (?:from|on|at|after)|arriv\\w+)\\b");

    private static final Pattern INDIFFERENT = Pattern.compile(
            "(?i)(?:do not|don't|dont|doesn't|does not) (?:really |actually )?(?:care|mind|matter|have (?:a|any) (?:\\w+ )?preferences?)|no (?:\\w+ )?preferences?|\\bany(?:thing| type| kind| area|where| price| of them)?(?: \\w+)? (?:is|will|would|are|works?) (?:be |do )?(?:fine|ok|okay|good|do|great)?|not (?:really )?(?:picky|particular|concerned)");
    private static final Map<Part, Pattern> INDIFFERENT_ABOUT = Map.of(
            Part.KIND, Pattern.compile("\\b(?:food|cuisine|type)\\b"),
            Part.AREA, Pattern.compile("\\b(?:area|part of town|location|where)\\b"),
            Part.PRICE, Pattern.compile("\\b(?:price|cost|expensive)\\b"));

    private static final Pattern CALLED = Pattern.compile(
            "(?:about|at|for|restaurant,?|called|try|book) (?:the |a restaurant, )?((?:[A-Z][\\w']+ ?)+)(?:restaurant)?(?=[.?!,]| (?:for|at|on|in|restaurant)|$)");
    private static final Pattern OF_DATES = Pattern.compile("(?:day|january|march|april|may|june)\\b");

    private boolean has(Pattern pattern) {
        return pattern.matcher(words).find();
    }

    boolean books() {
        return has(BOOKS);
    }

    boolean finds() {
        return has(FINDS);
    }

    /** Something else than what was offered is wanted. */
    boolean wantsOthers() {
        return has(OTHERS);
    }

    boolean likes() {
        return has(LIKES);
    }

    boolean refuses() {
        return has(REFUSES);
    }

    /** The words without a mere "ok, great, but". */
    String withoutLead() {
        return WEAK.matcher(words).replaceFirst("");
    }

    boolean isOfRestaurants() {
        return has(RESTAURANT);
    }

    /** Of hotels, trains and whatever else has no table. */
    boolean isOfElsewhere() {
        return has(ELSEWHERE);
    }

    boolean isIndifferent() {
        return has(INDIFFERENT);
    }

    /** Whether this is spoken of, in the question or in the answer, so that it may be what is all the same. */
    boolean speaksOf(Part part, String question) {
        Pattern about = INDIFFERENT_ABOUT.get(part);
        return about != null
                && about.matcher(question.toLowerCase(Locale.ROOT) + " " + words.toLowerCase(Locale.ROOT))
                        .find();
    }

    /** A restaurant that is called by name: "tell me about the Golden Wok"; null where none is. */
    @Nullable
    String restaurant(ServiceNames names) {
        Matcher called = CALLED.matcher(words);
        while (called.find()) {
            String name = called.group(1).strip();
            if (!isSomethingElse(name, names)) {
                return name;
            }
        }
        return null;
    }

    /** A day, a part of town, a kitchen or a town. */
    private boolean isSomethingElse(String name, ServiceNames names) {
        String plain = name.toLowerCase(Locale.ROOT);
        String town = Places.town(words, false);
        return OF_DATES.matcher(plain).find()
                || Vocabulary.area(name) != null
                || plain.equals(Vocabulary.kind(names, plain))
                || plain.equals("cambridge")
                || town != null && plain.equals(town.toLowerCase(Locale.ROOT));
    }
}
