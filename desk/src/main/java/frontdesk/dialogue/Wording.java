package frontdesk.dialogue;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import frontdesk.business.Answer;
import frontdesk.business.Business;
import frontdesk.business.Service;
import frontdesk.wording.Tongue;

/**
 * Everything that is said, in one language. Each string is one sentence, and the first of several is short, so that sound starts soon.
 * {@code turn} varies the words without chance: the same conversation always sounds the same. What is said stands in the file of the
 * language; here is decided which of its entries is said, and of what it speaks.
 */
final class Wording {
    private final Situation situation;
    private final Business business;
    private final Tongue tongue;
    private final Things things;
    private final Courtesies courtesies;
    private final StandingWords standing;
    private final WaitingWords waiting;
    private final Questions questions;
    private final Answers answers;
    private final Refusals refusals;
    private final Echo echo;

    Wording(Situation situation, Tongue tongue) {
        this.situation = situation;
        this.business = situation.business();
        this.tongue = tongue;
        this.things = new Things(situation, tongue);
        this.courtesies = new Courtesies(situation, tongue);
        this.standing = new StandingWords(situation, tongue, things);
        this.waiting = new WaitingWords(situation, tongue);
        this.questions = new Questions(situation, tongue, things);
        this.answers = new Answers(situation, tongue, things);
        this.refusals = new Refusals(situation, tongue, things);
        this.echo = new Echo(situation, tongue, things);
    }

    Courtesies courtesies() {
        return courtesies;
    }

    /** Of bookings that stand. */
    StandingWords standing() {
        return standing;
    }

    /** To those who wait for a time that is taken. */
    WaitingWords waiting() {
        return waiting;
    }

    /** A question as it is put for the {@code times}th time in a row; no two neighbours are the same. */
    List<String> question(Question question, int times, State state) {
        return questions.put(question, times, state);
    }

    /** The same question, to be answered letter by letter or with the keys of the telephone; empty where neither would help. */
    List<String> byHand(Question question, State state) {
        return questions.byHand(question, state);
    }

    /** Said of a telephone number: "four", "oh". */
    boolean isDigit(String word) {
        return word.matches("\\d+")
                || IntStream.range(0, 10)
                        .anyMatch(n -> word.equalsIgnoreCase(tongue.number(n))
                                || word.equalsIgnoreCase(tongue.digits(String.valueOf(n))));
    }

    List<String> keyed(State state) {
        return questions.keyed(state);
    }

    /** Which part of a booking these words point at, or null. */
    @Nullable
    Question part(String words) {
        return questions.part(words);
    }

    /** Says back what has just been understood of a wish, or null where there is nothing worth saying. */
    @Nullable
    String echo(Draft before, Draft after) {
        return echo.of(before, after);
    }

    String isFree(LocalDateTime at, int turn) {
        return tongue.way("is-free", turn, tongue.when(at, situation.today()));
    }

    /** Times that fit what was wished for. */
    String have(List<Slot> slots, Draft draft) {
        String times = things.times(slots, draft.staff());
        return things.onlyDay(slots)
                .map(onDay -> tongue.say("have.on-day", Map.of("onDay", onDay, "times", times)))
                .orElseGet(() -> tongue.say("have", Map.of("times", times)));
    }

    /** Why a time cannot be had, and what can be had instead. */
    List<String> notFree(Result.Why why, LocalDateTime wished, List<Slot> nearest, Draft draft) {
        return refusals.notFree(why, wished, nearest, draft);
    }

    /** Nothing fits a search, and what comes near. */
    List<String> nothingFits(Search search, List<Slot> nearest, Draft draft) {
        return refusals.nothingFits(search, nearest, draft);
    }

    List<String> lapsed(List<Slot> nearest, Draft draft) {
        List<String> said = new ArrayList<>(List.of(tongue.say("lapsed")));
        if (!nearest.isEmpty()) {
            said.add(have(nearest, draft));
        }
        return said;
    }

