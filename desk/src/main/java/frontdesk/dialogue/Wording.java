package frontdesk.dialogue;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

import org.jspecify.annotations.Nullable;

import frontdesk.business.Business;

/**
 * Everything that is said, in one language: whoever adds a language writes one of these and nothing else. Each string is one sentence,
 * and the first of several is short, so that sound starts soon. {@code turn} varies the words without chance: the same conversation always
 * sounds the same.
 */
interface Wording {
    /** In the business's language, and in English where nobody has written that one yet. */
    static Wording of(Situation situation) {
        return new EnglishWording(situation);
    }

    // opening, closing, courtesy

    List<String> greeting(@Nullable String knownName);

    List<String> farewell(State state);

    String silentFarewell();

    String ofCourse(int turn);

    /** Said to who has stopped us. */
    String allRight();

    String takeYourTime(int turn);

    String stillThere(int times);

    String notUnderstood(int turn);

    /** Whether a phrase only leads up to something and is not worth saying again. */
    boolean isFiller(String phrase);

    /** A question as it is put for the {@code times}th time in a row; no two neighbours are the same. */
    List<String> question(Question question, int times, State state);

    /** Which part of a booking these words point at, or null. */
    @Nullable
    Question part(String words);

    // a booking

    /** Says back what has just been understood of a wish, or null where there is nothing worth saying. */
    @Nullable
    String echo(Draft before, Draft after);

    String isFree(LocalDateTime at, int turn);

    /** Times that fit what was wished for. */
    String have(List<Slot> slots, Draft draft);

    /** Why a time cannot be had, and what can be had instead. */
    List<String> notFree(Result.Why why, LocalDateTime wished, List<Slot> nearest, Draft draft);

    /** Nothing fits a search, and what comes near. */
    List<String> nothingFits(Search search, List<Slot> nearest, Draft draft);

    List<String> lapsed(List<Slot> nearest, Draft draft);

    List<String> booked(Draft draft);

    String letGo();

    /** They are told as soon as it comes free. */
    List<String> onTheList(int ahead);

    /** Without a number nobody can be told. */
    String noListWithoutNumber();

    /** What they waited for is theirs if they want it. */
    String cameFree(Caller.Offered offered);

    String passedOn();

    String noSuchTime(String words);

    List<String> partyTooLarge(int largest);

    /** What a booking is written under where the name could not be understood. */
    String nameless(Caller caller);

    String bookedUnderNumber();

    // bookings that stand

    String noBooking(boolean underCallersNumber);

    String nameDoesNotMatch();

    List<String> yourBookings(List<Entry> entries);

    List<String> cancelled(Entry entry);

    List<String> moved(Entry entry, Slot to);

    String staysAsItIs();

    // questions of callers

    List<String> hours(@Nullable LocalDate day);

    String address();

    List<String> prices(Business.@Nullable Service service);

    String duration(Business.@Nullable Service service);

    String services();

    // when we cannot help

    List<String> handOver(boolean askedFor);

    String nobodyFree();

    String trouble();

    List<String> noted();

    List<String> emergency();
}
