package frontdesk.evaluation;

import java.time.LocalDateTime;
import java.time.format.TextStyle;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import frontdesk.evaluation.ServiceNames.Part;
import frontdesk.understanding.Account;
import frontdesk.understanding.Meaning;
import frontdesk.understanding.Meaning.Answer;
import frontdesk.understanding.Meaning.Intent;
import frontdesk.understanding.When;

/**
 * A dialogue that others held, followed turn by turn: what the caller wants so far, out of what is understood of each turn and of what the
 * agent said before it.
 */
final class Tracker {
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

    private final Listener listener;
    private final ServiceNames names;
    private final LocalDateTime now;
    private final Map<Part, String> told = new LinkedHashMap<>();
    private final Map<String, String> features = new LinkedHashMap<>();
    private final Map<Part, String> proposed = new LinkedHashMap<>();
    private SystemTurn last = SystemTurn.NONE;
    private boolean elsewhere;
    private @Nullable String offer;
    private String intent = "NONE";
    private Set<Part> requested = new LinkedHashSet<>();
    private Set<String> requestedFeatures = new LinkedHashSet<>();

    Tracker(Listener listener, ServiceNames names, LocalDateTime now) {
        this.listener = listener;
        this.names = names;
        this.now = now;
    }

    void agent(String words) {
        if (elsewhere) {
            last = SystemTurn.NONE;
            return;
        }
        last = SystemTurn.of(words);
        if (last.business() != null && last.asked().isEmpty() && !last.confirms()) {
            offer = last.business();
        }
        if (last.confirms()) {
            propose(words);
        }
    }

    private void propose(String words) {
        Meaning meaning = listener.hear(
                        words,
                        Listener.around(now, "US", frontdesk.understanding.Expected.ANYTHING, List.of(), List.of()))
                .meaning();
        When when = meaning.when();
        if (when != null && when.isOneDay()) {
            proposed.put(Part.DATE, String.valueOf(when.from()));
        }
        if (when != null && when.isOneTime()) {
            proposed.put(Part.TIME, String.valueOf(when.earliest()));
        }
        if (meaning.partySize() != null && names.seatsParties()) {
            proposed.put(Part.PEOPLE, meaning.partySize().toString());
        }
        if (last.town() != null) {
            proposed.put(Part.CITY, last.town());
        }
    }

    void caller(String words) {
        if (names.isCambridge()) {
            boolean restaurant = RESTAURANT.matcher(words).find();
            elsewhere = !restaurant && (elsewhere || ELSEWHERE.matcher(words).find());
            if (elsewhere) {
                last = SystemTurn.NONE;
                return;
            }
        }
        follow(words);
    }

    private void follow(String words) {
        var around = Listener.around(now, "US", last.expected(), List.of(), List.of());
        Account account = listener.hear(words, around);
        Meaning meaning = account.meaning();
        boolean no = meaning.answer() == Answer.NO || words.matches("(?is)^(?:no|nope|nah)\\b.*");
        boolean others = OTHERS.matcher(words).find();
        boolean yes = !no
                && !others
                && (meaning.answer() == Answer.YES || LIKES.matcher(words).find());
        var question = new Questions(names, words);
        requested = question.parts();
        requestedFeatures = question.features();
        boolean merelyAsks = WEAK.matcher(words).replaceFirst("").equals(question.begun()) && !requested.isEmpty();
        boolean before = last.confirms();
        boolean goesOn = !no && before && meaning.when() == null && meaning.partySize() == null && question.isAsked();
        if (yes && before || goesOn) {
            proposed.forEach(told::putIfAbsent);
            if (last.words()
                    .matches(
                            "(?is).*(?:sorry|unable|unfortunately|instead|could not|couldn't|not available|not able|failed).*")) {
                told.putAll(proposed);
            }
        }
        intent = intent(words, meaning, yes, no);
        select(yes && !before, merelyAsks, others);
        tell(words, meaning, question);
    }

    /** A business that was offered is taken by saying yes to it, or by going on to book. */
    private void select(boolean yes, boolean merelyAsks, boolean others) {
        if (others) {
            offer = null;
        }
        boolean booking = intent.equals(names.book());
        if (offer != null
                && !merelyAsks
                && !last.anythingElse()
                && (yes || booking)
                && !(booking && told.containsKey(Part.PROVIDER) && !yes)) {
            if (!booking || yes || !told.containsKey(Part.PROVIDER)) {
                told.put(Part.PROVIDER, offer);
                offer = null;
            }
        } else if (offer != null && booking && !told.containsKey(Part.PROVIDER)) {
            told.put(Part.PROVIDER, offer);
        }
    }

