package frontdesk.reception;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import frontdesk.brain.LanguageModel.Message;

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
