package frontdesk.dialogue;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import frontdesk.business.Terms.Kind;
import frontdesk.kernel.PhoneNumber;
import frontdesk.wording.Tongue;

/** How questions are put: each in several ways, of which the later ones offer more help. */
final class Questions {
    /** In order: "the number of people" is about the people and not about a telephone. */
    private static final List<Question> PARTS =
            List.of(Question.PARTY_SIZE, Question.TIME, Question.DAY, Question.NAME, Question.PHONE);

    private final Situation situation;
    private final Tongue tongue;
    private final Things things;
    private final Keypad keypad;

    Questions(Situation situation, Tongue tongue, Things things) {
        this.situation = situation;
        this.tongue = tongue;
        this.things = things;
        this.keypad = new Keypad(situation, tongue, things);
    }

    /** The question for which letters or keys are asked for; empty where neither would help. */
    List<String> byHand(Question question, State state) {
        return keypad.prompt(question, state);
    }

    List<String> keyed(State state) {
        return keypad.services(state);
    }

    List<String> put(Question question, int times, State state) {
        return switch (question) {
            case READ_BACK -> readBack(times, state);
            case MOVE_READ_BACK -> moveReadBack(times, state);
            case CHOICE -> choice(times, state);
            case WHICH_BOOKING -> whichBooking(times, state);
            default -> {
                int way = state.caller().wantsNoTexts() ? withoutTexts(question, times - 1) : times - 1;
                yield List.of(tongue.way(entry(question, state), way, particulars(question, state)));
            }
        };
    }

    /** Of the ways to put it, one that speaks of no text. */
    private static int withoutTexts(Question question, int way) {
        return switch (question) {
            case WAIT_FOR_IT -> 1;
            case PHONE_IS_CALLERS -> way % 2;
            default -> way;
        };
    }

    /** Its entry in the language's file: {@code ask.day}, and {@code ask.day.tables} where parties are asked otherwise. */
    private String entry(Question question, State state) {
        String entry = "ask." + question.name().toLowerCase(Locale.ROOT).replace('_', '-');
        if (question == Question.NAME && state.goal() == State.Goal.MESSAGE) {
            return entry + ".message";
        }
        return situation.seatsParties() && tongue.has(entry + ".tables.1") ? entry + ".tables" : entry;
    }

    private Map<String, Object> particulars(Question question, State state) {
        return switch (question) {
            case SERVICE -> Map.of("services", tongue.either(serviceNames()));
            case VARIANT -> Map.of("variants", tongue.either(things.variants(state.draft())));
            case INTAKE, EMAIL, BIRTHDAY ->
                Map.of(
                        "question",
                        Terms.of(situation, state.draft())
                                .openQuestion()
                                .map(q -> q.text())
                                .orElse(""));
            case CAPTURED -> Map.of("captured", captured(state.draft()));
            case PHONE_IS_CALLERS -> Map.of("lastFour", lastFour(state.caller().number()));
            case CANCEL_READ_BACK ->
                things.entry(Objects.requireNonNull(state.found().target()));
            default -> Map.of();
        };
    }

    private String captured(Draft draft) {
        return Terms.of(situation, draft)
                .asked()
                .map(asked -> {
                    String told = draft.details().answers().getOrDefault(asked.id(), "");
                    return asked.kind() == Kind.EMAIL ? tongue.email(told) : tongue.dateOfBirth(LocalDate.parse(told));
                })
                .orElse("");
    }

    private List<String> serviceNames() {
        return situation.business().services().stream()
                .map(s -> things.aService(s.id().toString()))
                .toList();
    }

    private String lastFour(@Nullable PhoneNumber number) {
        return number == null ? "" : tongue.digits(number.lastFour());
    }

