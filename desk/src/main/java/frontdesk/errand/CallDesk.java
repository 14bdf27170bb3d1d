package frontdesk.errand;

import java.net.URI;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import frontdesk.business.Business;
import frontdesk.errand.Errand.Status;
import frontdesk.errand.ErrandAnswer.Code;
import frontdesk.errand.ErrandAnswer.JudgedSlot;
import frontdesk.errand.ErrandAnswer.Reply;
import frontdesk.errand.Fit.Verdict;

/** What every tool needs of the call in which it is used; the errand is locked. */
record CallDesk(Neighbours at, Handle handle, Errand errand, ErrandCall call, Business account, URI publicUrl) {

    Course course() {
        return new Course(at, handle, errand);
    }

    Wording words() {
        return Wording.in(errand.user().language());
    }

    TimeWords times() {
        return at.times(account, errand.user().language());
    }

    Provider provider() {
        return course().providers().at(call.place());
    }

    String user() {
        return errand.user().name();
    }

    String say(String sentence, String... values) {
        return words().say(
                        sentence,
                        Stream.concat(Stream.of("user", user()), Stream.of(values))
                                .toArray(String[]::new));
    }

    String refusal(Code code) {
        return say("error." + code.code());
    }

    /** Refuses where the user has an appointment from elsewhere, or wants none any more. */
    void stillWanted() {
        if (errand.status() instanceof Status.Stopped) {
            throw new ErrandRefusal(Code.STOPPED);
        }
        if (errand.status() instanceof Status.Booked(var appointment)
                && !appointment.call().equals(call.id())) {
            throw new ErrandRefusal(Code.ALREADY_BOOKED);
        }
    }

    Taste taste() {
        List<Question> asked = course().questions().of(errand.id());
        Set<LocalDateTime> agreed = asked.stream()
                .map(Question::taken)
                .flatMap(Stream::ofNullable)
                .flatMap(option -> Stream.ofNullable(option.at()))
                .collect(Collectors.toSet());
        Set<LocalDateTime> declined = asked.stream()
                .filter(Question::refusesAll)
                .flatMap(question -> question.options().stream())
                .flatMap(option -> Stream.ofNullable(option.at()))
                .collect(Collectors.toSet());
        List<LocalDateTime> busy = new ErrandRows(handle, errand.business())
                .appointments(errand.user().phone(), errand.id());
        return new Taste(at.now(account), errand.wish(), errand.preferences(), busy, agreed, declined);
    }

    JudgedSlot judged(LocalDateTime slot, Taste taste) {
        Verdict verdict = taste.of(slot);
        return new JudgedSlot(slot, verdict.fit(), verdict.reason(), why(verdict));
    }

    private String why(Verdict verdict) {
        var preferences = errand.preferences();
        var limit = verdict.reason() == Fit.Reason.TOO_LATE ? preferences.notAfter() : preferences.notBefore();
        return words().part(
                        "reason." + verdict.reason().word(),
                        "limit",
                        limit == null ? "" : words().time(limit),
                        "wish",
                        errand.wish().words());
    }

    /** What is known of the question that this provider waits for; an answer is heard once. Null where nothing is asked. */
    @Nullable
    Reply reply() {
        Optional<Question> asked = course().questions().of(errand.id()).stream()
                .filter(question -> question.place() == call.place() && !question.withdrawn())
                .reduce((_, last) -> last);
        return asked.filter(question -> !question.told()).map(this::heard).orElse(null);
    }

    Reply heard(Question question) {
        if (question.answer() == null) {
            boolean late = at.now().isAfter(question.answerBy());
            return new Reply(
                    late ? "no_answer" : "waiting",
                    question.question(),
                    null,
                    null,
                    null,
                    say(late ? "reply.late" : "escalate"));
        }
        course().questions().told(question, at.now());
        Option taken = question.taken();
        String message = question.refusesAll()
                ? say("reply.none")
                : taken == null
                        ? say("reply.says", "answer", question.answer())
                        : say("reply.takes", "option", taken.words());
        return new Reply(
                "answered",
                question.question(),
                question.answer(),
                taken == null ? null : taken.words(),
                taken == null ? null : taken.at(),
                message);
    }

    /** What is to be said: what the user answered comes first, and that they cannot be reached comes alone. */
    static String withReply(@Nullable Reply reply, String message) {
        if (reply == null) {
            return message;
        }
        return switch (reply.state()) {
            case "answered" -> reply.message() + " " + message;
            case "no_answer" -> reply.message();
            default -> message;
        };
    }
}
