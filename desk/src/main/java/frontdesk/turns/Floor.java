package frontdesk.turns;

import frontdesk.reception.Reply;

/** The two sides of a conversation and what each can be doing; times are milliseconds of the call's clock. */
final class Floor {
    private Floor() {}

    /** What the caller is doing. */
    sealed interface Caller {
        record Quiet() implements Caller {}

        record Speaking(Utterance utterance) implements Caller {}

        /** Went on for so long that the answer could not wait; no longer listened to until there is a pause. */
        record Overlong() implements Caller {}
    }

    /** What the agent is doing. */
    sealed interface Agent {
        /** All has been heard; it is for the caller to speak. */
        record Waiting(long since) implements Agent {}

        /**
         * A reply is being thought of, or cannot be said because the caller speaks.
         *
         * @param since when the caller began to wait for it
         * @param open questions to the receptionist that are not answered yet
         * @param unsaid what nobody has heard yet
         */
        record Thinking(long since, int open, Unsaid unsaid) implements Agent {}

        /**
         * The reply is on its way to the caller.
         *
         * @param reply as much of it as the voice was given
         * @param whole false while more of it is being thought of
         * @param take counts every time that the agent begins or resumes to speak
         * @param until when the sound handed to the line so far will have been heard
         * @param begun some sound has been handed to the line
         * @param handed phrases that have been handed to it to their end
         * @param firm is not to be interrupted
         * @param pauses how often it was interrupted for nothing
         */
        record Speaking(
                Reply reply, boolean whole, int take, long until, boolean begun, int handed, boolean firm, int pauses)
                implements Agent {
            static Speaking begins(Reply reply, boolean whole, int take, long at, boolean firm) {
                return new Speaking(reply, whole, take, at, false, 0, firm, 0);
            }

            /** All that the voice was given has been handed to the line. */
            boolean complete() {
                return handed >= reply.phrases().size();
            }

            /** This phrase is the last that the voice was given. */
            boolean endsWith(int phrase) {
                return phrase == reply.phrases().size() - 1;
            }

            Speaking sounds(long newUntil, int nowHanded) {
                return new Speaking(reply, whole, take, newUntil, true, nowHanded, firm, pauses);
            }

            Speaking resumes(int newTake, long at) {
                return new Speaking(reply, whole, newTake, at, false, 0, false, pauses + 1);
            }

            Speaking changesVoice(int newTake, long at) {
                return new Speaking(reply, whole, newTake, at, begun, 0, firm, pauses);
            }

            Speaking goesOn(Reply longer, boolean nowWhole, long at) {
                return new Speaking(longer, nowWhole, take, Math.max(until, at), begun, handed, firm, pauses);
            }
        }

        /** Interrupted; goes on where it stopped if there were no words in what interrupted it. */
        record Paused(Speaking was) implements Agent {}

        /** The last words have been heard; the line is let go as soon as the caller has nothing to add. */
        record Parting(Reply.Then then) implements Agent {}

        /** The call is over. */
        record Gone() implements Agent {}
    }

    /**
     * Something the caller says.
     *
     * @param number counts from 1
     * @param began when the speech began
     * @param until when speech was last heard
     * @param ended when enough silence followed; meaningless before that
     * @param soFar what the ears make of it so far
     * @param changed when they last made something else of it
     */
    record Utterance(int number, long began, long until, long ended, String soFar, long changed) {
        static Utterance begins(int number, long at, long ago) {
            return new Utterance(number, at - ago, at, at, "", at);
        }

        Utterance goesOn(long at) {
            return new Utterance(number, began, at, ended, soFar, changed);
        }

        Utterance ends(long at) {
            return new Utterance(number, began, until, at, soFar, changed);
        }

        Utterance sounds(String text, long at) {
            return new Utterance(number, began, until, ended, text, at);
        }

        long length() {
            return until - began;
        }
    }
}