    /** "That is a table for four on Friday the twenty-seventh of November at seven in the evening, for Anna Keller. Shall I book it?" */
    private List<String> readBack(int times, State state) {
        Draft draft = state.draft();
        if (times % 3 == 0) {
            return List.of(tongue.say("ask.read-back.plainly"));
        }
        var held = Objects.requireNonNull(draft.held());
        var wanted = held.wanted();
        Map<String, Object> with = new HashMap<>(tongue.when(wanted.at(), situation.today()));
        with.put("what", things.what(wanted.service(), held.slot().staff(), wanted.partySize()));
        with.put("name", Objects.requireNonNullElse(draft.name(), ""));
        String kind = things.variant(draft);
        if (!kind.isEmpty()) {
            with.put("what", tongue.part("of-a-kind", Map.of("what", with.get("what"), "variant", kind)));
        }
        List<String> said = new ArrayList<>();
        said.add(tongue.say(times % 3 == 2 ? "read-back.again" : "read-back", with));
        PhoneNumber phone = draft.phone();
        if (phone != null && !phone.equals(state.caller().number())) {
            String number = tongue.phone(phone, situation.business().region());
            said.add(tongue.say("read-back.phone", Map.of("phone", number)));
        }
        Terms.of(situation, draft)
                .deposit()
                .map(tongue::money)
                .ifPresent(money -> said.add(tongue.say("read-back.deposit", Map.of("money", money))));
        String shallI = tongue.say("ask.read-back");
        said.add(state.memory().said().contains(shallI) ? tongue.say("ask.is-that-right") : shallI);
        return said;
    }

    private List<String> moveReadBack(int times, State state) {
        if (times % 2 == 0) {
            return List.of(tongue.say("ask.move-read-back.plainly"));
        }
        Entry target = Objects.requireNonNull(state.found().target());
        var at = Objects.requireNonNull(state.draft().at());
        int party = Objects.requireNonNullElse(state.draft().partySize(), target.partySize());
        Map<String, Object> with = new HashMap<>(things.entry(target));
        with.putAll(tongue.when(at, situation.today()));
        with.put("people", tongue.counted("people", party));
        return List.of(
                tongue.say("move-read-back.would", Map.of("change", change(target, at, party, with))),
                tongue.say(times > 1 ? "ask.is-that-right" : "ask.move-read-back"));
    }

    private String change(Entry target, LocalDateTime at, int party, Map<String, Object> with) {
        if (at.equals(target.at())) {
            return tongue.part("move-read-back.people", with);
        }
        boolean sameDay = at.toLocalDate().equals(target.at().toLocalDate());
        String move = tongue.part(sameDay ? "move-read-back.same-day" : "move-read-back", with);
        if (party == target.partySize()) {
            return move;
        }
        with.put("change", move);
        return tongue.part("move-read-back.and-people", with);
    }

    private List<String> choice(int times, State state) {
        Draft draft = state.draft();
        String count = draft.offers().size() == 1 ? ".one" : "";
        boolean justSaid = !state.memory().lead().isEmpty() && state.memory().misses() == 0;
        if (times == 1 || justSaid) {
            return List.of(tongue.say((times % 2 == 1 ? "ask.choice" : "ask.choice.which") + count));
        }
        String onDay = things.onlyDay(draft.offers()).orElse("");
        Map<String, String> with = Map.of("times", things.times(draft.offers(), draft.staff()), "onDay", onDay);
        if (times % 2 != 0) {
            return List.of(tongue.say("ask.choice.offer" + count, with));
        }
        String could = onDay.isEmpty() ? "choice.could-be" : "choice.could-be.on-day";
        return List.of(tongue.say(could, with), tongue.say("ask.choice.which" + count));
    }

    private List<String> whichBooking(int times, State state) {
        List<Entry> entries = Objects.requireNonNull(state.found().entries());
        List<String> ones = entries.stream()
                .limit(3)
                .map(e -> tongue.part("which-booking.the-one", tongue.when(e.at(), situation.today())))
                .toList();
        return List.of(tongue.way("ask.which-booking", times - 1, Map.of("bookings", tongue.either(ones))));
    }

    @Nullable
    Question part(String words) {
        return PARTS.stream()
                .filter(part -> points(part.name().toLowerCase(Locale.ROOT).replace('_', '-'), words))
                .findFirst()
                .orElse(null);
    }

    /** Whether these words are among those of the entry {@code part.…}. */
    boolean points(String part, String words) {
        return Pattern.compile(
                        "(?<![\\p{L}\\p{M}])(?:" + tongue.part("part." + part) + ")(?![\\p{L}\\p{M}])",
                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                .matcher(words)
                .find();
    }
}
