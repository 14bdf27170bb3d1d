package frontdesk.dialogue;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import frontdesk.business.Business;
import frontdesk.kernel.ResourceId;
import frontdesk.kernel.ServiceId;

import static frontdesk.dialogue.SpokenEnglish.day;
import static frontdesk.dialogue.SpokenEnglish.number;
import static frontdesk.dialogue.SpokenEnglish.onDay;
import static frontdesk.dialogue.SpokenEnglish.time;
import static frontdesk.dialogue.SpokenEnglish.timeOfDay;

/** How the things that are talked about are called in English: services, people, times on offer, bookings. */
final class EnglishThings {
    private final Situation situation;
    private final Business business;

    EnglishThings(Situation situation) {
        this.situation = situation;
        this.business = situation.business();
    }

    /** "a check-up", "a table". */
    String aService(String id) {
        String name = serviceName(id);
        return ("aeiou".indexOf(name.charAt(0)) >= 0 ? "an " : "a ") + name;
    }

    String the(Business.Service service) {
        return "the " + lower(service.name());
    }

    /** "table", "check-up": as it stands within a sentence. */
    String serviceName(String id) {
        return situation.seatsParties()
                ? "table"
                : business.service(ServiceId.of(id)).map(s -> lower(s.name())).orElse("appointment");
    }

    private static String lower(String name) {
        boolean abbreviation = name.length() > 1 && Character.isUpperCase(name.charAt(1));
        return abbreviation ? name : name.substring(0, 1).toLowerCase(Locale.ENGLISH) + name.substring(1);
    }

    /** " with Doctor Weber", or nothing. */
    String withStaff(@Nullable String staff) {
        return staff == null ? "" : " with " + staffName(staff);
    }

    String staffName(String staff) {
        return business.resource(ResourceId.of(staff))
                .map(r -> r.name().replaceFirst("^Dr\\.? ", "Doctor "))
                .orElse("somebody else");
    }

    String firstName(String name) {
        return name.strip().split("\\s+")[0];
    }

    /** "a table for four", "a check-up with Doctor Weber". */
    String what(String service, @Nullable String staff, int partySize) {
        return situation.seatsParties() ? "a table for " + number(partySize) : aService(service) + withStaff(staff);
    }

    /** "your table for four on Friday the twenty-seventh at seven in the evening". */
    String entry(Entry entry) {
        return "your" + what(entry.service(), entry.staff(), entry.partySize()).replaceFirst("^an?", "") + " "
                + dayAndTime(entry.at());
    }

    String dayAndTime(LocalDateTime at) {
        return onDay(at.toLocalDate(), situation.today()) + " at " + timeOfDay(at.toLocalTime());
    }

    /** "on Friday the twenty-seventh " where all of them are on that one day, or nothing. */
    String leadDay(List<Slot> slots) {
        return oneDay(slots) ? onDay(slots.getFirst().at().toLocalDate(), situation.today()) + " " : "";
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
        boolean halves = ambiguous(slots);
        List<String> said = new ArrayList<>();
        LocalDate last = talkedAbout;
        for (Slot slot : slots) {
            LocalDate on = slot.at().toLocalDate();
            LocalTime at = slot.at().toLocalTime();
            String when = halves ? timeOfDay(at) : time(at);
            String dated = on.equals(last) ? when : nearDay(on) + " at " + when;
            boolean otherPerson = staffWanted != null && slot.staff() != null && !staffWanted.equals(slot.staff());
            said.add(dated + (otherPerson ? withStaff(slot.staff()) : ""));
            last = on;
        }
        return SpokenEnglish.either(said);
    }

    /** "Saturday" is enough for a day of the next six. */
    private String nearDay(LocalDate day) {
        LocalDate today = situation.today();
        boolean near = day.isAfter(today.plusDays(1)) && day.isBefore(today.plusDays(7));
        return near ? SpokenEnglish.weekday(day.getDayOfWeek()) : day(day, today);
    }

    /** Whether two of these would be said alike: eight in the morning and eight in the evening. */
    private static boolean ambiguous(List<Slot> slots) {
        return slots.stream()
                .collect(Collectors.groupingBy(
                        s -> time(s.at().toLocalTime()),
                        Collectors.mapping(s -> s.at().toLocalTime(), Collectors.toSet())))
                .values()
                .stream()
                .anyMatch(same -> same.size() > 1);
    }
}
