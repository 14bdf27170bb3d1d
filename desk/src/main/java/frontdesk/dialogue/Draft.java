package frontdesk.dialogue;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

import frontdesk.kernel.PhoneNumber;
import frontdesk.understanding.When;

/**
 * The booking as far as it has been agreed.
 *
 * @param when the day and time wished for, as far as they were said
 * @param anyTime the caller leaves the time to us
 * @param stuck the wish as it stands cannot be had: another one is needed
 * @param at the start that was agreed
 * @param offers the times on offer, in the order they were said
 * @param refused what was on offer and did not suit; it is not offered again
 * @param held what the diary keeps for this caller at the moment
 * @param phoneSettled whether there is nothing more to ask about the telephone number, also where none is given
 * @param details what of the service exactly, and what was answered to its questions
 */
@RecordBuilder
public record Draft(
        @Nullable String service,
        @Nullable String staff,
        @Nullable Integer partySize,
        @Nullable When when,
        boolean anyTime,
        boolean stuck,
        @Nullable LocalDateTime at,
        List<Slot> offers,
        List<LocalDateTime> refused,
        @Nullable Held held,
        @Nullable String name,
        @Nullable PhoneNumber phone,
        boolean phoneSettled,
        Details details) {

    /**
     * What a service wants to know beside when and with whom.
     *
     * @param variant which kind of it, by its short name
     * @param answers to what it asks beforehand, by the question's id; blank where it was left out
     * @param unsure the question whose answer has still to be read back, or null
     */
    public record Details(
            @Nullable String variant,
            Map<String, String> answers,
            @Nullable String unsure) {
        static final Details NONE = new Details(null, Map.of(), null);

        Details of(String kind) {
            return new Details(kind, answers, unsure);
        }

        Details with(String question, String answer) {
            return new Details(variant, but(question, answer), null);
        }

        Details unsure(String question, String answer) {
            return new Details(variant, but(question, answer), question);
        }

        /** What was read back is right. */
        Details settled() {
            return new Details(variant, answers, null);
        }

        /** What was read back is wrong. */
        Details withoutUnsure() {
            Map<String, String> rest = new LinkedHashMap<>(answers);
            rest.remove(unsure);
            return new Details(variant, Map.copyOf(rest), null);
        }

        /** What was answered and not left out. */
        Map<String, String> given() {
            Map<String, String> given = new LinkedHashMap<>(answers);
            given.values().removeIf(String::isBlank);
            return Map.copyOf(given);
        }

        private Map<String, String> but(String question, String answer) {
            Map<String, String> all = new LinkedHashMap<>(answers);
            all.put(question, answer);
            return Map.copyOf(all);
        }
    }

    public Draft {
        refused = refused == null ? List.of() : refused;
    }

    /** What is held, and as the diary keeps it. */
    public record Held(String hold, Wanted wanted, Slot slot) {}

    static Draft blank(Caller caller) {
        return DraftBuilder.builder()
                .offers(List.of())
                .name(caller.name())
                .phone(caller.phone())
                .phoneSettled(caller.phone() != null)
                .details(Details.NONE)
                .build();
    }

    /** Nothing has been agreed about what or when. */
    boolean isBlank() {
        return service == null && partySize == null && when == null && at == null && offers.isEmpty();
    }

    @Nullable
    String hold() {
        return held == null ? null : held.hold();
    }

    /** What is held is what is wanted now. */
    boolean holds(Wanted wanted) {
        return held != null && held.wanted().equals(wanted);
    }

    /** Another service, of which no more is known. */
    Draft withService(String service, @Nullable String staff) {
        return asking().service(service).staff(staff).details(Details.NONE).build();
    }

    Draft withDetails(Details details) {
        return but().details(details).build();
    }

    /** What is booked stays apart from what was said about the time. */
    Draft withAll(String service, @Nullable String staff, @Nullable Integer partySize) {
        return but().service(service).staff(staff).partySize(partySize).build();
    }

    Draft withStaff(@Nullable String staff) {
        return asking().staff(staff).build();
    }

    Draft withPartySize(int partySize) {
        return asking().partySize(partySize).build();
    }

    /** Another wish for a day and time: what was agreed or offered before no longer counts. */
    Draft withWhen(@Nullable When when) {
        return asking().when(when).anyTime(false).at(null).build();
    }

    Draft withAnyTime() {
        return asking().anyTime(true).at(null).build();
    }

    Draft withOffers(List<Slot> offers) {
        return asking().at(null).offers(offers).build();
    }

    /** What was on offer is of no interest any more. */
    Draft withoutOffers() {
        return but().offers(List.of()).build();
    }

    /** The wish cannot be had and there is nothing to offer instead. */
    Draft withStuck() {
        return asking().anyTime(false).stuck(true).at(null).build();
    }

    /** None of the times on offer suits. */
    Draft withOffersRefused() {
        var all = new ArrayList<>(refused);
        offers.forEach(slot -> all.add(slot.at()));
        return asking().anyTime(false)
                .stuck(true)
                .at(null)
                .refused(List.copyOf(all))
                .build();
    }

    /** The start is wished for and not agreed yet. */
    Draft withAtOpen() {
        return but().at(null).build();
    }

    /** A start is agreed: nothing else is on offer any more. */
    Draft withAt(LocalDateTime at) {
        return asking().anyTime(false).at(at).build();
    }

    Draft withHeld(@Nullable Held held) {
        return but().held(held).build();
    }

    Draft withName(String name) {
        return but().name(name).build();
    }

    Draft withPhone(@Nullable PhoneNumber phone) {
        return but().phone(phone).phoneSettled(true).build();
    }

    /** The same, but for what is set on it. */
    private DraftBuilder but() {
        return DraftBuilder.builder(this);
    }

    /** The same for another wish: it may be had, and nothing is on offer for it yet. */
    private DraftBuilder asking() {
        return but().stuck(false).offers(List.of());
    }
}
