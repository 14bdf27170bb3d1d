package frontdesk.dialogue;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import frontdesk.business.Business;
import frontdesk.kernel.Language;
import frontdesk.kernel.Money;
import frontdesk.understanding.When;
import frontdesk.wording.Tongue;

import static org.assertj.core.api.Assertions.assertThat;

/** Everything that can be said, said in every language about a table and about an appointment. */
class EveryLanguageTest {
    private static final LocalDateTime NOW = LocalDateTime.parse("2026-11-21T10:05");
    private static final Set<Question> OF_THE_BUSINESS =
            EnumSet.of(Question.INTAKE, Question.EMAIL, Question.BIRTHDAY, Question.VARIANT);
    /** Methods that say nothing: they ask something of the words, or lead to a part of them. */
    private static final Set<String> NOT_SAID =
            Set.of("isFiller", "part", "asking", "keyed", "leavesOut", "isDigit", "courtesies", "standing", "waiting");

    private static final LocalDate TODAY = NOW.toLocalDate();
    /** Words that make an English sentence and are none in the other languages. */
    private static final Pattern ENGLISH = Pattern.compile(
            "(?iU)\\b(the|you|your|is|are|have|with|and|booking|booked|please|would|what|which|number|day|today|tomorrow|people|call|from|to|for|can|could)\\b");

    @ParameterizedTest
    @ValueSource(strings = {"en", "es", "es-MX", "fr", "de", "it", "pt", "pt-PT", "hi"})
    void saysEverything(String tag) {
        for (Business business : Spoken.businesses(new Language(tag))) {
            Map<String, List<String>> said = all(business, tag);
            said.forEach((method, sentences) -> assertThat(sentences)
                    .as(method)
                    .isNotEmpty()
                    .allSatisfy(sentence -> assertThat(sentence)
                            .isNotBlank()
                            .doesNotContain("{", "}", "|", "  ", " .", "null,")
                            .satisfies(words -> ending(method, words))
                            .satisfies(words -> nativeWords(tag, words))));
        }
    }

    private static void ending(String method, String words) {
        if (!method.equals("nameless")) {
            assertThat(words).matches("(?s).*[.?!।]");
            assertThat(words).matches("(?s)[¿¡]?[\\p{Lu}\\p{Lo}].*");
        }
    }

