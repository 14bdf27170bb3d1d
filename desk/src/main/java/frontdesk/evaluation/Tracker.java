package frontdesk.evaluation;

import java.time.LocalDateTime;
import java.time.format.TextStyle;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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
    private static final Pattern WEAK = Pattern.compile("(?i)^(?:ok(?:ay)?|alright|all right|great|good|nice|sure|cool|fine)?[,. !]*(?:and |so |but )?");

    private final Listener listener;
    private final ServiceNames names;
    private final LocalDateTime now;
    private final Map<Part, String> told = new LinkedHashMap<>();
    private final Map<String, String> features = new LinkedHashMap<>();
    private final Map<Part, String> proposed = new LinkedHashMap<>();
    private SystemTurn last = SystemTurn.NONE;
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
        last = SystemTurn.of(words);
        if (last.business() != null && last.asked().isEmpty()) {
            offer = last.business();
        }
        if (last.confirms()) {
            propose(words);
        }
    }

    private void propose(String words) {
        Meaning meaning = listener.hear(words, Listener.around(now, "US", frontdesk.understanding.Expected.ANYTHING, List.of(), List.of()))
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
        var around = Listener.around(now, "US", last.expected(), List.of(), List.of());
        Account account = listener.hear(words, around);
        Meaning meaning = account.meaning();
        boolean no = meaning.answer() == Answer.NO || words.matches("(?is)^(?:no|nope|nah)\\b.*");
        boolean others = OTHERS.matcher(words).find();
        boolean yes = !no && !others && (meaning.answer() == Answer.YES || LIKES.matcher(words).find());
        var question = new Questions(names, words);
        requested = question.parts();
        requestedFeatures = question.features();
        boolean merelyAsks = WEAK.matcher(words).replaceFirst("").equals(question.begun()) && !requested.isEmpty();
        boolean before = last.confirms();
        if (yes && before) {
            proposed.forEach(told::putIfAbsent);
            if (last.words().matches("(?is).*(?:sorry|unable|unfortunately|instead|could not|couldn't|not available|failed).*")) {
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
        if (offer != null && !merelyAsks && !last.anythingElse() && (yes || booking) && !(booking && told.containsKey(Part.PROVIDER) && !yes)) {
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
            return leaves ? "NONE" : finds || !BOOKS.matcher(words).find() ? (books && !finds ? names.book() : names.find()) : names.book();
        }
        if (last.anythingElse() && no && !books && !finds && requested.isEmpty()) {
            return "NONE";
        }
        if (intent.equals(names.find())) {
            boolean takesOffer = yes && last.offersBooking();
            boolean tellsWhen = meaning.when() != null && (meaning.when().hasTime() || meaning.when().hasDay());
            return takesOffer || (BOOKS.matcher(words).find() && !OTHERS.matcher(words).find()) || tellsWhen && offer != null
                    ? names.book()
                    : names.find();
        }
        return finds && OTHERS.matcher(words).find() && !last.confirms() ? names.find() : intent;
    }

    private void tell(String words, Meaning meaning, Questions question) {
        When when = meaning.when();
        if (when != null && when.isOneDay()) {
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
        put(Part.KIND, Vocabulary.kind(names, statement));
        put(Part.AREA, Vocabulary.area(statement));
        put(Part.CITY, Places.town(statement, last.asked().contains(Part.CITY)));
        put(Part.PROVIDER, Places.called(words));
        Vocabulary.features(names, words).keySet().stream()
                .filter(slot -> !requestedFeatures.contains(slot))
                .forEach(slot -> features.put(slot, "True"));
    }

    private String day(When when) {
        return names.isCambridge() && when.from() != null
                ? when.from().getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH).toLowerCase(Locale.ROOT)
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
