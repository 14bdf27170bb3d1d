package frontdesk.evaluation;

import java.time.LocalDateTime;
import java.time.format.TextStyle;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

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
            var turn = new CallerTurn(words);
            elsewhere = !turn.isOfRestaurants() && (elsewhere || turn.isOfElsewhere());
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
        var turn = new CallerTurn(words);
        boolean no = meaning.answer() == Answer.NO || turn.refuses();
        boolean others = turn.wantsOthers();
        boolean yes = !no && !others && (meaning.answer() == Answer.YES || turn.likes());
        var question = new Questions(names, words);
        requested = question.parts();
        requestedFeatures = question.features();
        boolean merelyAsks = turn.withoutLead().equals(question.begun()) && !requested.isEmpty();
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
        intent = intent(turn, meaning, yes, no);
        select(yes && !before, merelyAsks, others);
        tell(turn, meaning, question);
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

    private String intent(CallerTurn turn, Meaning meaning, boolean yes, boolean no) {
        boolean books = meaning.wants(Intent.BOOK) || turn.books();
        boolean finds = turn.finds();
        if (intent.equals("NONE")) {
            boolean leaves = no && last.anythingElse();
            return leaves
                    ? "NONE"
                    : finds || !turn.books() ? (books && !finds ? names.book() : names.find()) : names.book();
        }
        if (last.anythingElse() && no && !books && !finds && requested.isEmpty()) {
            return "NONE";
        }
        if (intent.equals(names.find())) {
            boolean takesOffer = yes && last.offersBooking();
            boolean tellsWhen = meaning.when() != null
                    && (meaning.when().hasTime() || meaning.when().hasDay());
            return takesOffer || (turn.books() && !turn.wantsOthers()) || tellsWhen && offer != null
                    ? names.book()
                    : names.find();
        }
        return finds && turn.wantsOthers() && !last.confirms() ? names.find() : intent;
    }

    private void tell(CallerTurn turn, Meaning meaning, Questions question) {
        String words = turn.words();
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
        put(Part.PROVIDER, called == null ? named(turn) : called);
        indifferent(turn);
        Vocabulary.features(names, words).keySet().stream()
                .filter(slot -> !requestedFeatures.contains(slot))
                .forEach(slot -> features.put(slot, "True"));
    }

    private @Nullable String named(CallerTurn turn) {
        boolean chosen = told.containsKey(Part.PROVIDER) && offer == null;
        return names.seatsParties() && !chosen ? turn.restaurant(names) : null;
    }

    private void indifferent(CallerTurn turn) {
        if (turn.isIndifferent()) {
            for (Part part : List.of(Part.KIND, Part.AREA, Part.PRICE)) {
                if (!told.containsKey(part) && turn.speaksOf(part, last.words())) {
                    put(part, "dontcare");
                }
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
        return slots.stream().sorted().toList();
    }
}
