package frontdesk.errand;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import frontdesk.errand.ErrandAnswer.Asked;
import frontdesk.errand.ErrandAnswer.Code;
import frontdesk.errand.ErrandAnswer.Reply;

/** The tool that asks the user while the provider holds the line: the question goes out as a text, and the answer comes back with a later tool. */
record Escalating(CallDesk desk) {
    /** Nobody holds the line for longer; after it they are called back, and nothing is guessed. */
    static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final int LONGEST = 300;
    private static final int MOST_OPTIONS = 9;

    Asked escalate(ErrandRequest.Escalate request) {
        desk.stillWanted();
        String question = request.question() == null ? "" : request.question();
        if (question.isEmpty() && request.options().isEmpty()) {
            throw new ErrandRefusal(Code.MISSING_QUESTION);
        }
        if (question.length() > LONGEST
                || request.options().size() > MOST_OPTIONS
                || request.options().stream().anyMatch(option -> option.length() > LONGEST)) {
            throw new ErrandRefusal(Code.TOO_LONG);
        }
        List<Option> options = request.options().stream().map(this::option).toList();
        Question asked = same(question, options).orElseGet(() -> ask(question, options));
        Reply reply = desk.heard(asked);
        return new Asked(asked.number(), reply, reply.message());
    }

    private Option option(String text) {
        try {
            LocalDateTime at = desk.times().slot(text, null);
            return new Option(desk.words().when(at), at);
        } catch (ErrandRefusal noTime) {
            return new Option(text, null);
        }
    }

    /** Who asks the same again asks for the answer. */
    private Optional<Question> same(String question, List<Option> options) {
        return desk.course().questions().of(desk.errand().id()).stream()
                .filter(asked -> asked.place() == desk.call().place()
                        && !asked.withdrawn()
                        && asked.question().equals(question)
                        && asked.options().equals(options))
                .findFirst();
    }

    private Question ask(String words, List<Option> options) {
        var course = desk.course();
        var rows = course.questions();
        rows.withdraw(desk.errand().id(), desk.call().place());
        var question = new Question(
                desk.errand().id(),
                rows.of(desk.errand().id()).size() + 1,
                desk.call().id(),
                desk.call().place(),
                words,
                options,
                desk.at().now(),
                desk.at().now().plus(PATIENCE),
                false,
                null,
                null,
                false);
        rows.insert(question);
        String text = text(words, options);
        course.note(desk.call().taker(), "user asked", text);
        course.text("errand-question", text, desk.call());
        return question;
    }

    private String text(String question, List<Option> options) {
        Wording words = desk.words();
        String numbered = IntStream.range(0, options.size())
                .mapToObj(i -> "%d) %s".formatted(i + 1, options.get(i).words()))
                .collect(Collectors.joining("; "));
        return words.say(
                options.isEmpty() ? "text.question" : "text.options",
                "account",
                desk.account().name(),
                "service",
                desk.errand().service(),
                "provider",
                desk.provider().name(),
                "question",
                question.isEmpty() ? words.part("text.offers") : question,
                "options",
                numbered);
    }
}
