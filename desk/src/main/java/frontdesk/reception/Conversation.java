package frontdesk.reception;

import frontdesk.journal.CallEnded.Disposition;

/**
 * One conversation: words in, a {@link Reply} out. Used from one thread at a time. What it does to the diary is done before the reply is
 * returned, and its state is in the journal by then.
 */
public interface Conversation {
    /** The first words. */
    Reply greet();

    /** The caller said something. */
    Reply hear(Words words);

    /**
     * The same, where sentences may be heard before the reply is whole. Where the audience is gone, a brain that is still thinking stops;
     * a tool that it has begun to use is finished, and what that did is in the reply.
     */
    default Reply hear(Words words, Audience audience) {
        return hear(words);
    }

    /** Nobody has spoken for a while, or what was spoken could not be recognised. */
    Reply silence(Silence silence);

    /** The caller pressed keys. */
    Reply keys(String digits);

    /** The caller was to be put through to a person, and nobody has taken them: they are with us again. */
    Reply notReached();

    /** Somebody of the business steps in. A hint of which nothing comes is answered with no words, and the conversation stands where it stood. */
    Reply stepIn(StepIn wish);

    /**
     * What is heard or pressed next was begun before anything could be heard of what a hint has led to: it is no answer to that. Where no hint was
     * taken up, it means nothing.
     */
    default void hintUnheard() {}

    /** The caller said this and was gone before it could be answered. */
    default void lastWords(Words words) {}

    /** The conversation is over, however it ended: holds are let go. Says what came of it, for the journal's entry of the end. */
    Disposition over();

    enum Silence {
        /** No sound at all. */
        NOBODY_SPOKE,
        /** There was speech, and no words were recognised in it, or none to rely on. */
        NOT_UNDERSTOOD
    }
}
