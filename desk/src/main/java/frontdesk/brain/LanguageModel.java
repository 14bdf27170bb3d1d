package frontdesk.brain;

import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** A language model, wherever it runs: asked with a conversation and tools, it answers piece by piece and can be stopped at any moment. */
public interface LanguageModel {
    /** What it is called, for people who read along; no secrets. */
    String name();

    /** Begins to answer and returns at once; what goes wrong shows when the pieces are asked for. */
    Answer ask(Request request);

    /**
     * What a model is asked.
     *
     * @param messages the instructions first, then the conversation in order
     */
    record Request(List<Message> messages, List<Tool> tools) {}

    /**
     * Something that the model may use.
     *
     * @param description says when to use it, to the model
     * @param parameters a JSON schema
     */
    record Tool(String name, String description, String parameters) {}

    /** One use of a tool as the model asks for it; {@code arguments} should be a JSON object, and may be anything. */
    record Call(String id, String name, String arguments) {}

    /** How much it was given to read and has written, in its own pieces of words, by which it is paid. */
    record Tokens(long in, long out) {
        Tokens and(@Nullable Tokens more) {
            return more == null ? this : new Tokens(in + more.in, out + more.out);
        }
    }

    /** One entry of a conversation. */
    sealed interface Message {
        record Instructions(String text) implements Message {}

        record Caller(String text) implements Message {}

        /** What a person of the business lets the model know, and the caller does not hear. */
        record Colleague(String text) implements Message {}

        record Agent(String text, List<Call> calls) implements Message {}

        /** What a tool answered to the call of this id. */
        record Result(String call, String text) implements Message {}
    }

    /** An answer on its way; for one thread. Closing it early stops the model. */
    interface Answer extends AutoCloseable {
        /**
         * The next piece, or {@link Piece.Nothing} where none comes within this time.
         *
         * @throws frontdesk.kernel.OutsideTrouble where the model refused, broke off or makes no sense
         */
        Piece next(Duration patience);

        @Override
        void close();
    }

    /** A part of an answer. */
    sealed interface Piece {
        /** Some more of what it says; not necessarily a whole word. */
        record Text(String text) implements Piece {}

        /** It has begun to ask for a tool. */
        record Calling() implements Piece {}

        /** It is whole, and these tools are to be used; the tokens are null where its server does not tell of them. */
        record Done(List<Call> calls, @Nullable Tokens tokens) implements Piece {}

        record Nothing() implements Piece {}
    }
}
