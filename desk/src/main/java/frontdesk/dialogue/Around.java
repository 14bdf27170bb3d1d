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
import frontdesk.business.Resource;
import frontdesk.business.Service;
import frontdesk.understanding.Expected;
import frontdesk.understanding.Surroundings;
import frontdesk.understanding.Surroundings.Named;
import frontdesk.understanding.Surroundings.Span;

/** What is known before the caller speaks: what can be booked, with whom, when, what is on offer, and what is asked of this business. */
record Around(Situation situation, Wording wording) {

    Surroundings surroundings(State state, Expected expected) {
        Business business = situation.business();
        List<Named> services = business.services().stream()
                .flatMap(s -> Stream.concat(
                        Stream.of(called(s.id().toString(), situation.name(s), also(s))), kinds(s, state)))
                .toList();
        List<Named> staff = business.resources().stream()
                .filter(r -> r.type() == Resource.Type.STAFF)
                .map(r -> called(r.id().toString(), r.name(), r.names()))
                .toList();
        List<Named> questions = Stream.concat(
                        situation.answers().stream().map(a -> new Named(a.id(), a.questions())),
                        Arrays.stream(Policy.values())
                                .filter(this::isOurs)
                                .map(p -> new Named(p.key(), wording.asking(p))))
                .toList();
        return Surroundings.of(situation.now(), expected, business.region()).with(around -> around.services(services)
                .staff(staff)
                .offered(offered(state))
                .openings(openings(business))
                .questions(questions)
                .spokenOf(spokenOf(state)));
    }

    /** What was agreed or wished for, or is to be moved, or has just been booked. */
    private static @Nullable LocalDateTime spokenOf(State state) {
        LocalDateTime at = state.draft().at();
        LocalDateTime wished = at == null ? Wishes.exact(state.draft().when()) : at;
        Entry standing =
                state.found().target() == null ? state.inMind() : state.found().target();
        return wished != null || standing == null ? wished : standing.at();
    }

    /** What the business has an answer of its own for is not answered out of its terms. */
    private boolean isOurs(Policy policy) {
        return situation.business().answers().stream()
                .noneMatch(a -> policy.key().endsWith(a.id()));
    }

    /** "Long" alone says which kind only to who has asked for it; "long hair" says it always. */
    private static Stream<Named> kinds(Service service, State state) {
        String id = service.id().toString();
        boolean asked = state.asked(Question.VARIANT) && id.equals(state.draft().service());
        return service.shape().variants().stream().map(kind -> {
            List<String> names = new ArrayList<>();
            for (String name :
                    Stream.concat(Stream.of(kind.name()), kind.names().stream()).toList()) {
                if (asked || name.contains(" ")) {
                    names.add(name);
                }
                if (!name.contains(" ")) {
                    Stream.concat(Stream.of(service.name()), service.names().stream())
                            .forEach(of -> names.add(name + " " + of));
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

    private static List<LocalDateTime> offered(State state) {
        List<Entry> entries = state.found().entries();
        return entries != null && state.asked(Question.WHICH_BOOKING)
                ? entries.stream().limit(3).map(Entry::at).toList()
                : state.draft().offers().stream().map(Slot::at).toList();
    }

    /** In whatever language a service is asked for, its own name is known. */
    private static List<String> also(Service service) {
        return Stream.concat(Stream.of(service.name()), service.names().stream())
                .toList();
    }

    private static Named called(String id, String name, List<String> others) {
        List<String> names = new ArrayList<>(List.of(name));
        names.addAll(others);
        return new Named(id, names);
    }
}
