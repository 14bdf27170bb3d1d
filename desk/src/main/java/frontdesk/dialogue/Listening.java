package frontdesk.dialogue;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import frontdesk.business.Business;
import frontdesk.business.Business.Resource;
import frontdesk.understanding.Expected;
import frontdesk.understanding.Meaning;
import frontdesk.understanding.Meaning.Intent;
import frontdesk.understanding.Surroundings;
import frontdesk.understanding.Surroundings.Named;
import frontdesk.understanding.Surroundings.Span;
import frontdesk.understanding.Understanding;
import frontdesk.understanding.Understanding.Utterance;

/**
 * What is known before the caller speaks, and the second reading of words that do not answer the question: "actually make it eight", said
 * when the name was asked for, is about the time that was agreed.
 */
final class Listening {
    private final Situation situation;
    private final Wording wording;

    Listening(Situation situation, Wording wording) {
        this.situation = situation;
        this.wording = wording;
    }

    Meaning understand(Understanding understanding, Utterance words, State state) {
        Expected expected = expected(state);
        Meaning first = named(understanding.understand(words, surroundings(state, expected)), expected);
        if (first.isEmpty() && expected != Expected.FREE_TEXT) {
            Meaning elsewhere = inAnotherLanguage(understanding, words, state);
            first = elsewhere == null ? first : elsewhere;
        }
        if (first.wants(Intent.MOVE) && first.when() == null) {
            return understanding.understand(words, surroundings(state, Expected.TIME));
        }
        LocalDateTime agreed = state.draft().at();
        if (agreed == null || !saysNothingNew(first) || expected == Expected.FREE_TEXT) {
            return first;
        }
        Meaning time = understanding.understand(words, surroundings(state, Expected.TIME));
        if (time.correction()
                && time.when() != null
                && isOpen(Wishes.exact(Wishes.merge(state.draft(), time.when())))) {
            return time;
        }
        Meaning party = understanding.understand(words, surroundings(state, Expected.PARTY_SIZE));
        return party.correction() && party.partySize() != null ? party : first;
    }

    /** What says nothing in the language that is spoken may say something in another: the caller has gone over to that one. */
    private @Nullable Meaning inAnotherLanguage(Understanding understanding, Utterance words, State state) {
        return situation.business().languages().stream()
                .filter(other -> !other.isKindOf(situation.language()))
                .map(other -> Meanings.in(other, understood(understanding, words.in(other), state)))
                .filter(meaning -> !meaning.intents().isEmpty() || meaning.when() != null || meaning.topic() != null)
                .findFirst()
                .orElse(null);
    }

    private Meaning understood(Understanding understanding, Utterance words, State state) {
        var there = new Listening(situation.in(words.language()));
        return understanding.understand(words, there.surroundings(state, expected(state)));
    }

    /** Two words that make up a whole name are one, also where they sound like a question that callers ask. */
    private static Meaning named(Meaning meaning, Expected expected) {
        boolean whole = meaning.name() != null
                && meaning.name().contains(" ")
                && meaning.name().length() >= meaning.words().strip().length();
        return expected == Expected.NAME && whole && meaning.topic() != null ? Meanings.withoutTopic(meaning) : meaning;
    }

    /** No more than a no. */
    private static boolean saysNothingNew(Meaning meaning) {
        boolean no = meaning.answer() == null || meaning.answer() == Meaning.Answer.NO;
        return no
                && meaning.intents().isEmpty()
                && meaning.partySize() == null
                && meaning.when() == null
                && meaning.service() == null
                && meaning.change() == null
                && meaning.phone() == null
                && meaning.topic() == null
                && meaning.impossible() == null;
    }

    private boolean isOpen(@Nullable LocalDateTime at) {
        return at != null
                && situation.business().hours().getOrDefault(at.getDayOfWeek(), List.of()).stream()
                        .anyMatch(span -> span.fromMinute() <= minute(at) && minute(at) < span.toMinute());
    }

    private static int minute(LocalDateTime at) {
        return at.toLocalTime().toSecondOfDay() / 60;
    }

    Surroundings surroundings(State state, Expected expected) {
        Business business = situation.business();
        List<Named> services = business.services().stream()
                .flatMap(s -> Stream.concat(Stream.of(called(s.id().toString(), situation.name(s), also(s))), kinds(s, state)))
                .toList();
        List<Named> staff = business.resources().stream()
                .filter(r -> r.type() == Resource.Type.STAFF)
                .map(r -> called(r.id().toString(), r.name(), r.names()))
                .toList();
        List<Named> questions = Stream.concat(
                        situation.answers().stream().map(a -> new Named(a.id(), a.questions())),
                        Arrays.stream(Policy.values()).filter(this::isOurs).map(p -> new Named(p.key(), wording.asking(p))))
                .toList();
        return new Surroundings(
                situation.now(),
                expected,
                business.region(),
                services,
                staff,
                offered(state),
                openings(business),
                questions);
    }

    /** What the business has an answer of its own for is not answered out of its terms. */
    private boolean isOurs(Policy policy) {
        return situation.business().answers().stream().noneMatch(a -> policy.key().endsWith(a.id()));
    }

    /** "Long" alone says which kind only to who has asked for it; "long hair" says it always. */
    private static Stream<Named> kinds(Business.Service service, State state) {
        String id = service.id().toString();
        boolean asked = state.asked(Question.VARIANT) && id.equals(state.draft().service());
        return service.shape().variants().stream().map(kind -> {
            List<String> names = new ArrayList<>();
            for (String name : Stream.concat(Stream.of(kind.name()), kind.names().stream()).toList()) {
                if (asked || name.contains(" ")) {
                    names.add(name);
                }
                if (!name.contains(" ")) {
                    Stream.concat(Stream.of(service.name()), service.names().stream()).forEach(of -> names.add(name + " " + of));
                }
            }
            return new Named(new Offering(id, kind.id()).toString(), names);
        });
    }

    private static Map<DayOfWeek, List<Span>> openings(Business business) {
        Map<DayOfWeek, List<Span>> openings = new EnumMap<>(DayOfWeek.class);
        business.hours()
                .forEach((day, spans) -> openings.put(
                        day,
                        spans.stream()
                                .map(s -> new Span(s.fromMinute(), s.toMinute()))
                                .toList()));
        return openings;
    }

    static Expected expected(State state) {
        return state.asked() == null ? Expected.ANYTHING : state.asked().expected();
    }

    private static List<LocalDateTime> offered(State state) {
        List<Entry> entries = state.found().entries();
        return entries != null && state.asked(Question.WHICH_BOOKING)
                ? entries.stream().limit(3).map(Entry::at).toList()
                : state.draft().offers().stream().map(Slot::at).toList();
    }

    /** In whatever language a service is asked for, its own name is known. */
    private static List<String> also(Business.Service service) {
        return Stream.concat(Stream.of(service.name()), service.names().stream()).toList();
    }

    private static Named called(String id, String name, List<String> others) {
        List<String> names = new ArrayList<>(List.of(name));
        names.addAll(others);
        return new Named(id, names);
    }
}
