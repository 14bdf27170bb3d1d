package frontdesk.console.setup;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

import frontdesk.business.Answer;
import frontdesk.business.Business;
import frontdesk.business.Talk.Brain;
import frontdesk.business.Translation;
import frontdesk.console.Sent;
import frontdesk.console.Trouble;
import frontdesk.console.setup.MessagesView.Spoken;
import frontdesk.kernel.Language;
import frontdesk.knowledge.Knowledge;
import frontdesk.reception.FirstAnswer;

/**
 * What callers ask of a business and what is said to it, as its owner types it in one language.
 *
 * @param main whether that is the business's own language, in which answers are added, ordered and taken out; elsewhere they are translated
 * @param byModel whether a language model does the talking
 * @param question what is tried
 * @param heard what came of that, or null
 */
@RecordBuilder
record KnowledgeForm(
        Language language,
        boolean main,
        List<Spoken> languages,
        List<AnswerLine> lines,
        boolean byModel,
        String question,
        @Nullable Heard heard,
        List<Trouble> troubles)
        implements StepForm<KnowledgeForm>, KnowledgeFormBuilder.With {

    /** What the agent says to a question, and why. */
    record Heard(String said, String why) {}

    static KnowledgeForm of(Business business, Language language) {
        boolean main = business.language().equals(language);
        return new KnowledgeForm(
                language,
                main,
                MessagesView.languages(business, language),
                main ? own(business) : translated(business, translation(business, language)),
                business.talk().brain() != Brain.BUILT_IN,
                "",
                null,
                List.of());
    }

    private static List<AnswerLine> own(Business business) {
        return Stream.concat(
                        business.answers().stream().map(answer -> AnswerLine.of(answer, "")),
                        Stream.of(AnswerLine.ONE_MORE))
                .toList();
    }

    /** Those of the main language, translated or not yet, and then those that there are in this one only. */
    private static List<AnswerLine> translated(Business business, Translation translation) {
        List<AnswerLine> lines = new ArrayList<>();
        for (Answer answer : business.answers()) {
            Answer there =
                    find(translation.answers(), answer.id()).orElseGet(() -> new Answer(answer.id(), List.of(), ""));
            lines.add(AnswerLine.of(there, String.join(", ", answer.questions()) + ": " + answer.text()));
        }
        translation.answers().stream()
                .filter(answer -> find(business.answers(), answer.id()).isEmpty())
                .forEach(answer -> lines.add(AnswerLine.of(answer, "")));
        return List.copyOf(lines);
    }

    private static Translation translation(Business business, Language language) {
        return business.translations().stream()
                .filter(one -> one.language().equals(language))
                .findFirst()
                .orElseGet(() -> new Translation(language));
    }

    private static Optional<Answer> find(List<Answer> answers, String id) {
        return answers.stream().filter(answer -> answer.id().equals(id)).findFirst();
    }

    @Override
    public KnowledgeForm typed(Sent sent) {
        List<AnswerLine> typed =
                new ArrayList<>(lines.stream().map(line -> line.typed(sent)).toList());
        for (int i = 1; i < typed.size(); i++) {
            if (typed.get(i).id().equals(sent.word("up"))) {
                Collections.swap(typed, i, i - 1);
                break;
            }
        }
        List<Trouble> found =
                typed.stream().flatMap(line -> line.trouble(main).stream()).toList();
        return with(form ->
                form.lines(List.copyOf(typed)).question(sent.word("question")).troubles(found));
    }

    @Override
    public KnowledgeForm with(List<String> faults) {
        return withTroubles(Trouble.all("knowledge", faults));
    }

    /** The same with what the agent says to the question, as if all that is typed were kept. */
    KnowledgeForm tried(FirstAnswer agent, Business business) {
        if (question.isEmpty()) {
            return withTroubles(List.of(new Trouble("question", "Type what a caller could ask.")));
        }
        Business typed = into(business);
        FirstAnswer.Given given = agent.to(question, typed, language);
        String why = lines.stream()
                .filter(line -> line.id().equals(given.answer()))
                .map(line -> "It took this for a question about: " + line.title() + ".")
                .findFirst()
                .or(() -> Optional.ofNullable(given.answer())
                        .flatMap(id -> Knowledge.of(typed).byId(id))
                        .map(answer -> "It took this from your file “%s”.".formatted(answer.file())))
                .orElse(
                        given.said().isEmpty()
                                ? "That is taken for a wish, not for a question: your agent would look into the diary first."
                                : "None of your answers here was asked for in these words. If one should be, add the words to it.");
        return withHeard(new Heard(given.said(), why));
    }

    @Override
    public Business into(Business business) {
        return main ? answered(business) : translated(business);
    }

    /** What is answered no more is not answered in any other language either. */
    private Business answered(Business business) {
        List<Answer> all = new ArrayList<>();
        for (AnswerLine line : lines) {
            if (line.isMeant()) {
                List<Answer> taken =
                        Stream.concat(business.answers().stream(), all.stream()).toList();
                all.add(line.answer(line.isNew() ? Answer.freeId("answer", taken) : line.id()));
            }
        }
        var gone = lines.stream()
                .filter(line -> !line.isMeant())
                .map(AnswerLine::id)
                .collect(Collectors.toSet());
        List<Translation> translations = business.translations().stream()
                .map(one -> new Translation(
                        one.language(),
                        one.greeting(),
                        one.services(),
                        one.answers().stream()
                                .filter(answer -> !gone.contains(answer.id()))
                                .toList()))
                .toList();
        return business.with(b -> b.answers(List.copyOf(all)).translations(translations));
    }

    private Business translated(Business business) {
        List<Answer> own = lines.stream()
                .filter(AnswerLine::isMeant)
                .map(line -> line.answer(line.id()))
                .toList();
        return business.withTranslations(business.translations().stream()
                .map(one -> one.language().equals(language)
                        ? new Translation(language, one.greeting(), one.services(), own)
                        : one)
                .toList());
    }

    public String tag() {
        return language.tag();
    }

    public boolean several() {
        return languages.size() > 1;
    }
}