    private static void nativeWords(String tag, String words) {
        if (!tag.startsWith("en")) {
            assertThat(ENGLISH.matcher(words)
                            .results()
                            .map(r -> r.group().toLowerCase())
                            .toList())
                    .as(words)
                    .isEmpty();
        }
        assertThat(words.codePoints()
                        .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.DEVANAGARI))
                .as(words)
                .isEqualTo(tag.equals("hi"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es", "es-MX", "fr", "de", "it", "pt", "pt-PT", "hi"})
    void neverAsksTwiceInTheSameWords(String tag) {
        for (Business business : Spoken.businesses(new Language(tag))) {
            Wording wording = wording(business, tag);
            for (Question question : Question.values()) {
                List<List<String>> times = IntStream.rangeClosed(1, 7)
                        .mapToObj(time -> wording.question(question, time, Spoken.state(business, NOW)))
                        .toList();
                for (int i = 1; i < times.size(); i++) {
                    assertThat(times.get(i)).as("%s %s", tag, question).isNotEqualTo(times.get(i - 1));
                }
            }
        }
    }

    private static Wording wording(Business business, String tag) {
        return new Wording(new Situation(business, NOW), Tongue.of(new Language(tag)));
    }

    /** What each method of Wording and of its parts says. */
    private static Map<String, List<String>> all(Business business, String tag) {
        Wording wording = wording(business, tag);
        Map<String, List<String>> said = new TreeMap<>();
        sayings(wording, business)
                .forEach((name, ways) -> said.put(name, ways.get().toList()));
        List<String> methods = Stream.of(Wording.class, Courtesies.class, StandingWords.class, WaitingWords.class)
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> !java.lang.reflect.Modifier.isPrivate(method.getModifiers()) && !method.isSynthetic())
                .map(java.lang.reflect.Method::getName)
                .filter(name -> !NOT_SAID.contains(name))
                .distinct()
                .toList();
        assertThat(said.keySet()).as("what is tried here and what can be said").containsAll(methods);
        return said;
    }

    private static Map<String, Supplier<Stream<String>>> sayings(Wording w, Business business) {
        State state = Spoken.state(business, NOW);
        Draft draft = state.draft();
        Entry entry = Objects.requireNonNull(state.found().target());
        List<Slot> slots = draft.offers();
        List<Slot> one = slots.subList(0, 1);
        LocalDateTime at = Objects.requireNonNull(draft.at());
        Caller caller = state.caller();
        Map<String, Supplier<Stream<String>>> all = new TreeMap<>();
        all.put("greeting", () -> w.courtesies().greeting("Anna Keller").stream());
        all.put("farewell", () -> Stream.of(State.Goal.values())
                .flatMap(goal -> Stream.of(state.with(goal), state.with(goal).with(State.Done.BOOKED)))
                .flatMap(s -> w.courtesies().farewell(s).stream()));
        all.put("silentFarewell", () -> Stream.of(w.courtesies().silentFarewell()));
        all.put("ofCourse", () -> IntStream.range(0, 5).mapToObj(w.courtesies()::ofCourse));
        all.put("inThisLanguage", () -> Stream.of(w.courtesies().inThisLanguage()));
        all.put(
                "onlyThese",
                () -> Stream.of(w.courtesies().onlyThese(List.of(new Language("es"), new Language("de")))));
        all.put("allRight", () -> Stream.of(w.courtesies().allRight()));
        all.put("takeYourTime", () -> IntStream.range(0, 3).mapToObj(w.courtesies()::takeYourTime));
        all.put("stillThere", () -> IntStream.range(1, 4).mapToObj(w.courtesies()::stillThere));
        all.put("notUnderstood", () -> IntStream.range(0, 4).mapToObj(w.courtesies()::notUnderstood));
        all.put("question", () -> Stream.of(Question.values())
                .filter(q -> !OF_THE_BUSINESS.contains(q)) // these are in the business's own words
                .flatMap(q -> IntStream.rangeClosed(1, 6).boxed().flatMap(n -> Stream.of(
                                state, state.with(State.Goal.MESSAGE), Spoken.oneOffer(state), Spoken.otherDay(state))
                        .flatMap(s -> w.question(q, n, s).stream()))));
        all.put("leftOut", () -> Stream.of(w.leftOut()));
        all.put("captured", () -> Stream.of(Question.EMAIL, Question.BIRTHDAY)
                .flatMap(q -> w.question(q, 2, state).stream()));
        all.put("byHand", () -> Stream.of(Question.values())
                .filter(q -> q != Question.VARIANT) // these are in the business's own words
                .flatMap(q -> Stream.of(state, Spoken.oneOffer(state)).flatMap(s -> w.byHand(q, s).stream())));
        all.put("pleaseCallBack", () -> Stream.of(w.pleaseCallBack()));
        all.put("policy", () -> Stream.of(Policy.values()).flatMap(policy -> w.policy(policy, null).stream()));
        all.put("sorryToHear", () -> Stream.of(w.sorryToHear()));
        all.put("wrongNumber", () -> w.wrongNumber().stream());
        all.put("notInterested", () -> w.notInterested().stream());
        all.put("echo", () -> Stream.of(
                        draft,
                        draft.withWhen(When.at(LocalTime.of(19, 30))),
                        draft.withWhen(Spoken.day(TODAY)),
                        draft.withPartySize(1))
                .map(after -> w.echo(Draft.blank(caller), after))
                .filter(Objects::nonNull));
        all.put("isFree", () -> IntStream.range(0, 3).mapToObj(turn -> w.isFree(at, turn)));
        all.put("have", () -> Stream.of(w.have(slots, draft), w.have(one, draft), w.have(slots.subList(0, 2), draft)));
        all.put("notFree", () -> Stream.of(Result.Why.values()).flatMap(why -> Stream.of(slots, List.<Slot>of())
                .flatMap(near -> Stream.of(at, at.minusDays(2), at.withDayOfMonth(30))
                        .flatMap(when -> w.notFree(why, when, near, draft).stream()))));
        all.put("nothingFits", () -> Spoken.searches(TODAY).flatMap(search -> Stream.of(slots, List.<Slot>of())
                .flatMap(near -> w.nothingFits(search, near, draft).stream())));
        all.put("lapsed", () -> Stream.concat(w.lapsed(slots, draft).stream(), w.lapsed(List.of(), draft).stream()));
        var deposit = new Result.Deposit(Money.of(2000, "EUR"), NOW.plusHours(12));
        var mailed = new Result.Deposit(Money.of(2000, "EUR"), NOW.plusHours(12), true);
        all.put("booked", () -> Stream.of(
                        w.booked(draft, new Result.Confirmed("1")),
                        w.booked(draft.withPhone(null), new Result.Confirmed("1")),
                        w.booked(draft, new Result.Confirmed("1", null, Result.Standing.PENDING)),
                        w.booked(draft.withPhone(null), new Result.Confirmed("1", null, Result.Standing.PENDING)),
                        w.booked(draft, new Result.Confirmed("1", null, Result.Standing.BY_LINK)),
                        w.booked(draft, new Result.Confirmed("1", null, Result.Standing.BOOKED, false)),
                        w.booked(draft, new Result.Confirmed("1", null, Result.Standing.PENDING, false)),
                        w.booked(draft, new Result.Confirmed("1", null, Result.Standing.BY_LINK, false)),
                        w.booked(draft, new Result.Confirmed("1", deposit, Result.Standing.BOOKED)),
                        w.booked(draft, new Result.Confirmed("1", mailed, Result.Standing.BOOKED)),
                        w.booked(
                                draft,
                                new Result.Confirmed(
                                        "1", Result.Deposit.here(Money.of(2000, "EUR")), Result.Standing.BOOKED)))
                .flatMap(List::stream));
        all.put("customerLimit", () -> Stream.of(w.customerLimit()));
        all.put("letGo", () -> Stream.of(w.letGo()));
        all.put("onTheList", () -> IntStream.range(0, 4).boxed().flatMap(n -> Stream.of(true, false)
                .flatMap(mayText -> w.waiting().onTheList(n, mayText).stream())));
        all.put("noListWithoutNumber", () -> Stream.of(w.waiting().noListWithoutNumber()));
        all.put(
                "cameFree",
                () -> Stream.of(w.waiting()
                        .cameFree(new Caller.Offered(
                                "w",
                                new Wanted(Spoken.serviceOf(business), null, null, 4, at),
                                slots.getFirst(),
                                "Anna Keller"))));
        all.put(
                "missed",
                () -> w
                        .waiting()
                        .missed(new Caller.Missed(
                                new Wanted(Spoken.serviceOf(business), null, null, 4, at), "Anna Keller"))
                        .stream());
        all.put("passedOn", () -> Stream.of(w.passedOn()));
        all.put("noSuchTime", () -> Stream.of(w.noSuchTime("Lucia")));
        all.put("partyTooLarge", () -> w.partyTooLarge(8).stream());
        all.put("nameless", () -> Stream.of(w.nameless(caller), w.nameless(Caller.from(null))));
        all.put("bookedUnderNumber", () -> Stream.of(w.bookedUnderNumber()));
        all.put(
                "noBooking",
                () -> Stream.of(w.standing().noBooking(true), w.standing().noBooking(false)));
        all.put("nameDoesNotMatch", () -> Stream.of(w.standing().nameDoesNotMatch()));
        all.put(
                "yourBookings",
                () -> Stream.concat(
                        w.standing().yourBookings(List.of(entry)).stream(),
                        w.standing().yourBookings(List.of(entry, entry, entry)).stream()));
        all.put("cancelled", () -> w.standing().cancelled(entry).stream());
        all.put("moved", () -> w.standing().moved(entry, slots.getFirst()).stream());
        all.put("staysAsItIs", () -> Stream.of(w.standing().staysAsItIs()));
        all.put("hours", () -> IntStream.range(0, 8).boxed().flatMap(n -> w.hours(TODAY.plusDays(n)).stream()));
        all.put("address", () -> Stream.of(w.address()));
        all.put(
                "prices",
                () -> Stream.concat(
                        w.prices(null).stream(), business.services().stream().flatMap(s -> w.prices(s).stream())));
        all.put("duration", () -> business.services().stream().map(w::duration));
        all.put("services", () -> Stream.of(w.services()));
        all.put("handOver", () -> Stream.concat(w.handOver(true).stream(), w.handOver(false).stream()));
        all.put("nobodyFree", () -> Stream.of(w.nobodyFree()));
        all.put("notReached", () -> Stream.of(w.notReached()));
        all.put("trouble", () -> Stream.of(w.trouble()));
        all.put("noted", () -> w.noted().stream());
        all.put("emergency", () -> w.emergency().stream());
        return all;
    }
}
