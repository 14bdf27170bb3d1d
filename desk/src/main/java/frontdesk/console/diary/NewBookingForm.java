package frontdesk.console.diary;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import org.jspecify.annotations.Nullable;

import frontdesk.booking.Customer;
import frontdesk.business.Business;
import frontdesk.business.Resource;
import frontdesk.business.Service;
import frontdesk.console.Trouble;
import frontdesk.kernel.PhoneNumber;
import frontdesk.page.Clockface;
import frontdesk.page.ServiceOptions;
import frontdesk.page.Typed;
import frontdesk.timetable.Wish;
import frontdesk.waiting.Waiting;

/** A booking by hand as far as it is filled in: what was typed, and how it is understood. */
record NewBookingForm(
        String service,
        String day,
        String at,
        String party,
        String resource,
        String name,
        String phone,
        String notes,
        MultivaluedMap<String, String> sent) {
    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_NOTES = 500;

    /** A time offered in place of another comes as {@code instead}: its start, a bar, and who or what would be booked. */
    static NewBookingForm of(MultivaluedMap<String, String> sent) {
        List<String> instead = StartChoices.taken(word(sent, "instead"));
        boolean other = !instead.isEmpty();
        String at = other ? instead.getFirst() : word(sent, "at");
        String day = word(sent, "day");
        return new NewBookingForm(
                word(sent, "service"),
                at.length() >= 10 && (other || day.isEmpty()) ? at.substring(0, 10) : day,
                at,
                word(sent, "party"),
                other && !instead.getLast().isEmpty() ? instead.getLast() : word(sent, "resource"),
                word(sent, "name"),
                word(sent, "phone"),
                word(sent, "notes"),
                sent);
    }

    /** Who on the waiting list it is for, or empty. */
    public String waiting() {
        return word(sent, "waiting");
    }

    /** The same as it is opened for somebody who waits; what was sent already stays. */
    static MultivaluedMap<String, String> of(Waiting one, MultivaluedMap<String, String> sent) {
        if (sent.containsKey("service")) {
            return sent;
        }
        Wish wish = one.wish();
        var filled = new MultivaluedHashMap<String, String>();
        filled.putSingle("service", wish.service().toString());
        filled.putSingle("day", one.stretch().from().toString());
        filled.putSingle("party", String.valueOf(wish.partySize()));
        filled.putSingle("resource", Objects.toString(wish.resource(), ""));
        filled.putSingle("variant", Objects.toString(wish.options().variant(), ""));
        filled.put("add", wish.options().addOns());
        filled.putSingle("area", Objects.toString(wish.options().area(), ""));
        filled.putSingle("location", Objects.toString(wish.options().location(), ""));
        filled.putSingle("name", one.customer().name());
        filled.putSingle("phone", Objects.toString(one.customer().phone(), ""));
        filled.putAll(sent);
        return filled;
    }

    private static String word(MultivaluedMap<String, String> sent, String field) {
        String value = sent.getFirst(field);
        return value == null ? "" : value.strip();
    }

    Service wishedService(Business business) {
        return business.services().stream()
                .filter(s -> s.id().toString().equals(service))
                .findFirst()
                .orElseGet(() -> firstService(business));
    }

    /** Without a word on it, a service of whoever was chosen: a click on their column of the calendar. */
    private Service firstService(Business business) {
        return business.services().stream()
                .filter(s -> s.resources().stream().anyMatch(id -> id.toString().equals(resource)))
                .findFirst()
                .orElseGet(() -> business.services().getFirst());
    }

    ServiceOptions options(Business business) {
        return ServiceOptions.of(business, wishedService(business), sent);
    }

    Optional<Resource> wishedResource(Business business) {
        return business.resources().stream()
                .filter(r -> r.id().toString().equals(resource))
                .findFirst();
    }

    LocalDate wishedDay(Clockface clock) {
        return Clockface.parseDay(day, clock.today());
    }

    /** How many come: two at a table and one to an appointment, unless it says otherwise. */
    int partySize(Business business) {
        return parsedParty().orElse(business.kind() == Business.Kind.TABLES ? 2 : 1);
    }

    private Optional<Integer> parsedParty() {
        return party.matches("[0-9]{1,4}") ? Optional.of(Integer.valueOf(party)) : Optional.empty();
    }

    private Optional<LocalDateTime> start() {
        return Optional.ofNullable(Typed.time(at));
    }

    private Optional<PhoneNumber> number(Business business) {
        return phone.isEmpty() ? Optional.empty() : PhoneNumber.parse(phone, business.region());
    }

    /** What must be mended before the diary is asked. */
    List<Trouble> troubles(Business business) {
        var troubles = new ArrayList<Trouble>();
        if (start().isEmpty()) {
            troubles.add(new Trouble("at", "Choose a time."));
        }
        if (!party.isEmpty() && parsedParty().filter(p -> p > 0).isEmpty()) {
            troubles.add(new Trouble("party", "Say how many people come, as a number from 1."));
        }
        if (name.isEmpty()) {
            troubles.add(new Trouble("name", "Say in whose name it is."));
        }
        if (name.length() > LONGEST_NAME) {
            troubles.add(new Trouble("name", "Shorten the name to " + LONGEST_NAME + " letters."));
        }
        if (!phone.isEmpty() && number(business).isEmpty()) {
            troubles.add(new Trouble("phone", "That is not a telephone number."));
        }
        if (notes.length() > LONGEST_NOTES) {
            troubles.add(new Trouble("notes", "Shorten the notes to " + LONGEST_NOTES + " letters."));
        }
        return List.copyOf(troubles);
    }

    /** What the diary is asked for; the start is there once {@link #troubles} finds nothing. */
    Wish wish(Business business) {
        return wishFrom(business, start().orElseThrow());
    }

    Wish wishFrom(Business business, LocalDateTime start) {
        return new Wish(
                wishedService(business).id(),
                start,
                partySize(business),
                null,
                wishedResource(business).map(Resource::id).orElse(null),
                options(business).chosen());
    }

    Customer customer(Business business) {
        @Nullable PhoneNumber number = number(business).orElse(null);
        return new Customer(name, number, null, notes.isEmpty() ? null : notes);
    }
}
