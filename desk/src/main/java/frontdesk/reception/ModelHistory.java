package frontdesk.reception;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import frontdesk.brain.LanguageModel.Message;
import frontdesk.journal.ToolUse;
import frontdesk.journal.Turn;

/** What was said and whispered in a conversation, as far back as a model is told of it. */
final class ModelHistory {
    private static final int REMEMBERED = 40;
    private static final Pattern KEYS = Pattern.compile("\\[[0-9*#]+]");

    private final List<Message> messages = new ArrayList<>();

    /** What was said because of a hint, while it is the last that was said. */
    private @Nullable Message hinted;

    /** @param before what was said where the conversation was begun elsewhere */
    ModelHistory(List<Message> before) {
        before.forEach(
                message -> messages.add(message instanceof Message.Caller(String text) ? caller(text) : message));
    }

    /** As another node has left it: what was said, and the hints that were taken up, in order. */
    static List<Message> written(List<Turn> turns, List<ToolUse> uses) {
        record Line(Instant at, Message message) {}
        Stream<Line> said = turns.stream()
                .map(turn -> new Line(
                        turn.at(),
                        turn.speaker() == Turn.Speaker.CALLER
                                ? new Message.Caller(turn.text())
                                : new Message.Agent(turn.text(), List.of())));
        Stream<Line> whispered = ToolRecord.takenUp(uses)
                .map(use -> new Line(
                        use.at(), new Message.Colleague(ToolRecord.hint(use).words())));
        return Stream.concat(said, whispered)
                .sorted(Comparator.comparing(Line::at))
                .map(Line::message)
                .toList();
    }

    /** Whatever a caller writes, it does not look like a colleague's line. */
    private static Message caller(String text) {
        return new Message.Caller(
                KEYS.matcher(text).matches() ? text : text.replace('[', '(').replace(']', ')'));
    }

    void heard(String text) {
        messages.add(caller(text));
    }

    void whispered(String text) {
        messages.add(new Message.Colleague(text));
    }

    /** Nothing has come of the last hint. */
    void forgetHint() {
        messages.removeLast();
    }

    /** The caller hears it, so the model knows of it the next time. */
    void said(Reply reply) {
        if (!reply.phrases().isEmpty()) {
            messages.add(new Message.Agent(String.join(" ", reply.phrases()), List.of()));
        }
        while (messages.size() > REMEMBERED) {
            messages.removeFirst();
        }
    }

    /** The same, because of a hint. */
    void saidForHint(Reply reply) {
        said(reply);
        hinted = reply.phrases().isEmpty() ? null : messages.getLast();
    }

    /** The caller has not heard what was said because of a hint. */
    void hintUnheard() {
        if (hinted != null && messages.getLast() == hinted) {
            messages.removeLast();
        }
    }

    List<Message> all() {
        return List.copyOf(messages);
    }

    /** By the caller, or by a colleague who knows it from them. */
    List<String> theirWords() {
        return messages.stream()
                .flatMap(message -> switch (message) {
                    case Message.Caller(String text) -> Stream.of(text);
                    case Message.Colleague(String text) -> Stream.of(text);
                    case Message.Instructions _, Message.Agent _, Message.Result _ -> Stream.empty();
                })
                .toList();
    }
}
