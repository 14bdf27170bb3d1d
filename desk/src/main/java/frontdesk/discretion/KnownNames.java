package frontdesk.discretion;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;

import frontdesk.booking.Diary;
import frontdesk.business.Business;
import frontdesk.journal.CallAnalysis;
import frontdesk.journal.CallEntry;
import frontdesk.journal.Journal;
import frontdesk.journal.KeptJson;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.CallId;
import frontdesk.kernel.PhoneNumber;
import frontdesk.people.People;

/** The door to whose names may have been said in a call: the caller's, those in its bookings, those that tools were given and those that were understood. */
public final class KnownNames {
    private static final Pattern NAMING =
            Pattern.compile("(?i)(?:customer_?|caller_?|first_?|last_?|guest_?|user_?)?name");
    private static final Pattern UNDERSTOOD = Pattern.compile("\\bname ([^,]+)");

    private final Diary diary;
    private final People people;
    private final Journal journal;

    public KnownNames(Diary diary, People people, Journal journal) {
        this.diary = diary;
        this.people = people;
        this.journal = journal;
    }

    /** All that are known; a name that was only said stays unknown. */
    public Set<String> in(Business business, CallEntry call) {
        BusinessId id = business.id();
        CallId name = call.started().call();
        Set<String> found = new TreeSet<>();
        diary.agenda()
                .madeIn(id, name)
                .forEach(booking -> found.add(booking.customer().name()));
        Optional.ofNullable(call.started().from())
                .flatMap(from -> PhoneNumber.parse(from, business.region()))
                .flatMap(number -> people.recognise(id, number))
                .ifPresent(person -> found.add(person.name()));
        journal.toolUses(id, name).forEach(use -> {
            collect(KeptJson.tree(use.arguments()), found);
            collect(KeptJson.tree(use.answer()), found);
        });
        journal.analysis(id, name).map(CallAnalysis::collected).ifPresent(told -> collect(KeptJson.tree(told), found));
        journal.turns(id, name).stream()
                .flatMap(turn -> Optional.ofNullable(turn.understood()).stream())
                .flatMap(gist -> UNDERSTOOD.matcher(gist).results())
                .forEach(match -> found.add(match.group(1)));
        found.removeIf(String::isBlank);
        found.remove(business.name());
        return found;
    }

    private static void collect(JsonNode node, Set<String> found) {
        node.properties().forEach(part -> {
            if (part.getValue().isTextual() && NAMING.matcher(part.getKey()).matches()) {
                found.add(part.getValue().asText());
            }
        });
        node.forEach(part -> collect(part, found));
    }
}
