package frontdesk.dialogue;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import frontdesk.business.Business;
import frontdesk.business.Service;
import frontdesk.kernel.ResourceId;
import frontdesk.kernel.ServiceId;
import frontdesk.wording.Tongue;

/** How the things that are talked about are called: services, people, times on offer, bookings. */
final class Things {
    private final Situation situation;
    private final Business business;
    private final Tongue tongue;

    Things(Situation situation, Tongue tongue) {
        this.situation = situation;
        this.business = situation.business();
        this.tongue = tongue;
    }

    /** "a check-up", "a table". */
    String aService(String id) {
        if (situation.seatsParties()) {
            return tongue.part("a-table");
        }
        return service(id, "a-service");
    }

    /** "a check-up", and in most languages "an appointment for a check-up". */
    private String appointmentFor(String id) {
        return service(id, "appointment-for");
    }

    private String service(String id, String entry) {
        return business.service(ServiceId.of(id))
                .map(service -> tongue.within(situation.name(service)))
                .map(name ->
                        tongue.part(startsWithVowel(name, entry) ? entry + ".vowel" : entry, Map.of("service", name)))
                .orElseGet(() -> tongue.part("an-appointment"));
    }

    private boolean startsWithVowel(String name, String entry) {
        return "aeiou".indexOf(name.charAt(0)) >= 0 && tongue.has(entry + ".vowel");
    }

    String the(Service service) {
        return tongue.part("the-service", Map.of("service", tongue.within(situation.name(service))));
    }

    /** "short hair", "long hair": the kinds of the service that is being booked. */
    List<String> variants(Draft draft) {
        return service(draft).stream()
                .flatMap(s -> s.shape().variants().stream())
                .map(kind -> tongue.within(kind.name()))
                .toList();
    }

    /** The kind that was chosen, or nothing. */
    String variant(Draft draft) {
        return service(draft).stream()
                .flatMap(s -> s.shape().variants().stream())
                .filter(kind -> kind.id().equals(draft.details().variant()))
                .map(kind -> tongue.within(kind.name()))
                .findFirst()
                .orElse("");
    }

    private Optional<Service> service(Draft draft) {
        return Terms.of(situation, draft).service();
    }

    String staffName(String staff) {
        return business.resource(ResourceId.of(staff))
                .map(r -> r.name().replaceFirst("^Dr\\.? ", tongue.part("doctor") + " "))
                .orElseGet(() -> tongue.part("somebody-else"));
    }

    static String firstName(String name) {
        return name.strip().split("\\s+")[0];
    }

    /** "a table for four", "a check-up with Doctor Weber". */
    String what(String service, @Nullable String staff, int partySize) {
        return situation.seatsParties()
                ? tongue.counted("table-for", partySize)
                : withStaff(appointmentFor(service), staff);
    }

    private String withStaff(String thing, @Nullable String staff) {
        return staff == null ? thing : tongue.part("with-staff", Map.of("thing", thing, "staff", staffName(staff)));
    }

    /** "your table for four on Friday the twenty-seventh at seven in the evening". */
    String called(Entry entry) {
        return tongue.part("entry", particulars(entry));
    }

    /** A booking as who acts ({@code entry}), and as what is acted upon ({@code theEntry}): some languages tell one from the other. */
    Map<String, Object> entry(Entry entry) {
        Map<String, Object> with = particulars(entry);
        String called = tongue.part("entry", with);
        with.put("entry", called);
        with.put("theEntry", tongue.has("entry.object") ? tongue.part("entry.object", with) : called);
        return with;
    }

    private Map<String, Object> particulars(Entry entry) {
        Map<String, Object> with = new HashMap<>(tongue.when(entry.at(), situation.today()));
        with.put("what", tongue.part("your", Map.of("what", yours(entry))));
        with.put(
                "whatObject",
                tongue.part(tongue.has("your.object") ? "your.object" : "your", Map.of("what", yours(entry))));
        return with;
    }

    private String yours(Entry entry) {
        return situation.seatsParties()
                ? tongue.counted("your.table-for", entry.partySize())
                : withStaff(
                        business.service(ServiceId.of(entry.service()))
                                .map(s -> tongue.part(
                                        "your.service", Map.of("service", tongue.within(situation.name(s)))))
                                .orElseGet(() -> tongue.part("your.appointment")),
                        entry.staff());
    }

    /** "on Friday the twenty-seventh" where all of them are on that one day. */
    Optional<String> onlyDay(List<Slot> slots) {
        return oneDay(slots)
                ? Optional.of(tongue.onDay(slots.getFirst().at().toLocalDate(), situation.today()))
                : Optional.empty();
    }

    private static boolean oneDay(List<Slot> slots) {
        return slots.stream().map(s -> s.at().toLocalDate()).distinct().count() == 1;
    }

    String times(List<Slot> slots, @Nullable String staffWanted) {
        return times(slots, staffWanted, oneDay(slots) ? slots.getFirst().at().toLocalDate() : null);
    }

    /**
     * "a quarter past seven or half past six", "half past eight, Saturday at seven or Sunday at seven": the day is said where it is not the one
     * that is talked about, and the person where it is not the one who was asked for.
     */
    String times(List<Slot> slots, @Nullable String staffWanted, @Nullable LocalDate talkedAbout) {
        String exactness = ambiguous(slots) ? ".of-day" : "";
        List<String> said = new ArrayList<>();
        LocalDate last = talkedAbout;
        for (Slot slot : slots) {
            LocalDate on = slot.at().toLocalDate();
            String key = (on.equals(last) ? "offer" : "offer.dated") + exactness;
            String time = tongue.part(key, tongue.when(slot.at(), situation.today()));
            boolean otherPerson = staffWanted != null && !staffWanted.equals(slot.staff());
            said.add(otherPerson ? withStaff(time, slot.staff()) : time);
            last = on;
        }
        return tongue.either(said);
    }

    /** Whether two of these would be said alike: eight in the morning and eight in the evening. */
    private boolean ambiguous(List<Slot> slots) {
        return slots.stream()
                .map(slot -> slot.at().toLocalTime())
                .distinct()
                .collect(Collectors.groupingBy((LocalTime time) -> tongue.time(time)))
                .values()
                .stream()
                .anyMatch(same -> same.size() > 1);
    }
}
