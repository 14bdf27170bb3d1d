package frontdesk.rehearsal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import frontdesk.business.Business;
import frontdesk.business.BusinessFile;
import frontdesk.business.Translation;
import frontdesk.dialogue.Act;
import frontdesk.dialogue.Entry;
import frontdesk.dialogue.PaperDiary;
import frontdesk.dialogue.State;
import frontdesk.dialogue.Step;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.Ids;
import frontdesk.kernel.Language;
import frontdesk.kernel.PhoneNumber;
import frontdesk.understanding.Understanding;
import frontdesk.understanding.Understanding.Utterance;

/** Calls against understanding and dialogue alone, with a diary on paper, taken down turn by turn so that they can be played again. */
final class RecordedCalls {
    private static final LocalDateTime MONDAY = LocalDateTime.parse("2027-09-13T10:05");
    private static final PhoneNumber MOBILE = new PhoneNumber("+14155550134");
    private static final int LONGEST = 40;
    private static final List<Translation> TONGUES = Stream.of("de", "es", "fr", "hi", "it", "pt")
            .map(code -> new Translation(new Language(code)))
            .toList();

    private final Understanding understanding = new Understanding();
    private final Map<String, Business> businesses = new HashMap<>();
    private final List<RecordedTurn> turns = new ArrayList<>();
    private final int guesses;
    private final int errors;

    private RecordedCalls(int guesses, int errors) {
        this.guesses = guesses;
        this.errors = errors;
    }

    /**
     * The turns of all scenarios that come along.
     *
     * @param guesses how many guesses the recogniser makes at each utterance
     * @param errors of a hundred words that each guess gets wrong
     */
    static List<RecordedTurn> ofScenarios(int guesses, int errors) {
        var calls = new RecordedCalls(guesses, errors);
        ScenarioFiles.library().forEach(calls::play);
        return calls.turns;
    }

    /** The turns of callers who speak this language, at businesses that speak all that are spoken. */
    static List<RecordedTurn> in(String code, int guesses, int errors) {
        var calls = new RecordedCalls(guesses, errors);
        calls.play(code);
        return calls.turns;
    }

    private void play(Scenario scenario) {
        Business business = business(scenario.business() == null ? "restaurant" : scenario.business());
        boolean tables = business.kind() == Business.Kind.TABLES;
        var almanac = new Almanac(business, MONDAY);
        var caller = new frontdesk.rehearsal.Caller(
                scenario, almanac, tables, new Random(scenario.name().hashCode()));
        PaperDiary diary = diary(scenario, business, almanac);
        String number = scenario.caller().phone();
        State state = State.begin(frontdesk.dialogue.Caller.from(number == null ? null : new PhoneNumber(number)));
        Step step = RecordedTurn.settled(
                RecordedTurn.dialogue(state, business, MONDAY).greet(state), business, MONDAY, diary::knock);
        for (int turn = 0; turn < LONGEST && step.act() instanceof Act.Say say; turn++) {
            String said = String.join(" ", say.phrases());
            switch (caller.answer(said)) {
                case frontdesk.rehearsal.Utterance.Says(String words) ->
                    step = hear(business, step, words, Language.ENGLISH, diary);
                case frontdesk.rehearsal.Utterance.Silence _ ->
                    step = RecordedTurn.settled(
                            RecordedTurn.dialogue(step.state(), business, MONDAY)
                                    .silent(step.state()),
                            business,
                            MONDAY,
                            diary::knock);
                case frontdesk.rehearsal.Utterance.HangsUp _ -> {
                    return;
                }
            }
        }
    }

    /** A call for each paragraph of the language's page; its first line names the business that is called. */
    private void play(String code) {
        var language = new Language(code);
        for (String call : page(code).split("\n\n")) {
            List<String> lines = call.strip().lines().toList();
            Business business = business(lines.getFirst()).withTranslations(TONGUES);
            var diary = new PaperDiary(business, MONDAY);
            State state = State.begin(frontdesk.dialogue.Caller.from(MOBILE).speaking(language));
            Step step = RecordedTurn.dialogue(state, business, MONDAY).greet(state);
            for (String words : lines.subList(1, lines.size())) {
                step = hear(business, step, words, language, diary);
            }
        }
    }

    private Step hear(Business business, Step before, String words, Language language, PaperDiary diary) {
        var stands = new ArrayList<Step>();
        turns.add(RecordedTurn.of(
                business, MONDAY, before.state(), heard(words, language), understanding, diary::knock, stands));
        return stands.getFirst();
    }

    private Utterance heard(String words, Language language) {
        List<String> heard = IntStream.range(0, guesses)
                .mapToObj(guess -> new Mishearing(errors, new Random(words.hashCode() * 31L + guess)).heard(words))
                .toList();
        return new Utterance(heard.getFirst(), heard.subList(1, guesses), language);
    }

    private Business business(String template) {
        return businesses.computeIfAbsent(template, name -> BusinessFile.template(name, new BusinessId(Ids.next())));
    }

    private static PaperDiary diary(Scenario scenario, Business business, Almanac almanac) {
        var diary = new PaperDiary(business, MONDAY);
        var own = new ArrayList<Entry>();
        for (Scenario.Standing standing : scenario.diary()) {
            Plan plan = Plan.of(standing, scenario, almanac);
            if (!standing.full()) {
                own.add(entry(plan, business, Integer.toString(own.size())));
            } else if (plan.time() != null) {
                diary.take(plan.day().atTime(plan.time()));
            } else {
                diary.take(allOf(plan.day()));
            }
        }
        String number = scenario.caller().phone();
        diary.owns(number == null ? MOBILE : new PhoneNumber(number), own.toArray(Entry[]::new));
        return diary;
    }

    private static LocalDateTime[] allOf(LocalDate day) {
        return IntStream.range(0, 96)
                .mapToObj(quarter -> day.atStartOfDay().plusMinutes(15L * quarter))
                .toArray(LocalDateTime[]::new);
    }

    private static Entry entry(Plan plan, Business business, String id) {
        LocalDateTime at = plan.day().atTime(plan.time() == null ? LocalTime.NOON : plan.time());
        String service = business.services().stream()
                .filter(one -> one.name().equalsIgnoreCase(String.valueOf(plan.service())))
                .findFirst()
                .orElse(business.services().getFirst())
                .id()
                .toString();
        return new Entry(
                id,
                service,
                staff(plan.staff(), business),
                plan.party() == null ? 1 : plan.party(),
                at,
                at.plusHours(1),
                plan.name());
    }

    private static @Nullable String staff(@Nullable String name, Business business) {
        return business.resources().stream()
                .filter(one -> one.name().equalsIgnoreCase(String.valueOf(name)))
                .map(one -> one.id().toString())
                .findFirst()
                .orElse(null);
    }

    private static String page(String code) {
        try (InputStream page = RecordedCalls.class.getResourceAsStream("/turns/" + code + ".txt")) {
            if (page == null) {
                throw new IllegalStateException("the calls in " + code + " are not packed");
            }
            return new String(page.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