    List<String> booked(Draft draft, Result.Confirmed confirmed) {
        var at = Objects.requireNonNull(draft.at());
        Result.Deposit deposit = confirmed.deposit();
        if (deposit != null) {
            Map<String, Object> with = new HashMap<>(tongue.when(at, situation.today()));
            with.put("money", tongue.money(deposit.amount()));
            if (deposit.payBy() == null) {
                List<String> said = new ArrayList<>(tongue.sentences("booked", with));
                said.add(tongue.say("deposit.here", with));
                return said;
            }
            with.putAll(tongue.whenToPay(deposit.payBy(), situation.today()));
            return tongue.sentences(deposit.byMail() ? "kept.with-mail" : "kept.with-link", with);
        }
        return tongue.sentences(entry(confirmed, draft.phone() != null), tongue.when(at, situation.today()));
    }

    /** No text is promised to somebody who wants none. */
    private static String entry(Result.Confirmed confirmed, boolean reachable) {
        boolean byText = reachable && confirmed.mayText();
        return switch (confirmed.standing()) {
            case BOOKED -> byText ? "booked.with-text" : "booked";
            case PENDING -> byText ? "pending.with-text" : reachable ? "pending.no-text" : "pending";
            case BY_LINK -> byText ? "pending.with-link" : "pending.no-link";
        };
    }

    String customerLimit() {
        return tongue.say("tool.customer-limit");
    }

    String letGo() {
        return tongue.say("let-go");
    }

    String passedOn() {
        return tongue.say("passed-on");
    }

    String noSuchTime(String words) {
        return tongue.say("no-such-time", Map.of("words", words));
    }

    List<String> partyTooLarge(int largest) {
        return tongue.sentences("party-too-large", Map.of("people", tongue.counted("people", largest)));
    }

    /** What a booking is written under where the name could not be understood. */
    String nameless(Caller caller) {
        String guest = tongue.part("guest");
        return caller.number() == null ? guest : guest + " " + caller.number().lastFour();
    }

    /** Whether a caller would rather not answer: "skip it", "I don't have one". */
    boolean leavesOut(String words) {
        return questions.points("skip", words);
    }

    String leftOut() {
        return tongue.say("skipped");
    }

    String bookedUnderNumber() {
        return tongue.say("booked-under-number");
    }

    List<String> hours(@Nullable LocalDate day) {
        return answers.hours(day);
    }

    String address() {
        return tongue.say("address", Map.of("address", business.address()));
    }

    List<String> prices(@Nullable Service service) {
        return answers.prices(service);
    }

    String duration(@Nullable Service service) {
        return answers.duration(service);
    }

    String services() {
        return answers.services();
    }

    /** With which words a policy is asked for. */
    List<String> asking(Policy policy) {
        return tongue.asked(policy.key());
    }

    List<String> policy(Policy policy, @Nullable Service service) {
        return answers.policy(policy, service);
    }

    String sorryToHear() {
        return tongue.say("sorry-to-hear");
    }

    List<String> wrongNumber() {
        return tongue.sentences("wrong-number");
    }

    List<String> notInterested() {
        return tongue.sentences("not-interested");
    }

    List<String> handOver(boolean askedFor) {
        return tongue.sentences(askedFor ? "hand-over.asked-for" : "hand-over");
    }

    String notReached() {
        return tongue.say("not-reached");
    }

    String nobodyFree() {
        return tongue.say("nobody-free");
    }

    String trouble() {
        return tongue.say("trouble");
    }

    /** What is written down of a caller who could not be understood. */
    String pleaseCallBack() {
        return tongue.say("please-call-back");
    }

    List<String> noted() {
        return tongue.sentences("noted");
    }

    List<String> emergency() {
        Optional<Answer> own = situation.answers().stream()
                .filter(answer -> answer.id().equals("emergency"))
                .findFirst();
        return own.map(answer -> Sentences.of(answer.text())).orElseGet(() -> tongue.sentences("emergency"));
    }
}