    private String intent(String words, Meaning meaning, boolean yes, boolean no) {
        boolean books = meaning.wants(Intent.BOOK) || BOOKS.matcher(words).find();
        boolean finds = FINDS.matcher(words).find();
        if (intent.equals("NONE")) {
            boolean leaves = no && last.anythingElse();
            return leaves
                    ? "NONE"
                    : finds || !BOOKS.matcher(words).find()
                            ? (books && !finds ? names.book() : names.find())
                            : names.book();
        }
        if (last.anythingElse() && no && !books && !finds && requested.isEmpty()) {
            return "NONE";
        }
        if (intent.equals(names.find())) {
            boolean takesOffer = yes && last.offersBooking();
            boolean tellsWhen = meaning.when() != null
                    && (meaning.when().hasTime() || meaning.when().hasDay());
            return takesOffer
                            || (BOOKS.matcher(words).find()
                                    && !OTHERS.matcher(words).find())
                            || tellsWhen && offer != null
                    ? names.book()
                    : names.find();
        }
        return finds && OTHERS.matcher(words).find() && !last.confirms() ? names.find() : intent;
    }

    private void tell(String words, Meaning meaning, Questions question) {
        When when = meaning.when();
        boolean leaves = meaning.wants(Intent.GOODBYE)
                || meaning.wants(Intent.THANKS) && !last.asked().contains(Part.DATE);
        if (when != null && when.isOneDay() && !(leaves && !when.hasTime())) {
            told.put(Part.DATE, day(when));
        }
        if (when != null && when.earliest() != null && (when.isOneTime() || when.latest() == null)) {
            told.put(Part.TIME, String.valueOf(when.earliest()));
        }
        if (names.seatsParties() && meaning.partySize() != null) {
            told.put(Part.PEOPLE, meaning.partySize().toString());
        }
        String statement = question.statements();
        put(Part.PRICE, requested.contains(Part.PRICE) ? null : Vocabulary.price(names, words));
        String called = Places.called(words);
        put(Part.KIND, Vocabulary.kind(names, called == null ? statement : statement.replace(called, "")));
        put(Part.AREA, Vocabulary.area(statement));
        put(Part.CITY, Places.town(statement, last.asked().contains(Part.CITY)));
        put(Part.PROVIDER, called == null ? named(words) : called);
        indifferent(words);
        Vocabulary.features(names, words).keySet().stream()
                .filter(slot -> !requestedFeatures.contains(slot))
                .forEach(slot -> features.put(slot, "True"));
    }

    /** A business that the caller calls by name: "tell me about the Golden Wok". */
    private @Nullable String named(String words) {
        if (!names.seatsParties() || told.containsKey(Part.PROVIDER) && offer == null) {
            return null;
        }
        Matcher about = Pattern.compile(
                        "(?:about|at|for|restaurant,?|called|try|book) (?:the |a restaurant, )?((?:[A-Z][\\w']+ ?)+)(?:restaurant)?(?=[.?!,]| (?:for|at|on|in|restaurant)|$)")
                .matcher(words);
        while (about.find()) {
            String name = about.group(1).strip();
            String plain = name.toLowerCase(Locale.ROOT);
            boolean other = plain.matches(".*(?:day|january|march|april|may|june)\\b.*")
                    || Vocabulary.area(name) != null
                    || plain.equals(Vocabulary.kind(names, plain))
                    || plain.equals("cambridge")
                    || Places.town(words, false) != null
                            && plain.equals(
                                    String.valueOf(Places.town(words, false)).toLowerCase(Locale.ROOT));
            if (!other) {
                return name;
            }
        }
        return null;
    }

    private void indifferent(String words) {
        if (!INDIFFERENT.matcher(words).find()) {
            return;
        }
        String asked = last.words().toLowerCase(Locale.ROOT) + " " + words.toLowerCase(Locale.ROOT);
        for (var part : INDIFFERENT_ABOUT.entrySet()) {
            if (!told.containsKey(part.getKey())
                    && part.getValue().matcher(asked).find()) {
                put(part.getKey(), "dontcare");
            }
        }
    }

    private String day(When when) {
        return names.isCambridge() && when.from() != null
                ? when.from()
                        .getDayOfWeek()
                        .getDisplayName(TextStyle.FULL, Locale.ENGLISH)
                        .toLowerCase(Locale.ROOT)
                : String.valueOf(when.from());
    }

    private void put(Part part, @Nullable String value) {
        if (value != null && names.slot(part) != null) {
            told.put(part, value);
        }
    }

    /** What the caller wants so far, by the service's own names. */
    Map<String, String> state() {
        var state = new LinkedHashMap<String, String>();
        told.forEach((part, value) -> {
            String slot = names.slot(part);
            if (slot != null) {
                state.put(slot, value);
            }
        });
        state.putAll(features);
        return state;
    }

    /** The agent has just said that it is booked. */
    boolean saysBooked() {
        return last.booked();
    }

    String intent() {
        return intent;
    }

    List<String> requested() {
        var slots = new LinkedHashSet<String>();
        requested.forEach(part -> {
            String slot = names.slot(part);
            if (slot != null) {
                slots.add(slot);
            }
        });
        slots.addAll(requestedFeatures);
        return List.copyOf(slots);
    }
}
